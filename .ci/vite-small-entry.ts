/** Minifies once more what the page loads before the list: the budget of those bytes is small, and a second tool finds 1 % that the first leaves. */
import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Only the entry: on all parts of the site it would take minutes, and nobody waits for them. */
export const smallEntry: Plugin = {
  name: 'atlas-small-entry',
  apply: 'build',
  async generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk' || !part.isEntry) continue;
      const { code } = await minify(part.code, { module: true, compress: { passes: 2 } });
      if (code !== undefined) part.code = code;
    }
  },
};
