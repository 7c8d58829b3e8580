import { expect, it } from 'vitest';
import { guardInputMethods } from '#state/input-method.ts';

class Key extends Event {
  readonly isComposing: boolean;
  readonly keyCode: number;
  constructor(isComposing: boolean, keyCode: number) {
    super('keydown', { bubbles: true, cancelable: true });
    this.isComposing = isComposing;
    this.keyCode = keyCode;
  }
}

it('reaches no handler of the page while a word is composed, and neither does the key that Safari sends after it', () => {
  const page = new EventTarget();
  guardInputMethods(page);
  const codes: number[] = [];
  page.addEventListener('keydown', (event) => codes.push((event as Key).keyCode), { capture: true });
  const kept = new Key(false, 229);
  for (const key of [kept, new Key(true, 27), new Key(false, 13)]) page.dispatchEvent(key);
  expect(codes).toEqual([13]);
  // What it does in the field is left to it.
  expect(kept.defaultPrevented).toBe(false);
});
