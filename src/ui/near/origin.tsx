/** The origin: its name, and the ways to choose another. */
import '#ui/kit/notices.css';
import './near.css';
import { useState } from 'react';
import { session } from '#state/actions.ts';
import { originCleared } from '#state/map-actions.ts';
import { isOwnPosition, nameOfPoint } from '#state/near/origin-name.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { OriginIcon } from '#ui/kit/origin-mark.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { nearMe } from './ask-near-me.ts';
import { noteInWords } from './locate-note.ts';
import { OriginSearch } from './origin-search.tsx';

/** The button that asks the device; a busy one keeps the focus, so it is not `disabled`. */
export function AskDeviceButton({ label, className, onAsk }: { label: string; className: string; onAsk: () => void }) {
  const { words } = useWords();
  const isAsked = useAtlas(({ session }) => session.nearMe === 'asking');
  const name = isAsked ? words.near.locating : label;
  return (
    <button
      type="button"
      className={className}
      aria-disabled={isAsked || undefined}
      aria-busy={isAsked}
      title={name}
      onClick={isAsked ? undefined : onAsk}
    >
      <Icon name="locate" size={18} />
      <span className={className === 'bare' ? 'visually-hidden' : ''}>{name}</span>
    </button>
  );
}

/** What the device did not do, in the same words as at the locate button. */
export function DeviceNote() {
  const { words, localize } = useWords();
  const note = useAtlas(({ session }) => session.nearMe);
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const sentence = note && note !== 'asking' ? noteInWords(note, words, localize(city)) : '';
  useAnnouncement(sentence);
  return sentence === '' ? null : <p className="notice">{sentence}</p>;
}

/** The name of the origin; null without an origin. */
export function useOriginName(): string | null {
  const { words, localize } = useWords();
  const origin = useAtlas(originOf);
  const found = useAtlas(nameOfPoint);
  const isOwn = useAtlas(isOwnPosition);
  if (!origin) return null;
  if (origin.place) return localize(origin.place.name);
  return origin.station
    ? `${origin.station.name}, ${words.vocabulary.transportModes[origin.station.mode].toLowerCase()}`
    : (found ?? (isOwn ? words.near.yourPosition : words.near.pointOnMap));
}

const changeId = 'change-origin';

/** Without an origin: the device, an address or a station, or a press on the map. */
function NoOrigin({ onDone }: { onDone: () => void }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const hasNeeds = useAtlas(({ view }) => view.need.length > 0);
  const heading = usePanelHeading(undefined, () => store.getState().session.nearMe !== undefined);
  const Heading = hasNeeds ? 'h2' : 'h1';
  return (
    <div className="no-origin">
      <Heading ref={heading} tabIndex={-1}>
        {words.explore.doors.find}
      </Heading>
      <AskDeviceButton label={words.near.useMyPosition} className="primary" onAsk={() => nearMe(store, false)} />
      <DeviceNote />
      <p>{words.near.noOrigin}</p>
      <OriginSearch onDone={onDone} />
    </div>
  );
}

/** The origin's name with the buttons that change it. Where the list follows at once, the name is the heading. */
function From({ name, onDone }: { name: string; onDone: () => void }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const place = useAtlas((state) => originOf(state)?.place);
  const isHeading = useAtlas(({ view }) => view.need.length === 0 && !view.embed);
  const [isChanging, setIsChanging] = useState(false);
  const heading = usePanelHeading(undefined, () => isHeading);
  const Name = isHeading ? 'h1' : 'p';
  const done = (): void => {
    setIsChanging(false);
    onDone();
  };
  const forget = (): void => {
    originCleared(store);
    // The button disappears together with the origin.
    focusLater('.no-origin input');
  };
  return (
    <>
      <div className="from">
        <OriginIcon size={26} />
        <Name ref={heading} tabIndex={isHeading ? -1 : undefined} className="from-name">
          <span className="muted small">{words.near.from}</span>
          <strong dir="auto">{place ? <LocalizedText text={place.name} /> : name}</strong>
        </Name>
        <button
          type="button"
          id={changeId}
          className="bare"
          aria-label={words.near.changeOrigin}
          title={words.near.changeOrigin}
          aria-expanded={isChanging}
          onClick={() => setIsChanging(!isChanging)}
        >
          <Icon name="search" size={18} />
        </button>
        <AskDeviceButton label={words.near.useMyPosition} className="bare" onAsk={() => nearMe(store, false)} />
        <button type="button" className="bare" aria-label={words.near.clearOrigin} onClick={forget}>
          <Icon name="close" size={18} />
        </button>
      </div>
      <DeviceNote />
      {isChanging ? <OriginSearch isAskedFor onDone={done} /> : null}
    </>
  );
}

export function OriginPart() {
  const store = useAtlasStore();
  const name = useOriginName();
  const done = (): void => {
    session(store, { nearMe: null });
    focusLater(`#${changeId}`);
  };
  if (name === null) return <NoOrigin onDone={done} />;
  return (
    <div className="origin">
      <From name={name} onDone={done} />
    </div>
  );
}
