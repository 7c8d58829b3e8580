/** The GeoJSON sources of the style, made from a scene. */
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
import { isStale } from '#domain/calendar.ts';
import { isInBounds, widenedBy } from '#domain/geo/bounds.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import type { Fix } from '#domain/near/location-tracking.ts';
import { inLanguage } from '#domain/translation.ts';
import type { Language } from '#domain/vocabulary.ts';
import { nameCurveOf, nameOnMap, nameShift } from '#map/district/name-curves.ts';
import { groundCircle, handleOf, maskAround } from '#map/kit/geometry.ts';
import { largestRadius, type Marker, markerRadius, mixOf, twelfthsOf } from '#map/markers/clusters.ts';
import { coincidentName, iconOf, importance } from '#map/markers/marker-names.ts';
import { pinsOf, streetLinesOf } from '#map/markers/numbered-pins.ts';
import { userLocationFeatures } from '#map/near/user-location.ts';
import type { Numbered } from '#state/markers/numbered-places.ts';
import { memoized } from '#state/selectors.ts';

import type { Scene } from './scene.ts';

const collection = <G extends Feature>(features: G[]): FeatureCollection => ({ type: 'FeatureCollection', features });

/** One constant object, so that the map skips the update. */
export const emptyCollection = collection([]);

const pointAt = (position: Position, properties: Record<string, unknown>): Feature<Point> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [...position] },
});

/** The sources that do not depend on the query, made once per atlas. */
interface FixedSources {
  districts: FeatureCollection;
  stations: FeatureCollection;
}

/** Metres within which stations with one name get one label. */
const sameStop = 400;

const firstNamed = ['metro', 'train', 'tram', 'bus', 'park_and_ride'];

/** Of several stations with one name, the most important mode gets the label. */
function isNamedByAnother(station: Station, all: readonly Station[]): boolean {
  const at = all.indexOf(station);
  return all.some((other, i) => {
    if (i === at || other.name !== station.name) return false;
    const rank = firstNamed.indexOf(other.mode) - firstNamed.indexOf(station.mode);
    return (rank < 0 || (rank === 0 && i < at)) && metresBetween(other.position, station.position) <= sameStop;
  });
}

/** By boundary list, since an atlas with a scenario has the same districts and stations. */
const fixedSourcesOf = memoized((districts: readonly District[], all: readonly Station[]): FixedSources => {
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

const namesByLanguage = new Map<Language, WeakMap<Atlas['districts'], FeatureCollection>>();

/** The labels of the districts along their curves, made once per atlas and language. */
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

/** Above this number of dimmed clusters only their counts are drawn: an image for each mix would block the map. */
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
    icon: isSingle ? iconOf(first) : `ring/${isPlain && isDimmed ? 'plain' : twelfthsOf(mix).join('.')}`,
    size: isSingle ? 1 : markerRadius(places.length) / largestRadius,
    family: first?.family,
    name: isSingle ? inLanguage(first?.name, language).value : coincidentName(places),
    sort: isSingle && first ? importance(first) : 0,
    min: minzoom,
    max: Number.isFinite(maxzoom) ? maxzoom : 99,
    dim: isDimmed ? 1 : 0,
    ...(isOld ? { old: 1 } : {}),
  });
}

const knownRings = new WeakMap<Place, Feature>();

/** Computed once per place. */
function ringOf(place: Place, position: Position, metres: number): Feature {
  const ring = knownRings.get(place) ?? {
    ...groundCircle(position, metres),
    properties: { family: place.family, kind: 'ring' },
  };
  knownRings.set(place, ring);
  return ring;
}

/**
 * Accuracy rings, one for each position in or near the viewport. For a whole city they were the longest task of all.
 */
function accuracyRings(places: readonly Place[], closeUp: Bounds | null): Feature[] {
  const rings = new Map<string, Feature>();
  const ringArea = closeUp && widenedBy(closeUp, 1);
  if (ringArea === null) return [];
  for (const place of places) {
    if (!isOnMap(place) || place.basis !== 'estimated' || !place.accuracyMetres) continue;
    if (!isInBounds(ringArea, place.position)) continue;
    const key = `${place.position.join()}/${place.accuracyMetres}`;
    rings.set(key, ringOf(place, place.position, place.accuracyMetres));
  }
  return [...rings.values()];
}

/** The accuracy of the selected or hovered place: a ring or, where only its area is known, that area. */
function accuracyOfChosen(place: Place | null): Feature[] {
  if (!place?.position || !place.accuracyMetres || place.basis === 'sourced') return [];
  const isPinned = isOnMap(place);
  const ring = groundCircle(place.position, place.accuracyMetres);
  return [{ ...ring, properties: { family: place.family, kind: isPinned ? 'chosen' : 'area' } }];
}

type RadiusScene = Pick<Scene, 'origin' | 'radiusMetres' | 'radiusLabel'>;

function maskOf(
  { city }: Atlas,
  district: District | null,
  { origin, radiusMetres }: Omit<RadiusScene, 'radiusLabel'>,
): Feature[] {
  if (origin && radiusMetres !== null) {
    return [maskAround(groundCircle(origin, radiusMetres).geometry, city.bounds)];
  }
  return district ? [maskAround(district.boundary, city.bounds)] : [];
}

function radiusFeatures({ origin, radiusMetres, radiusLabel }: RadiusScene): Feature[] {
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
      icon: iconOf(place),
      family: place.family,
      name: inLanguage(place.name, language).value,
    }),
  ];
}

/** Each source is the same object while its input is the same, so that the map skips the update. */
const made = {
  markers: memoized((markers: readonly Marker[], language: Language, isPlain: boolean, today?: string) =>
    collection(markers.map((marker) => markerFeature(marker, language, isPlain, today))),
  ),
  chosen: memoized((place: Place | null, language: Language) => collection(chosenPin(place, language))),
  accuracyRings: memoized(accuracyRings),
  accuracy: memoized((all: Feature[], place: Place | null) => collection([...all, ...accuracyOfChosen(place)])),
  mask: memoized((atlas: Atlas, district: District | null, origin: Position | null, radiusMetres: number | null) =>
    collection(maskOf(atlas, district, { origin, radiusMetres })),
  ),
  radius: memoized((origin: Position | null, radiusMetres: number | null, radiusLabel: string) =>
    collection(radiusFeatures({ origin, radiusMetres, radiusLabel })),
  ),
  streets: memoized(streetLinesOf),
  pins: memoized((numbered: Numbered | null, streets: ReturnType<typeof streetLinesOf>) =>
    collection(pinsOf(numbered, streets)),
  ),
  userLocation: memoized((fix: Fix | null) => collection(userLocationFeatures(fix))),
};

/** Every changing source of the style, from the scene and the streets of the embedded basemap. */
export function sourcesOf(scene: Scene, markers: readonly Marker[], basemap: FeatureCollection | null = null) {
  const { atlas, language, shown, outside, place, hovered, district, origin, radiusMetres, closeUp } = scene;
  return {
    ...fixedSourcesOf(atlas.districts, atlas.stations),
    bands: scene.bands ?? emptyCollection,
    names: namesIn(atlas, language),
    markers: made.markers(markers, language, outside.length > mostDimmedMixes, scene.today),
    chosen: made.chosen(place, language),
    accuracy: made.accuracy(made.accuracyRings(shown, closeUp), place ?? hovered),
    mask: made.mask(atlas, district, origin, radiusMetres),
    radius: made.radius(origin, radiusMetres, scene.radiusLabel),
    pins: made.pins(scene.numbered, made.streets(basemap)),
    userLocation: made.userLocation(scene.userLocation),
  };
}
