import { useEffect } from 'react';
import { aroundOpened } from '#state/map-actions.ts';
import { locateHappened, metresOutside, turnOf } from '#state/near/locate.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { askDevice, noteInWords } from './geolocation.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** Follows the device until it is told to stop; gives back how to tell it. */
const watch = (store: AtlasStore): (() => void) =>
  askDevice('following', {
    fixed: ({ coords: { longitude, latitude, accuracy }, timestamp }) => {
      const position = [longitude, latitude] as const;
      locateHappened(store, {
        type: 'fixed',
        fix: { position, accuracyMetres: accuracy, at: timestamp },
        metresOutside: metresOutside(store.getState().atlas.city, position),
      });
    },
    failed: (fault) => locateHappened(store, { type: 'failed', fault }),
  });

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
