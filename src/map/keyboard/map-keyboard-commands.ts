import type { Map as MapLibreMap } from 'maplibre-gl';
import { isOnMap, type Place, type Position, type Text } from '#domain/atlas.ts';
import { isInBounds } from '#domain/geo/bounds.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { boundsOf } from '#domain/geo/geometry-bounds.ts';
import { whereIs } from '#domain/geo/locality.ts';
import { type Direction, nextPlace } from '#domain/geo/next-place.ts';
import { windTowards } from '#domain/near/nearest-of-each-kind.ts';
import { inLanguage } from '#domain/translation.ts';
import { wordsIn } from '#look/words.ts';
import { hovered } from '#state/actions.ts';
import { announce } from '#state/announce.ts';
import { openedByKey } from '#state/opened-by-key.ts';
import { atlasOf, chosenDistrict, chosenPlace, languageOf, placesOf, resultsOf } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
};
const panPixels = 120;
/** Pause after a move, so that only the last of several is announced. */
const restMs = 500;

type OnMap = Place & { position: Position };

const onMapOf = (state: State): OnMap[] =>
  resultsOf(state)
    .hits.map(({ place }) => place)
    .filter(isOnMap);

const isInViewport = ({ session: { viewport } }: State, { position }: OnMap): boolean =>
  viewport === null || isInBounds(viewport.bounds, position);

const placesAt = (places: readonly OnMap[], [lng, lat]: Position): OnMap[] =>
  places.filter(({ position }) => position[0] === lng && position[1] === lat);

/** The announcement of the map's position: what its centre lies in, and how many places are in view. */
function positionSentence(map: MapLibreMap, state: State): string {
  const language = languageOf(state);
  const words = wordsIn(language);
  const localize = (text: Text | string): string =>
    typeof text === 'string' ? text : inLanguage(text, language).value;
  const { lng, lat } = map.getCenter();
  const chosen = chosenDistrict(state);
  // The centre may lie outside a curved district although the district is selected and shown.
  const isChosen = chosen !== null && isInBounds(boundsOf(chosen.boundary), [lng, lat]);
  const areaName = isChosen ? chosen.name : whereIs(atlasOf(state), [lng, lat]);
  const inView = onMapOf(state).filter((place) => isInViewport(state, place)).length;
  return words.overMap.mapCentre(
    areaName === null ? words.overMap.outsideThem(localize(state.atlas.city.name)) : localize(areaName),
    inView,
  );
}

function pan(map: MapLibreMap, direction: Direction): void {
  const [x, y] = { north: [0, -1], east: [1, 0], south: [0, 1], west: [-1, 0] }[direction] as [number, number];
  map.panBy([x * panPixels, y * panPixels], {}, { origin: 'person' });
}

/**
 * The keyboard commands of one map. `last` is the last place stepped to, where stepping resumes.
 */
function keyboardCommands(map: MapLibreMap, store: AtlasStore) {
  let last: string | null = null;
  let isStepping = false;

  const step = (direction: Direction): void => {
    const state = store.getState();
    const words = wordsIn(languageOf(state));
    const known = [state.session.hovered, last, chosenPlace(state)?.id].flatMap(
      (id) => placesOf(state).get(id ?? '') ?? [],
    );
    const start = known.filter(isOnMap).find((place) => isInViewport(state, place));
    const { lng, lat } = map.getCenter();
    const from: Position = start?.position ?? [lng, lat];
    const places = onMapOf(state);
    const next = nextPlace(places, from, direction);
    if (next === null) {
      announce(store, words.overMap.noFurther[direction]);
      return;
    }
    last = next.id;
    hovered(store, next.id);
    const wind = windTowards(from, next.position);
    const name = inLanguage(next.name, languageOf(state)).value;
    const more = placesAt(places, next.position).length - 1;
    announce(
      store,
      words.overMap.steppedTo({
        name,
        category: words.vocabulary.categories[next.category],
        distance: words.kit.distanceOf(metresBetween(from, next.position)),
        wind: wind ? words.kit.winds[wind] : '',
        more,
      }),
    );
    if (!isInViewport(state, next)) {
      isStepping = true;
      map.easeTo({ center: [next.position[0], next.position[1]] }, { origin: 'person' });
    }
  };
  const open = (): void => {
    const state = store.getState();
    const place = placesOf(state).get(state.session.hovered ?? '');
    if (!place || !isOnMap(place)) return;
    openedByKey(
      store,
      placesAt(onMapOf(state), place.position).map(({ id }) => id),
    );
  };
  return {
    /** False for a key without a command. */
    handleKey({ key, shiftKey }: KeyboardEvent): boolean {
      const direction = arrows[key];
      if (direction) shiftKey ? pan(map, direction) : step(direction);
      else if (key === 'Enter') open();
      else if (key === '-') map.zoomOut({}, { origin: 'person' });
      else if (key === '+' || key === '=') map.zoomIn({}, { origin: 'person' });
      else return false;
      return true;
    },
    /** True when the map moved because of a step between places, which is announced by the step itself. */
    hasStepped(): boolean {
      const was = isStepping;
      isStepping = false;
      return was;
    },
  };
}

/**
 * Listens to the keys of the map: step between places, pan, zoom. Announces the position after each move while the map has the
 * keyboard focus.
 *
 * @returns the function that ends it
 */
export function listenToKeys(map: MapLibreMap, store: AtlasStore): () => void {
  const canvas = map.getCanvas();
  const keys = keyboardCommands(map, store);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const announcePosition = (): void => {
    clearTimeout(timer);
    if (!canvas.matches(':focus-visible')) return;
    timer = setTimeout(() => announce(store, positionSentence(map, store.getState())), restMs);
  };
  const onMoveEnd = (): void => {
    if (!keys.hasStepped()) announcePosition();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isHeldEnter = event.repeat && event.key === 'Enter';
    const isOther = event.altKey || event.ctrlKey || event.metaKey || isHeldEnter;
    if (!isOther && keys.handleKey(event)) event.preventDefault();
  };
  const onBlur = (): void => {
    clearTimeout(timer);
    hovered(store, null);
  };
  canvas.addEventListener('keydown', onKeyDown);
  canvas.addEventListener('focus', announcePosition);
  canvas.addEventListener('blur', onBlur);
  map.on('moveend', onMoveEnd);
  return () => {
    clearTimeout(timer);
    canvas.removeEventListener('keydown', onKeyDown);
    canvas.removeEventListener('focus', announcePosition);
    canvas.removeEventListener('blur', onBlur);
    map.off('moveend', onMoveEnd);
  };
}
