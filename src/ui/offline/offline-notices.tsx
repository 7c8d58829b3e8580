/** Said once, in its place: no network, a newer version that waits, data that differ. Nothing happens without a press. */
import '#ui/kit/styles/disclosure.css';
import '#ui/kit/notices.css';
import './offline.css';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type NoticeStatus, type OfflineState, offlineOf } from '#state/offline/offline-store.ts';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

const useOffline = <T,>(selector: (state: OfflineState) => T): T => useStore(offlineOf(useAtlasStore()), selector);

/** The browser's own frame around the page, or the installed app, wears the colour of the panels. */
function useThemeColour(): void {
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
function useNotice(what: keyof OfflineState['noticeStatus'], isSo: boolean, sentence: string): boolean {
  const store = useAtlasStore();
  const status = useOffline(({ noticeStatus }) => noticeStatus[what]);
  useAnnouncement(isSo && status === 'not' ? sentence : '');
  useEffect(() => {
    if (!isSo) setNoticeStatus(store, what, 'not');
    else if (status === 'not') setNoticeStatus(store, what, 'said');
  }, [store, what, isSo, status]);
  return isSo && status !== 'read';
}

const setNoticeStatus = (store: AtlasStore, what: keyof OfflineState['noticeStatus'], status: NoticeStatus): void =>
  offlineOf(store).setState(({ noticeStatus }) =>
    noticeStatus[what] === status ? {} : { noticeStatus: { ...noticeStatus, [what]: status } },
  );

/** A notice that can be put away. */
function AnnouncedNotice({ what, sentence }: { what: keyof OfflineState['noticeStatus']; sentence: string }) {
  const store = useAtlasStore();
  const { words } = useWords();
  return (
    <p className="notice">
      <span>{sentence}</span>
      <button
        type="button"
        className="bare"
        aria-label={words.kit.dismiss}
        onClick={() => setNoticeStatus(store, what, 'read')}
      >
        <Icon name="close" size={16} />
      </button>
    </p>
  );
}

function NoNetwork() {
  const { words } = useWords();
  const isLost = useOffline(({ hasNetwork }) => !hasNetwork);
  const isKept = useOffline(({ keeping }) => keeping === 'kept' || keeping === 'partly');
  const sentence = isKept ? words.offline.noNetwork : words.offline.noNetworkNorKept;
  return useNotice('loss', isLost, sentence) ? <AnnouncedNotice what="loss" sentence={sentence} /> : null;
}

function NewVersion({ onLater }: { onLater?: () => void }) {
  const { words } = useWords();
  const commands = useOffline((state) => state.commands);
  return (
    <div className="new-version">
      <p>{words.offline.newVersion}</p>
      <p className="actions">
        <button type="button" className="primary" onClick={() => commands?.update()}>
          {words.offline.updateNow}
        </button>
        {onLater ? (
          <button type="button" className="secondary" onClick={onLater}>
            {words.offline.updateLater}
          </button>
        ) : null}
      </p>
    </div>
  );
}

const namesOf = (paths: readonly string[]): string[] => paths.map((path) => path.slice(path.lastIndexOf('/') + 1));

/** That data are not those of this version: newer ones, or the stored ones where the server has none that can be shown. */
function OtherData() {
  const store = useAtlasStore();
  const { words } = useWords();
  const edited = useOffline((state) => state.edited);
  const unusable = useOffline((state) => state.unusable);
  const commands = useOffline((state) => state.commands);
  const ofEdited = words.offline.dataNewer(words.kit.list(namesOf(edited)));
  const ofUnusable = words.offline.dataUnusable(words.kit.list(namesOf(unusable)));
  const isEditedShown = useNotice('edited', edited.length > 0, ofEdited);
  const isUnusableShown = useNotice('unusable', unusable.length > 0, ofUnusable);
  const removed = (): void => void commands?.remove().then(() => window.location.reload());
  return (
    <>
      {isEditedShown ? <AnnouncedNotice what="edited" sentence={ofEdited} /> : null}
      {isUnusableShown ? (
        <div className="new-version">
          <p>{ofUnusable}</p>
          <p className="actions">
            <button type="button" className="secondary" onClick={removed}>
              {words.offline.removeKept}
            </button>
            <button type="button" className="secondary" onClick={() => setNoticeStatus(store, 'unusable', 'read')}>
              {words.offline.updateLater}
            </button>
          </p>
        </div>
      ) : null}
    </>
  );
}

export function OfflineNotices() {
  const store = useAtlasStore();
  useThemeColour();
  const isReady = useOffline(({ update }) => update === 'ready');
  const { words } = useWords();
  const isOffered = useNotice('version', isReady, words.offline.newVersion);
  return (
    <div className="notices offline-notices">
      <NoNetwork />
      <OtherData />
      {isOffered ? <NewVersion onLater={() => setNoticeStatus(store, 'version', 'read')} /> : null}
    </div>
  );
}

function useKeptSentence(): string {
  const { words, localize } = useWords();
  const keeping = useOffline((state) => state.keeping);
  const kept = useOffline((state) => state.cities);
  const bytes = useOffline((state) => state.bytes);
  const cities = useAtlas((state) => state.cities);
  const here = useAtlas(({ atlas }) => atlas.city.name);
  const names = cities.flatMap(({ id, name }) => (kept.includes(id) ? localize(name) : []));
  const refusedBy = useOffline((state) => state.refusedBy);
  const unusable = useOffline((state) => state.unusable);
  const all = words.offline.keptHere(bytes === null ? null : bytes / 1e6, words.kit.list(names), names.length);
  if (keeping === 'kept') return all;
  if (keeping === 'partly') {
    return `${all} ${unusable.length > 0 ? words.offline.dataUnusable(words.kit.list(namesOf(unusable))) : words.offline.keptPartly(localize(here))}`;
  }
  if (keeping === 'refused' && refusedBy !== null) return words.offline.keptAltered(refusedBy);
  return {
    waiting: words.offline.keepingNow,
    keeping: words.offline.keepingNow,
    refused: words.offline.keptRefused,
    off: words.offline.keptNothing,
  }[keeping];
}

/** What this device keeps of the atlas, how much that is, and how to be rid of it. */
export function StoredOnDevice() {
  const { words } = useWords();
  const keeping = useOffline((state) => state.keeping);
  const cities = useOffline((state) => state.cities);
  const update = useOffline((state) => state.update);
  const refusedBy = useOffline((state) => state.refusedBy);
  const commands = useOffline((state) => state.commands);
  const [isOpen, setIsOpen] = useState(false);
  const sentence = useKeptSentence();
  const isKept = keeping === 'kept' || keeping === 'partly';
  // What changes while one looks, by a press here.
  useAnnouncement(isOpen ? sentence : '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted anew when another city is kept
  useEffect(() => {
    if (isOpen && isKept) void commands?.measure();
  }, [isOpen, isKept, commands, cities]);
  return (
    <details className="more about kept-here" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{words.offline.withoutNetwork}</summary>
      <p>{sentence}</p>
      {update === 'ready' ? <NewVersion /> : null}
      {update === 'failed' ? (
        <p>{refusedBy === null ? words.offline.updateFailed : words.offline.updateAltered(refusedBy)}</p>
      ) : null}
      {isKept ? (
        <>
          <p className="aside">{words.offline.keptWhat}</p>
          <button type="button" className="secondary" onClick={() => void commands?.remove()}>
            {words.offline.removeKept}
          </button>
        </>
      ) : null}
      {keeping === 'off' ? (
        <button type="button" className="secondary" onClick={() => void commands?.keep()}>
          {words.offline.keepHere}
        </button>
      ) : null}
    </details>
  );
}
