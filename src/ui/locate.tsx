import { useEffect } from 'react';
import type { Words } from '#look/words.ts';
import { aroundOpened } from '#state/later-actions.ts';
import { type LocateFault, type LocateNote, locateHappened, metresOutside, turnOf } from '#state/locate.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from './marks.tsx';
import { useSaid } from './use-said.ts';
import { useWords } from './use-words.ts';

const faultOf = ({ code, PERMISSION_DENIED, TIMEOUT }: GeolocationPositionError): LocateFault =>
  code === PERMISSION_DENIED ? 'refused' : code === TIMEOUT ? 'slow' : 'unavailable';

/** Milliseconds: under an open sky a phone needs a few seconds, among houses more. */
const patience = 20_000;

/** Follows the device until it is told to stop; gives back how to tell it. */
function watch(store: AtlasStore): () => void {
  // Browsers give a page without a safe line no position, some of them without a word.
  const fault: LocateFault | null = !window.isSecureContext
    ? 'insecure'
    : 'geolocation' in navigator
      ? null
      : 'unavailable';
  if (fault !== null) {
    locateHappened(store, { type: 'failed', fault });
    return () => undefined;
  }
  const id = navigator.geolocation.watchPosition(
    ({ coords: { longitude, latitude, accuracy }, timestamp }) => {
      const position = [longitude, latitude] as const;
      locateHappened(store, {
        type: 'fixed',
        fix: { position, accuracyMetres: accuracy, at: timestamp },
        metresOutside: metresOutside(store.getState().atlas.city, position),
      });
    },
    (error) => locateHappened(store, { type: 'failed', fault: faultOf(error) }),
    { enableHighAccuracy: true, timeout: patience, maximumAge: 5000 },
  );
  return () => navigator.geolocation.clearWatch(id);
}

/** The device is listened to only while somebody asked for it, and no longer than this part of the page is there. */
function useDevice(store: AtlasStore): void {
  const isOn = useAtlas((state) => state.session.locate.mode !== 'off');
  useEffect(() => (isOn ? watch(store) : undefined), [isOn, store]);
  useEffect(() => {
    const unsubscribe = store.subscribe((now, before) => {
      const turn = turnOf(before, now);
      if (turn) locateHappened(store, turn);
    });
    return () => {
      unsubscribe();
      locateHappened(store, { type: 'stopped' });
    };
  }, [store]);
}

function noteInWords(note: LocateNote, words: Words, city: string): string {
  if (note.type === 'far') {
    // Far away nobody needs the last hundred metres.
    const metres = note.metres < 10_000 ? note.metres : Math.round(note.metres / 1000) * 1000;
    return words.locateOutside(words.distanceOf(metres), city);
  }
  return note.type === 'rough' ? words.locateRough(words.distanceOf(note.metres)) : words.locateFaults[note.type];
}

/** Said once, beside the button that asked: the list may be pulled down, or be scrolled away. */
function Note() {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const note = useAtlas((state) => state.session.locate.note);
  const city = useAtlas((state) => state.atlas.city.name);
  const sentence = note ? noteInWords(note, words, say(city)) : '';
  useSaid(sentence);
  return note ? (
    <p className="locate-note" data-note={note.type}>
      <span>{sentence}</span>
      <button
        type="button"
        className="bare"
        aria-label={words.dismiss}
        onClick={() => locateHappened(store, { type: 'noteDismissed' })}
      >
        <Icon name="close" size={16} />
      </button>
    </p>
  ) : null;
}

/** Where am I: off, following, or moved away; what the map then shows is also a list, a press away. */
export function Locate() {
  const store = useAtlasStore();
  const { words } = useWords();
  const { mode, fix } = useAtlas((state) => state.session.locate);
  useDevice(store);
  const isWaiting = mode !== 'off' && fix === null;
  const name = isWaiting ? words.locating : words.locateModes[mode];
  return (
    <div className="locate">
      <button
        type="button"
        className="tool locate-button"
        data-locate={mode}
        aria-busy={isWaiting}
        aria-label={name}
        title={name}
        onClick={() => locateHappened(store, { type: 'pressed' })}
      >
        <Icon name="locate" />
      </button>
      <div className="locate-more">
        {fix ? (
          <button
            type="button"
            className="tool around-open"
            aria-label={words.whatIsAroundMe}
            onClick={() => aroundOpened(store, 'here')}
          >
            {words.aroundMeShort}
          </button>
        ) : null}
        <Note />
      </div>
    </div>
  );
}
