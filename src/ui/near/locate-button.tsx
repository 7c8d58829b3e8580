/** The locate button on the map, and the hook that follows the device's position. */
import './locate.css';
import '#ui/kit/styles/tool.css';
import { useEffect } from 'react';
import { metresOutside } from '#domain/near/location-tracking.ts';
import { locateEventOf, locateHappened } from '#state/near/locate.ts';
import { ownPositionMoved } from '#state/near/own-position.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { fixOf, nearMe } from './ask-near-me.ts';
import { askDevice } from './geolocation.ts';
import { noteInWords } from './locate-note.ts';

/** Watches the position of the device; returns the function that stops it. */
const watch = (store: AtlasStore): (() => void) =>
  askDevice('following', {
    fixed: (answer) => {
      const fix = fixOf(answer);
      const outside = metresOutside(store.getState().atlas.city, fix.position);
      locateHappened(store, { type: 'fixed', fix, metresOutside: outside });
      ownPositionMoved(store, fix);
    },
    failed: (fault) => locateHappened(store, { type: 'failed', fault }),
  });

/** The position is watched only on request, and no longer than the component is mounted. */
function useDevice(store: AtlasStore): void {
  const isOn = useAtlas((state) => state.session.locate.mode !== 'off');
  useEffect(() => (isOn ? watch(store) : undefined), [isOn, store]);
  useEffect(() => {
    const unsubscribe = store.subscribe((now, before) => {
      const turn = locateEventOf(before, now);
      if (turn) locateHappened(store, turn);
    });
    return () => {
      unsubscribe();
      locateHappened(store, { type: 'stopped' });
    };
  }, [store]);
}

/** Milliseconds after which a message closes itself; screen readers have been told. */
const noteMs = 12_000;

/** The message is beside the button, since the panel may be lowered or scrolled. */
function Note() {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const note = useAtlas((state) => state.session.locate.note);
  const city = useAtlas((state) => state.atlas.city.name);
  const sentence = note ? noteInWords(note, words, localize(city)) : '';
  useAnnouncement(sentence);
  useEffect(() => {
    const timer = note ? setTimeout(() => locateHappened(store, { type: 'noteDismissed' }), noteMs) : undefined;
    return () => clearTimeout(timer);
  }, [note, store]);
  return note ? (
    <p className="locate-note" data-note={note.type}>
      <span>{sentence}</span>
      <button
        type="button"
        className="bare"
        aria-label={words.kit.dismiss}
        onClick={() => locateHappened(store, { type: 'noteDismissed' })}
      >
        <Icon name="close" size={16} />
      </button>
    </p>
  ) : null;
}

/** Three states: off, following, or moved away. */
export function LocateButton() {
  const store = useAtlasStore();
  const { words } = useWords();
  const { mode, fix } = useAtlas((state) => state.session.locate);
  useDevice(store);
  const isWaiting = mode !== 'off' && fix === null;
  const name = isWaiting ? words.near.locating : words.near.locateModes[mode];
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
            className="tool near-me"
            aria-label={words.explore.doors.find}
            onClick={() => nearMe(store)}
          >
            {words.near.nearMe}
          </button>
        ) : null}
        <Note />
      </div>
    </div>
  );
}
