/** The curator's desk under `npm start`: pages of this machine save patches into `data/`. The built site has nothing of it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { Plugin } from 'vite';
import { deskTokenName } from '#domain/contribute/desk.ts';
import { deskHandler } from './desk-handler.ts';
import { isFromHere } from './request-guard.ts';
import type { SavedFiles } from './saved-files.ts';

/** @param saved also tells the server of the data which changes are the desk's own */
export function desk(dataFolder: string, saved: SavedFiles): Plugin {
  // New with each start: a page that was served before is of no use to anybody.
  const token = randomBytes(32).toString('base64url');
  /** Whether the page that is being made goes to this machine: with `--host` others are served too, without the token. */
  const visits = new AsyncLocalStorage<boolean>();
  return {
    name: 'atlas-desk',
    apply: (_config, { command, isPreview }) => command === 'serve' && !isPreview,
    configureServer(server) {
      server.middlewares.use(deskHandler({ token, dataFolder, saved }));
      server.middlewares.use((request, _response, next) => visits.run(isFromHere(request), next));
    },
    transformIndexHtml() {
      const tag = { tag: 'meta', attrs: { name: deskTokenName, content: token }, injectTo: 'head' as const };
      return visits.getStore() === true ? [tag] : [];
    },
  };
}
