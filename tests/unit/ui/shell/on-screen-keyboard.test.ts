import { describe, expect, it } from 'vitest';
import { keyboardHeight } from '#ui/shell/on-screen-keyboard.ts';

describe('the height of the on-screen keyboard', () => {
  it.each([
    ['no keyboard', { height: 844, offsetTop: 0, scale: 1 }, 0],
    ['a keyboard of 300 pixels', { height: 544, offsetTop: 0, scale: 1 }, 300],
    ['a page that was moved up to show the field', { height: 544, offsetTop: 100, scale: 1 }, 200],
    ['zoomed in with two fingers', { height: 422, offsetTop: 0, scale: 2 }, 0],
    ['bars of the browser that come and go', { height: 900, offsetTop: 0, scale: 1 }, 0],
  ])('with %s', (_, viewport, covered) => {
    expect(keyboardHeight(844, viewport)).toBe(covered);
  });
});
