import { useState } from 'react';
import { originCleared, originPlaced } from '#state/map-actions.ts';
import { type LocateNote, metresOutside, positionForLink } from '#state/near/locate.ts';
import { nameOfPoint } from '#state/near/origin-name.ts';
import { originOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { askDevice, noteInWords } from './geolocation.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { MoveStart } from './move-origin.tsx';
import { OriginMark } from '#ui/kit/origin-mark.tsx';
import { OriginSearch } from './origin-search.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

interface Device {
  readonly isAsked: boolean;
  readonly note: LocateNote | null;
  readonly ask: () => void;
  /** A start was found in another way. */
  readonly forget: () => void;
}

/** Asks the device where it is, only ever after a press; to about ten metres, as far as a link may tell it. */
function useDevice(store: AtlasStore): Device {
  const [isAsked, setIsAsked] = useState(false);
  const [note, setNote] = useState<LocateNote | null>(null);
  const answered = (said: LocateNote | null): void => {
    setIsAsked(false);
    setNote(said);
  };
  const ask = (): void => {
    setIsAsked(true);
    setNote(null);
    askDevice('once', {
      fixed: ({ coords: { longitude, latitude } }) => {
        const position = [longitude, latitude] as const;
        const metres = metresOutside(store.getState().atlas.city, position);
        originPlaced(store, positionForLink(position), 'look');
        answered(metres === null ? null : { type: 'far', metres });
      },
      failed: (fault) => answered({ type: fault }),
    });
  };
  return { isAsked, note, ask, forget: () => setNote(null) };
}

function LocateButton({ isMain, device: { isAsked, ask } }: { isMain: boolean; device: Device }) {
  const { words } = useWords();
  const name = isAsked ? words.locating : words.useMyPosition;
  return (
    <button
      type="button"
      className={isMain ? 'secondary' : 'bare'}
      // Not switched off: it would lose the keyboard.
      aria-disabled={isAsked || undefined}
      aria-busy={isAsked}
      title={name}
      onClick={isAsked ? undefined : ask}
    >
      <Icon name="locate" size={18} />
      <span className={isMain ? '' : 'visually-hidden'}>{name}</span>
    </button>
  );
}

/** What the device could not say, in the words of the button on the map. */
function DeviceNote({ note }: Pick<Device, 'note'>) {
  const { words, say } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const sentence = note ? noteInWords(note, words, say(city)) : '';
  useSaid(sentence);
  return note ? <p className="notice">{sentence}</p> : null;
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
  const device = useDevice(store);
  const done = (): void => {
    setIsChanging(false);
    device.forget();
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
        <LocateButton isMain device={device} />
        <DeviceNote note={device.note} />
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
        <LocateButton isMain={false} device={device} />
        <button type="button" className="bare" aria-label={words.clearOrigin} onClick={forget}>
          <Icon name="close" size={18} />
        </button>
      </div>
      <DeviceNote note={device.note} />
      {isChanging ? <OriginSearch isAskedFor onDone={done} /> : null}
      <MoveStart />
    </div>
  );
}
