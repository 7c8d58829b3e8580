import { useState } from 'react';
import { locating, noticeShown, originCleared, originPlaced } from '#state/later-actions.ts';
import { nameOfPoint } from '#state/origin-name.ts';
import { originOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from './focus.ts';
import { Icon } from './marks.tsx';
import { MoveStart } from './move-start.tsx';
import { OriginMark } from './origin-mark.tsx';
import { OriginSearch } from './origin-search.tsx';
import { Said } from './said.tsx';
import { useWords } from './use-words.ts';

/** Asks the device, only ever after a press. */
function locate(store: AtlasStore): void {
  if (!('geolocation' in navigator)) {
    noticeShown(store, { type: 'said', key: 'locateFailed' });
    return;
  }
  locating(store, true);
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      locating(store, false);
      const { city } = store.getState().atlas;
      const [west, south, east, north] = city.bounds;
      const { longitude, latitude } = coords;
      originPlaced(store, [longitude, latitude], 'look');
      if (longitude < west || longitude > east || latitude < south || latitude > north) {
        noticeShown(store, { type: 'said', key: 'locateFar' });
      }
    },
    ({ code, PERMISSION_DENIED }) => {
      locating(store, false);
      noticeShown(store, { type: 'said', key: code === PERMISSION_DENIED ? 'locateRefused' : 'locateFailed' });
    },
    { enableHighAccuracy: true, timeout: 12_000, maximumAge: 60_000 },
  );
}

function LocateButton({ isMain }: { isMain: boolean }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const isLocating = useAtlas((state) => state.session.isLocating);
  const name = isLocating ? words.locating : words.useMyPosition;
  return (
    <button
      type="button"
      className={isMain ? 'secondary' : 'bare'}
      disabled={isLocating}
      title={name}
      onClick={() => locate(store)}
    >
      <Icon name="locate" size={18} />
      <span className={isMain ? '' : 'visually-hidden'}>{name}</span>
    </button>
  );
}

/** What stands where one starts from, in words; null without a start. */
export function useOriginName(): string | null {
  const { words, say } = useWords();
  const origin = useAtlas(originOf);
  const found = useAtlas(nameOfPoint);
  if (!origin) return null;
  if (origin.place) return say(origin.place.name);
  return origin.station
    ? `${origin.station.name}, ${words.modes[origin.station.mode].toLowerCase()}`
    : (found ?? words.pointOnMap);
}

const changeId = 'change-origin';

/** From where: what was chosen, and the ways to choose another. */
export function OriginPart() {
  const store = useAtlasStore();
  const { words } = useWords();
  const name = useOriginName();
  const place = useAtlas((state) => originOf(state)?.place);
  const [isChanging, setIsChanging] = useState(false);
  const done = (): void => {
    setIsChanging(false);
    focusLater(`#${changeId}`);
  };
  const forget = (): void => {
    setIsChanging(false);
    originCleared(store);
    // The button goes with the start.
    focusLater('.no-origin input');
  };
  if (name === null) {
    return (
      <div className="no-origin">
        <h2>{words.findDoor}</h2>
        <p>{words.noOrigin}</p>
        <OriginSearch onDone={done} />
        <LocateButton isMain />
      </div>
    );
  }
  return (
    <div className="origin">
      <div className="from">
        <OriginMark size={26} />
        <p>
          <span className="muted small">{words.from}</span>
          <strong dir="auto">{place ? <Said text={place.name} /> : name}</strong>
        </p>
        <button
          type="button"
          id={changeId}
          className="bare"
          aria-label={words.changeOrigin}
          title={words.changeOrigin}
          aria-expanded={isChanging}
          onClick={() => setIsChanging(!isChanging)}
        >
          <Icon name="search" size={18} />
        </button>
        <LocateButton isMain={false} />
        <button type="button" className="bare" aria-label={words.clearOrigin} onClick={forget}>
          <Icon name="close" size={18} />
        </button>
      </div>
      {isChanging ? <OriginSearch isAskedFor onDone={done} /> : null}
      <MoveStart />
    </div>
  );
}
