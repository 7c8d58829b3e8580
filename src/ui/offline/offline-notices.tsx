import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type OfflineState, offlineStore, type Told } from '#state/offline/offline-store.ts';
import { useAppearance } from '#state/use-appearance.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

const useOffline = <T,>(selector: (state: OfflineState) => T): T => useStore(offlineStore, selector);

/** The browser's own frame around the page, or the installed app, wears the colour of the panels. */
function useFrameColour(): void {
  const appearance = useAppearance();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read off the page once it has changed
  useEffect(() => {
    // By the next frame the page wears the appearance.
    const frame = requestAnimationFrame(() => {
      const colour = getComputedStyle(document.documentElement).getPropertyValue('--panel').trim();
      for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) meta.content = colour;
    });
    return () => cancelAnimationFrame(frame);
  }, [appearance]);
}

/** Reads a notice out once for as long as it holds; true while it stands there. */
function useTold(what: keyof OfflineState['toldOf'], isSo: boolean, sentence: string): boolean {
  const told = useOffline(({ toldOf }) => toldOf[what]);
  useSaid(isSo && told === 'not' ? sentence : '');
  useEffect(() => {
    if (!isSo) tell(what, 'not');
    else if (told === 'not') tell(what, 'said');
  }, [what, isSo, told]);
  return isSo && told !== 'read';
}

const tell = (what: keyof OfflineState['toldOf'], told: Told): void =>
  offlineStore.setState(({ toldOf }) => (toldOf[what] === told ? {} : { toldOf: { ...toldOf, [what]: told } }));

function NoNetwork() {
  const { words } = useWords();
  const isLost = useOffline(({ hasNetwork }) => !hasNetwork);
  const isKept = useOffline(({ keeping }) => keeping === 'kept' || keeping === 'partly');
  const sentence = isKept ? words.noNetwork : words.noNetworkNorKept;
  if (!useTold('loss', isLost, sentence)) return null;
  return (
    <p className="notice">
      <span>{sentence}</span>
      <button type="button" className="bare" aria-label={words.dismiss} onClick={() => tell('loss', 'read')}>
        <Icon name="close" size={16} />
      </button>
    </p>
  );
}

function NewVersion({ onLater }: { onLater?: () => void }) {
  const { words } = useWords();
  const commands = useOffline((state) => state.commands);
  return (
    <div className="new-version">
      <p>{words.newVersion}</p>
      <p className="actions">
        <button type="button" className="primary" onClick={() => commands?.update()}>
          {words.updateNow}
        </button>
        {onLater ? (
          <button type="button" className="secondary" onClick={onLater}>
            {words.updateLater}
          </button>
        ) : null}
      </p>
    </div>
  );
}

/** Said once, in its place: that there is no network, and that a newer version waits. Nothing happens without a press. */
export function OfflineNotices() {
  useFrameColour();
  const isReady = useOffline(({ update }) => update === 'ready');
  const { words } = useWords();
  const isOffered = useTold('version', isReady, words.newVersion);
  return (
    <div className="notices offline-notices">
      <NoNetwork />
      {isOffered ? <NewVersion onLater={() => tell('version', 'read')} /> : null}
    </div>
  );
}

function useKeptSentence(): string {
  const { words, say } = useWords();
  const keeping = useOffline((state) => state.keeping);
  const kept = useOffline((state) => state.cities);
  const bytes = useOffline((state) => state.bytes);
  const cities = useAtlas((state) => state.cities);
  const here = useAtlas(({ atlas }) => atlas.city.name);
  const names = cities.flatMap(({ id, name }) => (kept.includes(id) ? say(name) : []));
  const all = words.keptHere(bytes === null ? null : bytes / 1e6, words.list(names), names.length);
  if (keeping === 'kept') return all;
  if (keeping === 'partly') return `${all} ${words.keptPartly(say(here))}`;
  return { waiting: words.keepingNow, keeping: words.keepingNow, refused: words.keptRefused, off: words.keptNothing }[
    keeping
  ];
}

/** What this device keeps of the atlas, how much that is, and how to be rid of it. */
export function KeptHere() {
  const { words } = useWords();
  const keeping = useOffline((state) => state.keeping);
  const cities = useOffline((state) => state.cities);
  const update = useOffline((state) => state.update);
  const commands = useOffline((state) => state.commands);
  const [isOpen, setIsOpen] = useState(false);
  const sentence = useKeptSentence();
  const isKept = keeping === 'kept' || keeping === 'partly';
  // What changes while one looks, by a press here.
  useSaid(isOpen ? sentence : '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew when another city is kept
  useEffect(() => {
    if (isOpen && isKept) void commands?.measure();
  }, [isOpen, isKept, commands, cities]);
  return (
    <details className="more about kept-here" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{words.withoutNetwork}</summary>
      <p>{sentence}</p>
      {update === 'ready' ? <NewVersion /> : null}
      {update === 'failed' ? <p>{words.updateFailed}</p> : null}
      {isKept ? (
        <>
          <p className="aside">{words.keptWhat}</p>
          <button type="button" className="secondary" onClick={() => void commands?.remove()}>
            {words.removeKept}
          </button>
        </>
      ) : null}
      {keeping === 'off' ? (
        <button type="button" className="secondary" onClick={() => void commands?.keep()}>
          {words.keepHere}
        </button>
      ) : null}
    </details>
  );
}
