/** The toolbar: language, appearance, map or list, shortcuts and link. */
import '#ui/kit/styles/tool.css';
import './toolbar.css';
import { Suspense, useState } from 'react';
import { appearanceChosen, layoutChosen } from '#state/actions.ts';
import { appearanceOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { AppearanceIcon, Icon } from '#ui/kit/icons.tsx';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { LanguageButton } from './language-button.tsx';

const ShareDialog = lazyPanel(async () => (await import('#ui/share/share-dialog.tsx')).ShareDialog);
/** Loaded after the list, which comes first. */
const LocateButton = lazyPanel(async () => (await import('#ui/near/locate-button.tsx')).LocateButton);

const appearances = ['auto', 'light', 'dark', 'contrast'] as const;

export function Toolbar({ onHelp }: { onHelp: () => void }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const appearance = useAtlas(appearanceOf);
  const isList = useAtlas(({ view }) => view.view === 'list');
  const [isSharing, setIsSharing] = useState(false);
  return (
    <section className="toolbar" aria-label={words.shell.tools}>
      <Suspense fallback={null}>{isList ? null : <LocateButton />}</Suspense>
      <LanguageButton />
      <label className="tool appearance">
        <AppearanceIcon />
        <span className="visually-hidden">{words.shell.appearance}</span>
        <select
          value={appearance}
          onChange={(event) =>
            appearanceChosen(store, appearances.find((each) => each === event.target.value) ?? 'auto')
          }
        >
          {appearances.map((each) => (
            <option key={each} value={each}>
              {words.shell.appearances[each]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="tool layout"
        aria-label={isList ? words.shell.mapToo : words.shell.listOnly}
        title={isList ? words.shell.mapToo : words.shell.listOnly}
        onClick={() => layoutChosen(store, isList ? 'map' : 'list')}
      >
        <Icon name={isList ? 'map' : 'list'} />
      </button>
      <button
        type="button"
        className="tool keys"
        aria-label={words.shell.keysHint}
        title={words.shell.keysHint}
        onClick={onHelp}
      >
        <Icon name="keyboard" />
      </button>
      <button type="button" className="tool share" aria-haspopup="dialog" onClick={() => setIsSharing(true)}>
        <Icon name="link" size={18} />
        <span>{words.shell.share}</span>
      </button>
      <Suspense fallback={null}>{isSharing ? <ShareDialog onClose={() => setIsSharing(false)} /> : null}</Suspense>
    </section>
  );
}
