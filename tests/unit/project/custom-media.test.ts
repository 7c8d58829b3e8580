import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { customMedia } from '#ci/custom-media.ts';
import { phoneWidth } from '#state/breakpoints.ts';

const written = (css: string): string => postcss([customMedia]).process(css, { from: undefined }).css;

describe('a named media query', () => {
  it('is written out, alone and with others', () => {
    expect(written('@media (--phone) { a { top: 0 } }')).toBe(
      `@media (max-width: ${phoneWidth - 0.02}px) { a { top: 0 } }`,
    );
    expect(written('@media screen and (--phone) and (--low) { a { top: 0 } }')).toBe(
      `@media screen and (max-width: ${phoneWidth - 0.02}px) and (max-height: 420px) { a { top: 0 } }`,
    );
  });

  it('that is not in the table ends the build, with its name and where to add it', () => {
    expect(() => written('@media (--watch) { a { top: 0 } }')).toThrow(
      '"--watch" is no breakpoint: add it to src/state/breakpoints.ts',
    );
  });

  it('leaves others as they are', () => {
    const css = '@media (forced-colors: active) { a { top: 0 } }';
    expect(written(css)).toBe(css);
  });
});
