/** The switch for single-key shortcuts (WCAG 2.1.4); the choice is stored on the device. */
import '#ui/kit/styles/dialog.css';
import '#ui/kit/styles/form.css';
import { shortcutsToggled } from '#state/preferences/shortcuts.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

export function ShortcutsSwitch() {
  const store = useAtlasStore();
  const { words } = useWords();
  const isOn = useAtlas(({ preferences }) => preferences.shortcuts);
  return (
    <>
      <label className="check letter-keys">
        <input type="checkbox" checked={isOn} onChange={() => shortcutsToggled(store)} />
        <span className="check-name">{words.shell.keys.letters}</span>
      </label>
      <p className="aside">{words.shell.keys.lettersWhy}</p>
    </>
  );
}
