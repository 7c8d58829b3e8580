import { useId, useMemo, useState } from 'react';
import { walkingMinutes } from '#domain/distance.ts';
import { addedBy } from '#domain/loosening.ts';
import { reachSteps, stepNearest } from '#domain/reach-steps.ts';
import { locating, noticeShown, originCleared, originPlaced, radiusChosen } from '#state/actions.ts';
import { originOf, queryOf, radiusMetresOf, resultsOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import type { Within } from '#state/view.ts';
import { Icon, OriginMark } from './marks.tsx';
import { useWords } from './use-words.ts';

const leastMetres = 100;
const mostMetres = 10_000;
const leastMinutes = 2;
const mostMinutes = Math.floor(walkingMinutes(mostMetres));
const barMetres = 250;

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
      className={isMain ? 'primary' : 'bare'}
      disabled={isLocating}
      title={name}
      onClick={() => locate(store)}
    >
      <Icon name="locate" size={18} />
      <span className={isMain ? '' : 'visually-hidden'}>{name}</span>
    </button>
  );
}

function useOriginName(): string | null {
  const { words, say } = useWords();
  const origin = useAtlas(originOf);
  if (!origin) return null;
  if (origin.place) return say(origin.place.name);
  return origin.station
    ? `${origin.station.name}, ${words.modes[origin.station.mode].toLowerCase()}`
    : words.pointOnMap;
}

/** Typed in metres or minutes; what is out of range is brought to the nearest end when the field is left. */
function TypedDistance({ within }: { within: Within }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [least, most] = within.unit === 'm' ? [leastMetres, mostMetres] : [leastMinutes, mostMinutes];
  const commit = (): void => {
    const typed = draft === null ? Number.NaN : Number(draft.replace(',', '.'));
    setDraft(null);
    if (!Number.isFinite(typed)) return;
    radiusChosen(store, { ...within, value: Math.round(Math.min(most, Math.max(least, typed))) }, 'push');
  };
  const changeUnit = (unit: 'm' | 'min'): void => {
    const metres = radiusMetresOf(within) ?? leastMetres;
    const value =
      unit === 'm' ? Math.round(metres / 10) * 10 : Math.max(leastMinutes, Math.round(walkingMinutes(metres)));
    radiusChosen(store, { value, unit }, 'push');
  };
  return (
    <div className="typed">
      <label htmlFor={id} className="visually-hidden">
        {words.distance}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={draft ?? within.value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      <select
        aria-label={words.unit}
        value={within.unit}
        onChange={(event) => changeUnit(event.target.value === 'min' ? 'min' : 'm')}
      >
        <option value="m">{words.metres}</option>
        <option value="min">{words.minutes}</option>
      </select>
    </div>
  );
}

/** Where a distance stands on the slider, 0 to 1: its steps are finer near the start. */
function alongSlider(metres: number): number {
  const at = reachSteps.findIndex((step) => step >= metres);
  if (at <= 0) return at === 0 ? 0 : 1;
  const [from = 0, to = 0] = [reachSteps[at - 1], reachSteps[at]];
  return (at - 1 + (metres - from) / (to - from)) / (reachSteps.length - 1);
}

/** How many places each further stretch adds, as bars on the slider's own scale. */
function Bars({ added, radius }: { added: readonly number[]; radius: number }) {
  const most = Math.max(...added, 1);
  return (
    <span className="added" aria-hidden="true">
      {added.map((count, i) => {
        const [from, to] = [alongSlider(i * barMetres), alongSlider((i + 1) * barMetres)];
        return count === 0 ? null : (
          <span
            key={from}
            className={i * barMetres < radius ? 'added-bar inside' : 'added-bar'}
            style={{
              blockSize: `${12 + (88 * count) / most}%`,
              insetInlineStart: `${100 * from}%`,
              inlineSize: `calc(${100 * (to - from)}% - 2px)`,
            }}
          />
        );
      })}
    </span>
  );
}

/** What is here, and where it would pay to walk on. */
function Further({ within }: { within: Within }) {
  const { words } = useWords();
  const { hits } = useAtlas(resultsOf);
  const index = useAtlas((state) => state.index);
  const query = useAtlas(queryOf);
  const radius = radiusMetresOf(within) ?? leastMetres;
  const next = addedBy(index, query, barMetres, Math.min(mostMetres, radius + 8 * barMetres));
  const at = next.findIndex((count) => count > 0);
  return (
    <p className="further">
      <strong>{words.hereNow(hits.length)}</strong>{' '}
      {at >= 0
        ? words.further(next[at] ?? 0, words.distanceOf(Math.min(mostMetres, radius + (at + 1) * barMetres)))
        : ''}
    </p>
  );
}

const ticks = [500, 1000, 2000, 5000];

function Reach({ within }: { within: Within }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const id = useId();
  const index = useAtlas((state) => state.index);
  const query = useAtlas(queryOf);
  const radius = radiusMetresOf(within) ?? leastMetres;
  const added = useMemo(() => addedBy(index, { ...query, radiusMetres: null }, barMetres, mostMetres), [index, query]);
  const asWithin = (metres: number): Within =>
    within.unit === 'm'
      ? { value: metres, unit: 'm' }
      : { value: Math.max(leastMinutes, Math.round(walkingMinutes(metres))), unit: 'min' };
  const minutes = words.walkLong(Math.round(walkingMinutes(radius)));
  return (
    <div className="reach">
      <div className="reach-head">
        <label htmlFor={id}>{words.within}</label>
        <TypedDistance within={within} />
        <span className="muted">{within.unit === 'm' ? minutes : words.distanceOf(radius)}</span>
      </div>
      <Bars added={added} radius={radius} />
      <input
        id={id}
        type="range"
        min={0}
        max={reachSteps.length - 1}
        step={1}
        value={stepNearest(radius)}
        aria-valuetext={`${words.distanceOf(radius)}, ${minutes}`}
        onChange={(event) => radiusChosen(store, asWithin(reachSteps[Number(event.target.value)] ?? leastMetres))}
      />
      <p className="scale" aria-hidden="true">
        {ticks.map((metres) => (
          <span key={metres} style={{ insetInlineStart: `${100 * alongSlider(metres)}%` }}>
            {words.distanceOf(metres)}
          </span>
        ))}
      </p>
      <Further within={within} />
    </div>
  );
}

/** From where, and how far: the start of "what is near". */
export function Find() {
  const store = useAtlasStore();
  const { words } = useWords();
  const name = useOriginName();
  const within = useAtlas(({ view }) => view.within);
  if (name === null) {
    return (
      <section className="find">
        <h2>{words.findDoor}</h2>
        <p>{words.noOrigin}</p>
        <LocateButton isMain />
      </section>
    );
  }
  return (
    <section className="find">
      <div className="from">
        <OriginMark size={26} />
        <p>
          <span className="muted small">{words.from}</span>
          <strong dir="auto">{name}</strong>
        </p>
        <LocateButton isMain={false} />
        <button type="button" className="bare" aria-label={words.clearOrigin} onClick={() => originCleared(store)}>
          <Icon name="close" size={18} />
        </button>
      </div>
      {within ? <Reach within={within} /> : null}
      {within ? null : (
        <button
          type="button"
          className="secondary"
          onClick={() => radiusChosen(store, { value: 1000, unit: 'm' }, 'push')}
        >
          {words.within} {words.distanceOf(1000)}
        </button>
      )}
      <p className="aside">
        {words.estimateNote} {words.dragHint}
      </p>
    </section>
  );
}
