import { shortcutsToggled } from '#state/shortcuts.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** Keys of one letter or sign can be turned off (WCAG 2.1.4); this device remembers it. */
export function LetterKeys() {
  const store = useAtlasStore();
  const { words } = useWords();
  const isOn = useAtlas(({ preferences }) => preferences.shortcuts);
  return (
    <>
      <label className="check letter-keys">
        <input type="checkbox" checked={isOn} onChange={() => shortcutsToggled(store)} />
        <span className="check-name">{words.letterKeys}</span>
      </label>
      <p className="aside">{words.letterKeysWhy}</p>
    </>
  );
}
