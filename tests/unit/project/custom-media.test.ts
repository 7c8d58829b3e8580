import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { customMedia } from '#ci/custom-media.ts';
import { lyingPhone, phoneWidth } from '#state/breakpoints.ts';

const written = (css: string): string => postcss([customMedia]).process(css, { from: undefined }).css;

const phone = `((max-width: ${phoneWidth - 0.02}px) and ((orientation: portrait) or (max-width: ${lyingPhone.width - 0.02}px) or (max-height: ${lyingPhone.height - 0.02}px)))`;

describe('a named media query', () => {
  it('is written out, alone and with others', () => {
    expect(written('@media (--phone) { a { top: 0 } }')).toBe(`@media ${phone} { a { top: 0 } }`);
    expect(written('@media screen and (--phone) and (--low) { a { top: 0 } }')).toBe(
      `@media screen and ${phone} and (max-height: 420px) { a { top: 0 } }`,
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
