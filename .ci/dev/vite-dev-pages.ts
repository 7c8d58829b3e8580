/** What `npm start` serves for developers and the built site does not have: `/catalogue`, and the panel of `?debug=1`. */
import type { Plugin } from 'vite';

export const devPages: Plugin = {
  name: 'atlas-dev-pages',
  // Never in a build, whatever the address.
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use('/catalogue', (request, response, next) => {
      const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
      // Read anew each time, so that a new screen is there without starting again.
      server
        .ssrLoadModule('/.ci/dev/catalogue-page.ts')
        .then(({ cataloguePage, screenPage }) => {
          const page: string | null = query.has('screen') ? screenPage(query) : cataloguePage();
          response.statusCode = page === null ? 404 : 200;
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(page ?? 'No such screen; /catalogue lists them.');
        })
        .catch(next);
    });
  },
  transformIndexHtml(_html, { originalUrl = '' }) {
    const isAsked = new URL(originalUrl, 'http://localhost').searchParams.get('debug') === '1';
    const script = { type: 'module', src: '/.ci/dev/debug-panel.ts' };
    return isAsked ? [{ tag: 'script', attrs: script, injectTo: 'body' as const }] : [];
  },
};
