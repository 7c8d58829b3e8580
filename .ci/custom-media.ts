/** Writes out the named media queries of the style sheets: no browser knows `@media (--phone)` yet. */
import type { Plugin } from 'postcss';
import {
  embedBesideWidth,
  embedLowHeight,
  lowHeight,
  lyingPhone,
  narrowWidth,
  paperWidth,
  phoneWidth,
  smallPhoneWidth,
  tabletWidth,
} from '#state/breakpoints.ts';

/** Just less than a breakpoint, for a window whose size is not a whole number of pixels. */
const below = (pixels: number): string => `${pixels - 0.02}px`;

/** Every media query about the size of the window, by the name that the style sheets have for it. */
export const mediaQueries: Readonly<Record<string, string>> = {
  // The same as `isPhone`.
  '--phone': `((max-width: ${below(phoneWidth)}) and ((orientation: portrait) or (max-width: ${below(lyingPhone.width)}) or (max-height: ${below(lyingPhone.height)})))`,
  '--tablet': `(max-width: ${below(tabletWidth)})`,
  '--small-phone': `(max-width: ${below(smallPhoneWidth)})`,
  '--narrow': `(max-width: ${narrowWidth}px)`,
  '--low': `(max-height: ${lowHeight}px)`,
  '--embed-narrow': `(max-width: ${below(embedBesideWidth)})`,
  '--embed-low': `(max-height: ${below(embedLowHeight)})`,
  '--narrower-than-paper': `(max-width: ${paperWidth}px)`,
};

/** A PostCSS plugin; a name that is not in the table ends the build. */
export const customMedia: Plugin = {
  postcssPlugin: 'custom-media',
  AtRule: {
    media: (rule) => {
      rule.params = rule.params.replace(/\((--[\w-]+)\)/g, (_, name: string) => {
        const query = mediaQueries[name];
        if (query === undefined) {
          throw rule.error(`"${name}" is no breakpoint: add it to src/state/breakpoints.ts and .ci/custom-media.ts.`);
        }
        return query;
      });
    },
  },
};
