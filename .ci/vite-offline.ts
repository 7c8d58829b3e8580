/** Builds the service worker beside the site, when all that it has to list lies there. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import { siteFiles } from './site-files.ts';

/** `sw.js` has to lie where the site lies: a worker serves only what is below it. */
export function serviceWorker(entry: string): Plugin {
  let config: ResolvedConfig | null = null;
  return {
    name: 'atlas-service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (config === null) return;
        const outDir = resolve(config.root, config.build.outDir);
        // A build that failed ends here too.
        if (!existsSync(join(outDir, 'index.html'))) return;
        await build({
          configFile: false,
          root: config.root,
          publicDir: false,
          logLevel: 'warn',
          define: {
            builtFiles: JSON.stringify(siteFiles(outDir)),
            'process.env.NODE_ENV': JSON.stringify('production'),
          },
          build: {
            outDir,
            emptyOutDir: false,
            target: 'baseline-widely-available',
            modulePreload: false,
            // One file without imports: every browser that knows workers reads it.
            rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: 'sw.js' } },
          },
        });
      },
    },
  };
}
