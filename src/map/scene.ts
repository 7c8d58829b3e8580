import type { Feature, FeatureCollection, Point } from 'geojson';
import {
  type Atlas,
  type Bounds,
  type District,
  isOnMap,
  type Place,
  type Position,
  type Station,
} from '#domain/atlas.ts';
import { isWithin, widenedBy } from '#domain/geo/bounds.ts';
import { isStale } from '#domain/calendar.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { finished } from '#domain/time-slicing.ts';
import { inLanguage } from '#domain/translation.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { Fix } from '#state/near/locate.ts';
import type { Numbered } from '#state/markers/numbered-places.ts';
import { remembered } from '#state/selectors.ts';
import { boundsOf, groundCircle, handleOf, nameCurveOf, veilAround } from '#map/kit/geometry.ts';
import { hereFeatures } from '#map/near/user-location.ts';
import type { LensDrawn } from '#map/coverage/coverage-layers.ts';
import { importance, markOf, spotName } from '#map/markers/marker-names.ts';
import { grouping, largestRadius, type Marker, markerRadius, mixOf, twelfthsOf } from '#map/markers/clusters.ts';
import { pinsOf } from '#map/markers/numbered-pins.ts';

/** All that the map is drawn from: a part of the state, already answered. */
export interface Scene {
  atlas: Atlas;
  language: Language;
  /** The list, as places. */
  shown: readonly Place[];
  /** Known, but stepped back. */
  outside: readonly Place[];
  place: Place | null;
  /** Pointed at in a list; drawn as an area when it has no pin. */
  hovered: Place | null;
  district: District | null;
  origin: Position | null;
  radiusMetres: number | null;
  radiusLabel: string;
  /** Drawn as pins with their number in the panel. */
  numbered: Numbered | null;
  /** Where the device says that the person is. */
  here: Fix | null;
  /** What the map shows, once it is near enough for the rings of doubt; null further away. */
  closeUp: Bounds | null;
  /** Along the inside of the districts' edges; null until they are worked out. */
  bands: FeatureCollection | null;
  /** What somebody drew on the map, as the drawing tools have it shown. */
  drawn: FeatureCollection;
  /** Such as `2026-11-22`: where nobody has looked for long by then, the marker fades a little. Without it none does, as on paper. */
  today?: string;
  /** Who is within reach, where one asks. */
  lens?: LensDrawn | null | undefined;
}

const collection = <G extends Feature>(features: G[]): FeatureCollection => ({ type: 'FeatureCollection', features });

/** Always the same, so that the map has nothing to do for it. */
const nothing = collection([]);

const pointAt = (position: Position, properties: Record<string, unknown>): Feature<Point> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [...position] },
});

/** What is the same however one asks, made once for an atlas. */
interface Still {
  districts: FeatureCollection;
  stations: FeatureCollection;
}

/** Metres within which a metro, a train and a tram stop of one name are one place to the traveller. */
const sameStop = 400;

const firstNamed = ['metro', 'train', 'tram', 'bus', 'park_and_ride'];

/** Where several modes stop under one name, the name is written once, at the most important. */
function isNamedByAnother(station: Station, all: readonly Station[]): boolean {
  const at = all.indexOf(station);
  return all.some((other, i) => {
    if (i === at || other.name !== station.name) return false;
    const rank = firstNamed.indexOf(other.mode) - firstNamed.indexOf(station.mode);
    return (rank < 0 || (rank === 0 && i < at)) && metresBetween(other.position, station.position) <= sameStop;
  });
}

/** A scenario makes another atlas, of which all this is the same. */
const stillOf = remembered((districts: readonly District[], all: readonly Station[]): Still => {
  return {
    districts: collection(
      districts.map(({ id, indicative, boundary }) => ({
        type: 'Feature',
        properties: { id, indicative },
        geometry: boundary,
      })),
    ),
    stations: collection(
      all
        .filter(({ status }) => status === 'operating')
        .map((station, _, running) => {
          const { id, name, mode, position } = station;
          return pointAt(position, { id, mode, ...(isNamedByAnother(station, running) ? {} : { name }) });
        }),
    ),
  };
});

const longestName = 18;

/** The full name where it fits on the map, else the short one. */
function nameOnMap({ name, shortName }: District, language: Language): string {
  const full = inLanguage(name, language).value;
  return full.length <= longestName ? full : shortName;
}

const namesByLanguage = new Map<Language, WeakMap<Atlas['districts'], FeatureCollection>>();

/** The names of the districts along their curves, made once for an atlas and a language. */
function namesIn(atlas: Atlas, language: Language): FeatureCollection {
  const known = namesByLanguage.get(language) ?? new WeakMap<Atlas['districts'], FeatureCollection>();
  namesByLanguage.set(language, known);
  const names =
    known.get(atlas.districts) ??
    collection(
      atlas.districts.map((district) => ({
        type: 'Feature',
        properties: { id: district.id, name: nameOnMap(district, language), shift: nameShift(district) },
        geometry: { type: 'LineString', coordinates: nameCurveOf(district).map((each) => [...each]) },
      })),
    );
  known.set(atlas.districts, names);
  return names;
}

/** Ems to keep a name clear of the markers where the district is small on the screen: up when it stands above, down below. */
function nameShift(district: District): [number, number] {
  const [, south, , north] = boundsOf(district.boundary);
  const curve = nameCurveOf(district);
  const [, lat] = curve[Math.floor(curve.length / 2)] ?? [0, (south + north) / 2];
  return [0, lat >= north ? -0.9 : lat <= south ? 0.9 : 0];
}

/** Of so many places that have stepped back, only how many there are is drawn: a picture for each mix holds up the map. */
const mostDimmedMixes = 1500;

function markerFeature(marker: Marker, language: Language, isPlain: boolean, today?: string): Feature<Point> {
  const { id, places, position, minzoom, maxzoom, isDimmed } = marker;
  const [first] = places;
  const isSingle = places.length === 1;
  const isOld = today !== undefined && isSingle && isStale(first?.verified, today) && first?.whatIf !== 'added';
  const mix = mixOf(places);
  return pointAt(position, {
    id,
    n: places.length,
    mix: mix.join('.'),
    icon: isSingle ? markOf(first) : `ring/${isPlain && isDimmed ? 'plain' : twelfthsOf(mix).join('.')}`,
    size: isSingle ? 1 : markerRadius(places.length) / largestRadius,
    family: first?.family,
    name: isSingle ? inLanguage(first?.name, language).value : spotName(places),
    sort: isSingle && first ? importance(first) : 0,
    min: minzoom,
    max: Number.isFinite(maxzoom) ? maxzoom : 99,
    dim: isDimmed ? 1 : 0,
    ...(isOld ? { old: 1 } : {}),
  });
}

/** The markers of a scene, in stretches: what is found and what has stepped back never share one. */
export function* groupingIn({ shown, outside }: Pick<Scene, 'shown' | 'outside'>): Generator<undefined, Marker[]> {
  const found = yield* grouping(shown.filter(isOnMap));
  const dimmed = yield* grouping(outside.filter(isOnMap), true);
  return [...found, ...dimmed];
}

export const markersIn = (scene: Pick<Scene, 'shown' | 'outside'>): Marker[] => finished(groupingIn(scene));

const knownRings = new WeakMap<Place, Feature>();

/** Worked out once for a place. */
function ringOf(place: Place, position: Position, metres: number): Feature {
  const ring = knownRings.get(place) ?? {
    ...groundCircle(position, metres),
    properties: { family: place.family, kind: 'ring' },
  };
  knownRings.set(place, ring);
  return ring;
}

/**
 * Rings as wide as the doubt about a position, one for each spot that is in sight or may soon be. Handed over for a whole
 * city they were the longest task of all.
 */
function doubts(places: readonly Place[], closeUp: Bounds | null): Feature[] {
  const rings = new Map<string, Feature>();
  const sight = closeUp && widenedBy(closeUp, 1);
  if (sight === null) return [];
  for (const place of places) {
    if (!isOnMap(place) || place.basis !== 'estimated' || !place.accuracyMetres) continue;
    if (!isWithin(sight, place.position)) continue;
    const key = `${place.position.join()}/${place.accuracyMetres}`;
    rings.set(key, ringOf(place, place.position, place.accuracyMetres));
  }
  return [...rings.values()];
}

/** The chosen (or pointed at) place: its doubt as a ring or, when only its area is known, that area. */
function aroundChosen(place: Place | null): Feature[] {
  if (!place?.position || !place.accuracyMetres || place.basis === 'sourced') return [];
  const isPinned = isOnMap(place);
  const ring = groundCircle(place.position, place.accuracyMetres);
  return [{ ...ring, properties: { family: place.family, kind: isPinned ? 'chosen' : 'area' } }];
}

type Reach = Pick<Scene, 'origin' | 'radiusMetres' | 'radiusLabel'>;

function veilOf(
  { city }: Atlas,
  district: District | null,
  { origin, radiusMetres }: Omit<Reach, 'radiusLabel'>,
): Feature[] {
  if (origin && radiusMetres !== null) {
    return [veilAround(groundCircle(origin, radiusMetres).geometry, city.bounds)];
  }
  return district ? [veilAround(district.boundary, city.bounds)] : [];
}

function reachOf({ origin, radiusMetres, radiusLabel }: Reach): Feature[] {
  if (!origin) return [];
  const pin = pointAt(origin, { kind: 'origin' });
  if (radiusMetres === null) return [pin];
  return [
    { ...groundCircle(origin, radiusMetres), properties: { kind: 'circle' } },
    pin,
    pointAt(handleOf(origin, radiusMetres), { kind: 'handle', label: radiusLabel }),
  ];
}

function chosenPin(place: Place | null, language: Language): Feature[] {
  if (!place || !isOnMap(place)) return [];
  return [
    pointAt(place.position, {
      icon: markOf(place),
      family: place.family,
      name: inLanguage(place.name, language).value,
    }),
  ];
}

/** Each source is the same object for as long as what it is made of is the same: then the map has nothing to do. */
const made = {
  markers: remembered((markers: readonly Marker[], language: Language, isPlain: boolean, today?: string) =>
    collection(markers.map((marker) => markerFeature(marker, language, isPlain, today))),
  ),
  chosen: remembered((place: Place | null, language: Language) => collection(chosenPin(place, language))),
  doubts: remembered(doubts),
  doubt: remembered((all: Feature[], place: Place | null) => collection([...all, ...aroundChosen(place)])),
  veil: remembered((atlas: Atlas, district: District | null, origin: Position | null, radiusMetres: number | null) =>
    collection(veilOf(atlas, district, { origin, radiusMetres })),
  ),
  reach: remembered((origin: Position | null, radiusMetres: number | null, radiusLabel: string) =>
    collection(reachOf({ origin, radiusMetres, radiusLabel })),
  ),
  pins: remembered((numbered: Numbered | null) => collection(pinsOf(numbered))),
  here: remembered((fix: Fix | null) => collection(hereFeatures(fix))),
};

/** Every changing source of the style, from the scene alone. */
export function sourcesOf(scene: Scene, markers: readonly Marker[]) {
  const {
    atlas,
    language,
    shown,
    outside,
    place,
    hovered,
    district,
    origin,
    radiusMetres,
    radiusLabel,
    numbered,
    closeUp,
  } = scene;
  return {
    ...stillOf(atlas.districts, atlas.stations),
    bands: scene.bands ?? nothing,
    names: namesIn(atlas, language),
    markers: made.markers(markers, language, outside.length > mostDimmedMixes, scene.today),
    chosen: made.chosen(place, language),
    doubt: made.doubt(made.doubts(shown, closeUp), place ?? hovered),
    veil: made.veil(atlas, district, origin, radiusMetres),
    reach: made.reach(origin, radiusMetres, radiusLabel),
    pins: made.pins(numbered),
    here: made.here(scene.here),
  };
}
