import { describe, expect, it } from 'vitest';
import { oncePerPress } from '#state/key-press.ts';

describe('a held key', () => {
  const pressed: string[] = [];
  const handle = oncePerPress(({ key }: { key: string; repeat: boolean }) => {
    pressed.push(key);
    return key === 'PageDown' || key === '.';
  });

  it('acts once, and its repeats go nowhere else', () => {
    const answers = [false, true, true].map((repeat) => handle({ key: 'PageDown', repeat }));
    expect(answers).toEqual([true, true, true]);
    expect(handle({ key: '.', repeat: false })).toBe(true);
    expect(handle({ key: '.', repeat: true })).toBe(true);
    expect(pressed).toEqual(['PageDown', '.']);
  });

  it('that was held before, or has no meaning, does nothing at all', () => {
    pressed.length = 0;
    expect(handle({ key: 'x', repeat: false })).toBe(false);
    expect(handle({ key: 'x', repeat: true })).toBe(false);
    expect(handle({ key: 'PageDown', repeat: true })).toBe(false);
    expect(pressed).toEqual(['x']);
  });
});
