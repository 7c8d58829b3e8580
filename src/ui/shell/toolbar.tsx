import { Suspense, useState } from 'react';
import { appearanceChosen, layoutChosen } from '#state/actions.ts';
import { appearanceOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { LanguageTool } from './language-button.tsx';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';
import { AppearanceIcon, Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const SharePanel = lazyPanel(async () => (await import('#ui/share/share-dialog.tsx')).SharePanel);
/** Nobody locates before the list is there. */
const Locate = lazyPanel(async () => (await import('#ui/near/locate-button.tsx')).Locate);

const appearances = ['auto', 'light', 'dark', 'contrast'] as const;

/** Language, appearance, map or list alone, keys and the link. */
export function Toolbar({ onHelp }: { onHelp: () => void }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const appearance = useAtlas(appearanceOf);
  const isList = useAtlas(({ view }) => view.view === 'list');
  const [isSharing, setIsSharing] = useState(false);
  return (
    <section className="toolbar" aria-label={words.tools}>
      <Suspense fallback={null}>{isList ? null : <Locate />}</Suspense>
      <LanguageTool />
      <label className="tool appearance">
        <AppearanceIcon />
        <span className="visually-hidden">{words.appearance}</span>
        <select
          value={appearance}
          onChange={(event) =>
            appearanceChosen(store, appearances.find((each) => each === event.target.value) ?? 'auto')
          }
        >
          {appearances.map((each) => (
            <option key={each} value={each}>
              {words.appearances[each]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="tool layout"
        aria-label={isList ? words.mapToo : words.listOnly}
        title={isList ? words.mapToo : words.listOnly}
        onClick={() => layoutChosen(store, isList ? 'map' : 'list')}
      >
        <Icon name={isList ? 'map' : 'list'} />
      </button>
      <button type="button" className="tool keys" aria-label={words.keysHint} title={words.keysHint} onClick={onHelp}>
        <Icon name="keyboard" />
      </button>
      <button type="button" className="tool share" aria-haspopup="dialog" onClick={() => setIsSharing(true)}>
        <Icon name="link" size={18} />
        <span>{words.share}</span>
      </button>
      <Suspense fallback={null}>{isSharing ? <SharePanel onClose={() => setIsSharing(false)} /> : null}</Suspense>
    </section>
  );
}
