import type { Map as MapLibreMap } from 'maplibre-gl';
import { isOnMap, type Place, type Position, type Text } from '#domain/atlas.ts';
import { isWithin } from '#domain/geo/bounds.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { whereIs } from '#domain/geo/locality.ts';
import { windTowards } from '#domain/near/nearest-of-each-kind.ts';
import { type Direction, nextPlace } from '#domain/geo/next-place.ts';
import { inLanguage } from '#domain/translation.ts';
import { wordsIn } from '#look/words.ts';
import { hovered } from '#state/actions.ts';
import { openedByKey } from '#state/opened-by-key.ts';
import { sentenceSaid } from '#state/announce.ts';
import { chosenDistrict, chosenPlace, languageOf, resultsOf } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';
import { boundsOf } from '#map/kit/geometry.ts';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
};
const panPixels = 120;
/** A map that is moved by several presses says where it is when they have ended. */
const restMs = 500;

type OnMap = Place & { position: Position };

const onMapOf = (state: State): OnMap[] =>
  resultsOf(state)
    .hits.map(({ place }) => place)
    .filter(isOnMap);

const isInSight = ({ session: { sight } }: State, { position }: OnMap): boolean =>
  sight === null || isWithin(sight.bounds, position);

const placesAt = (places: readonly OnMap[], [lng, lat]: Position): OnMap[] =>
  places.filter(({ position }) => position[0] === lng && position[1] === lat);

/** What one reads as somebody who cannot see the map: what its centre lies in, and how much is in view. */
function whereSentence(map: MapLibreMap, state: State): string {
  const language = languageOf(state);
  const words = wordsIn(language);
  const say = (text: Text | string): string => (typeof text === 'string' ? text : inLanguage(text, language).value);
  const { lng, lat } = map.getCenter();
  const chosen = chosenDistrict(state);
  // A district may be bent around its own centre: whoever has chosen it looks at it all the same.
  const isChosen = chosen !== null && isWithin(boundsOf(chosen.boundary), [lng, lat]);
  const where = isChosen ? chosen.name : whereIs(state.atlas, [lng, lat]);
  const inView = onMapOf(state).filter((place) => isInSight(state, place)).length;
  return words.mapCentre(where === null ? words.outsideThem(say(state.atlas.city.name)) : say(where), inView);
}

/**
 * What the keys do on one map. `last` is the place that was stepped to last: there one goes on after having been elsewhere.
 */
function keysOf(map: MapLibreMap, store: AtlasStore) {
  let last: string | null = null;
  let isStepping = false;

  const step = (direction: Direction): void => {
    const state = store.getState();
    const words = wordsIn(languageOf(state));
    const known = [state.session.hovered, last, chosenPlace(state)?.id].flatMap(
      (id) => state.places.get(id ?? '') ?? [],
    );
    const start = known.filter(isOnMap).find((place) => isInSight(state, place));
    const { lng, lat } = map.getCenter();
    const from: Position = start?.position ?? [lng, lat];
    const places = onMapOf(state);
    const next = nextPlace(places, from, direction);
    if (next === null) {
      sentenceSaid(store, words.noFurther[direction]);
      return;
    }
    last = next.id;
    hovered(store, next.id);
    const wind = windTowards(from, next.position);
    const name = inLanguage(next.name, languageOf(state)).value;
    const far = words.distanceOf(metresBetween(from, next.position));
    const more = placesAt(places, next.position).length - 1;
    sentenceSaid(
      store,
      words.steppedTo(name, words.categories[next.category], far, wind ? words.winds[wind] : '', more),
    );
    if (!isInSight(state, next)) {
      isStepping = true;
      map.easeTo({ center: [next.position[0], next.position[1]] }, { origin: 'person' });
    }
  };
  const open = (): void => {
    const state = store.getState();
    const place = state.places.get(state.session.hovered ?? '');
    if (!place || !isOnMap(place)) return;
    openedByKey(
      store,
      placesAt(onMapOf(state), place.position).map(({ id }) => id),
    );
  };
  const pan = (direction: Direction): void => {
    const [x, y] = { north: [0, -1], east: [1, 0], south: [0, 1], west: [-1, 0] }[direction] as [number, number];
    map.panBy([x * panPixels, y * panPixels], {}, { origin: 'person' });
  };
  return {
    /** False for a key that means nothing here. */
    press({ key, shiftKey }: KeyboardEvent): boolean {
      const direction = arrows[key];
      if (direction) shiftKey ? pan(direction) : step(direction);
      else if (key === 'Enter') open();
      else if (key === '-') map.zoomOut({}, { origin: 'person' });
      else if (key === '+' || key === '=') map.zoomIn({}, { origin: 'person' });
      else return false;
      return true;
    },
    /** True when the map has moved for a step, of which all has been said. */
    hasStepped(): boolean {
      const was = isStepping;
      isStepping = false;
      return was;
    },
  };
}

/**
 * The map by keyboard: from place to place, to look elsewhere, and to hear where one is once the map rests. Only who is there
 * with the keyboard hears it.
 *
 * @returns what ends it
 */
export function listenToKeys(map: MapLibreMap, store: AtlasStore): () => void {
  const canvas = map.getCanvas();
  const keys = keysOf(map, store);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sayWhere = (): void => {
    clearTimeout(timer);
    if (!canvas.matches(':focus-visible')) return;
    timer = setTimeout(() => sentenceSaid(store, whereSentence(map, store.getState())), restMs);
  };
  const onMoveEnd = (): void => {
    if (!keys.hasStepped()) sayWhere();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isOther = event.altKey || event.ctrlKey || event.metaKey;
    if (!isOther && keys.press(event)) event.preventDefault();
  };
  const onBlur = (): void => {
    clearTimeout(timer);
    hovered(store, null);
  };
  canvas.addEventListener('keydown', onKeyDown);
  canvas.addEventListener('focus', sayWhere);
  canvas.addEventListener('blur', onBlur);
  map.on('moveend', onMoveEnd);
  return () => {
    clearTimeout(timer);
    canvas.removeEventListener('keydown', onKeyDown);
    canvas.removeEventListener('focus', sayWhere);
    canvas.removeEventListener('blur', onBlur);
    map.off('moveend', onMoveEnd);
  };
}
