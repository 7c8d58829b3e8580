import { type Atlas, type District, isOnMap, type Place, type Station } from '#domain/atlas.ts';
import { isInside, metresToEdge } from '#domain/geo/boundary-distance.ts';
import {
  type Answer,
  type CardFigure,
  countedFigure,
  figureOf,
  type Head,
  isWithin,
  medianFigure,
  type PlaceDistance,
} from './indicator.ts';
import { metresBetween, metresForMinutes } from '#domain/geo/distance.ts';

/** What is a station here: of buses and park and ride the data have a few places only. */
const stationModes = ['train', 'metro', 'tram'] as const;
type StationMode = (typeof stationModes)[number];

/** How near a station must be to be near. */
export const nearMetres = 500;
const nearMinutes = 10;

const group = 'physical';
const accuracyOf = ({ accuracyMetres }: Pick<Place, 'accuracyMetres'>): number => accuracyMetres ?? 0;

const running = ({ stations }: Pick<Atlas, 'stations'>): Station[] =>
  stations.filter(({ mode, status }) => status === 'operating' && stationModes.some((each) => each === mode));

/** Places that have a door somewhere, known or not: neither digital nor spread over an area. */
export const withDoor = (places: readonly Place[]): Place[] =>
  places.filter(({ kind, areaWide }) => kind !== 'digital' && !areaWide);

function nearestStation(place: Place, stations: readonly Station[]): PlaceDistance | null {
  if (!isOnMap(place) || stations.length === 0) return null;
  const metres = Math.min(...stations.map(({ position }) => metresBetween(place.position, position)));
  return { id: place.id, metres, accuracyMetres: accuracyOf(place) };
}

function nearFigure(head: Head, base: readonly Place[], stations: readonly Station[]): CardFigure {
  const figure = countedFigure({ ...head, unit: 'share', counts: 'places' }, base, (place): Answer => {
    const nearest = nearestStation(place, stations);
    return nearest ? isWithin(nearest.metres, nearMetres, nearest.accuracyMetres) : 'unknown';
  });
  return stations.length > 0 ? figure : absent(figure);
}

/** Nothing of the kind is in the city's data, which is no news of the district. */
const absent = (figure: CardFigure): CardFigure => figureOf({ ...figure, places: [] }, 0, [0, 0], 'absent');

function byName(a: Station, b: Station): number {
  return a.mode.localeCompare(b.mode) || a.name.localeCompare(b.name, 'nb');
}

type Lines = NonNullable<CardFigure['lines']>;

function linesOf(stations: readonly Station[]): Lines {
  const lines = stations.flatMap(({ mode, lines }) => lines.map((line) => ({ mode, line })));
  const unlike = new Map(lines.map((each) => [`${each.mode} ${each.line}`, each]));
  return [...unlike.values()].sort(
    (a, b) => a.mode.localeCompare(b.mode) || a.line.localeCompare(b.line, 'nb', { numeric: true }),
  );
}

/** Stations for which the answer is yes, and the lines that stop there, for as far as these are known. */
function stationFigures(
  ids: readonly ['stations-inside' | 'stations-near', 'lines-inside' | 'lines-near'],
  stations: readonly Station[],
  answerOf: (station: Station) => Answer,
): CardFigure[] {
  const answers = new Map(stations.map((station) => [station.id, answerOf(station)]));
  const there = stations.filter(({ id }) => answers.get(id)?.endsWith('yes')).sort(byName);
  const counted = countedFigure(
    { id: ids[0], group, unit: 'count', counts: 'stations', stations: there.map(({ id }) => id) },
    stations,
    ({ id }) => answers.get(id) ?? 'unknown',
  );
  const lines = linesOf(there);
  const withLines = there.filter((station) => station.lines.length > 0);
  const ofLines: CardFigure = figureOf(
    {
      ...{ id: ids[1], group, partOf: ids[0], unit: 'count', counts: 'stations', places: [] },
      base: there.map(({ id }) => id),
      counted: withLines.map(({ id }) => id),
      unknown: there.filter((station) => station.lines.length === 0).map(({ id }) => id),
      years: null,
      undated: 0,
      lines,
    },
    lines.length,
    [lines.length, withLines.length < there.length ? Number.POSITIVE_INFINITY : lines.length],
  );
  return stations.length > 0 ? [counted, ofLines] : [absent(counted), absent(ofLines)];
}

/** Within so many minutes' walk of the district's edge, or inside it. */
function nearDistrict(district: District, { position, accuracyMetres }: Station): Answer {
  const metres = isInside(position, district) ? 0 : metresToEdge(position, district);
  return isWithin(metres, metresForMinutes(nearMinutes), accuracyMetres ?? 0);
}

function insideDistrict(district: District, { position, accuracyMetres }: Station): Answer {
  const isSure = metresToEdge(position, district) > (accuracyMetres ?? 0);
  if (isInside(position, district)) return isSure ? 'yes' : 'perhaps-yes';
  return isSure ? 'no' : 'perhaps-no';
}

/** Which other districts one reaches by metro without changing: a line that stops near both. */
function directLines({ city, districts }: Atlas, district: District, stations: readonly Station[]): CardFigure {
  const metro = city.lines.filter(({ mode }) => mode === 'metro');
  const stopsNear = (each: District): Set<string> =>
    new Set(stations.filter((station) => nearDistrict(each, station).endsWith('yes')).map(({ id }) => id));
  const near = stopsNear(district);
  const others = districts.filter(({ id }) => id !== district.id);
  const links = others.map((other) => {
    const there = stopsNear(other);
    const lines = metro.filter(
      (line) => line.stations.some((id) => near.has(id)) && line.stations.some((id) => there.has(id)),
    );
    return { district: other.id, lines: lines.map(({ id }) => id) };
  });
  const ids = others.map(({ id }) => id);
  return figureOf(
    {
      ...{ id: 'direct-lines', group, unit: 'count', counts: 'districts', places: [] },
      ...{ base: ids, counted: ids, unknown: [], years: null, undated: 0 },
      links,
    },
    links.filter(({ lines }) => lines.length > 0).length,
    undefined,
    metro.length === 0 || others.length === 0 ? 'absent' : null,
  );
}

/** How far it is from each place to the fifth nearest other one of them. */
function fifthNearest(base: readonly Place[]): CardFigure {
  const rank = 5;
  const measured = base.filter(isOnMap);
  const strangers = base.length - measured.length;
  const least = new Map<string, number>();
  const distances = measured.flatMap((place): PlaceDistance[] => {
    const others = measured
      .filter(({ id }) => id !== place.id)
      .map((other) => ({
        metres: metresBetween(place.position, other.position),
        accuracyMetres: accuracyOf(place) + accuracyOf(other),
      }));
    const fifth = (numbers: readonly number[]): number | undefined => numbers.toSorted((a, b) => a - b)[rank - 1];
    const metres = fifth(others.map((other) => other.metres));
    const most = fifth(others.map((other) => other.metres + other.accuracyMetres));
    if (metres === undefined || most === undefined) return [];
    const nearest = others.map((other) => Math.max(0, other.metres - other.accuracyMetres));
    // Whoever is somewhere may be next door.
    least.set(place.id, fifth([...nearest, ...Array<number>(strangers).fill(0)]) ?? 0);
    return [{ id: place.id, metres, accuracyMetres: most - metres }];
  });
  return medianFigure({ id: 'fifth-nearest', group }, base, distances, ({ id }) => least.get(id) ?? 0);
}

/** How the district is connected physically. `own` are its places that count. */
export function physicalFigures(atlas: Atlas, district: District, own: readonly Place[]): CardFigure[] {
  const stations = running(atlas);
  const base = withDoor(own);
  const ofMode = (mode: StationMode): Station[] => stations.filter((station) => station.mode === mode);
  const walk = medianFigure(
    { id: 'walk-to-station', group },
    base,
    base.flatMap((place) => nearestStation(place, stations) ?? []),
  );
  return [
    nearFigure({ id: 'near-station', group }, base, stations),
    ...stationModes.map((mode) =>
      nearFigure({ id: `near-${mode}`, group, partOf: 'near-station' }, base, ofMode(mode)),
    ),
    stations.length > 0 ? walk : absent(walk),
    ...stationFigures(['stations-inside', 'lines-inside'], stations, (station) => insideDistrict(district, station)),
    ...stationFigures(['stations-near', 'lines-near'], stations, (station) => nearDistrict(district, station)),
    directLines(atlas, district, stations),
    fifthNearest(base),
  ];
}
