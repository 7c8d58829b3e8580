/** The physical indicators of a district: stations, lines and distances. */
import { type Atlas, type District, isOnMap, type Place, type Station } from '#domain/atlas.ts';
import { isInside, metresToEdge } from '#domain/geo/boundary-distance.ts';
import { metresBetween, metresForMinutes } from '#domain/geo/distance.ts';
import {
  countedIndicator,
  type Indicator,
  type IndicatorHead,
  type IndicatorValue,
  indicatorOf,
  isWithinMetres,
  medianIndicator,
  type PlaceDistance,
} from './indicator.ts';

/** The modes that count as a station: the data have only a few bus stops and park-and-ride sites. */
const stationModes = ['train', 'metro', 'tram'] as const;
type StationMode = (typeof stationModes)[number];

/** The distance up to which a station counts as near. */
export const nearMetres = 500;
const nearMinutes = 10;

const group = 'physical';
const accuracyOf = ({ accuracyMetres }: Pick<Place, 'accuracyMetres'>): number => accuracyMetres ?? 0;

const running = ({ stations }: Pick<Atlas, 'stations'>): Station[] =>
  stations.filter(({ mode, status }) => status === 'operating' && stationModes.some((each) => each === mode));

/** Places with a physical location, known or not: neither digital nor area-wide. */
export const withFacility = (places: readonly Place[]): Place[] =>
  places.filter(({ kind, areaWide }) => kind !== 'digital' && !areaWide);

function nearestStation(place: Place, stations: readonly Station[]): PlaceDistance | null {
  if (!isOnMap(place) || stations.length === 0) return null;
  const metres = Math.min(...stations.map(({ position }) => metresBetween(place.position, position)));
  return { id: place.id, metres, accuracyMetres: accuracyOf(place) };
}

function nearIndicator(head: IndicatorHead, base: readonly Place[], stations: readonly Station[]): Indicator {
  const indicator = countedIndicator({ ...head, unit: 'share', counts: 'places' }, base, (place): IndicatorValue => {
    const nearest = nearestStation(place, stations);
    return nearest ? isWithinMetres(nearest.metres, nearMetres, nearest.accuracyMetres) : 'unknown';
  });
  return stations.length > 0 ? indicator : absent(indicator);
}

/** The city's data have nothing of the kind, so the indicator has no value. */
const absent = (indicator: Indicator): Indicator => indicatorOf({ ...indicator, places: [] }, 0, [0, 0], 'absent');

function byName(a: Station, b: Station): number {
  return a.mode.localeCompare(b.mode) || a.name.localeCompare(b.name, 'nb');
}

type Lines = NonNullable<Indicator['lines']>;

function linesOf(stations: readonly Station[]): Lines {
  const lines = stations.flatMap(({ mode, lines }) => lines.map((line) => ({ mode, line })));
  const unlike = new Map(lines.map((each) => [`${each.mode} ${each.line}`, each]));
  return [...unlike.values()].sort(
    (a, b) => a.mode.localeCompare(b.mode) || a.line.localeCompare(b.line, 'nb', { numeric: true }),
  );
}

/** The stations that meet a condition, and the lines that stop there as far as they are known. */
function stationIndicators(
  ids: readonly ['stations-inside' | 'stations-near', 'lines-inside' | 'lines-near'],
  stations: readonly Station[],
  indicatorValueOf: (station: Station) => IndicatorValue,
): Indicator[] {
  const values = new Map(stations.map((station) => [station.id, indicatorValueOf(station)]));
  const present = stations.filter(({ id }) => values.get(id)?.endsWith('yes')).sort(byName);
  const counted = countedIndicator(
    { id: ids[0], group, unit: 'count', counts: 'stations', stations: present.map(({ id }) => id) },
    stations,
    ({ id }) => values.get(id) ?? 'unknown',
  );
  const lines = linesOf(present);
  const withLines = present.filter((station) => station.lines.length > 0);
  const ofLines: Indicator = indicatorOf(
    {
      ...{ id: ids[1], group, partOf: ids[0], unit: 'count', counts: 'stations', places: [] },
      base: present.map(({ id }) => id),
      counted: withLines.map(({ id }) => id),
      unknown: present.filter((station) => station.lines.length === 0).map(({ id }) => id),
      years: null,
      undated: 0,
      lines,
    },
    lines.length,
    [lines.length, withLines.length < present.length ? Number.POSITIVE_INFINITY : lines.length],
  );
  return stations.length > 0 ? [counted, ofLines] : [absent(counted), absent(ofLines)];
}

/** Whether a station is inside the district, or within a number of minutes' walk of its edge. */
function nearDistrict(district: District, { position, accuracyMetres }: Station): IndicatorValue {
  const metres = isInside(position, district) ? 0 : metresToEdge(position, district);
  return isWithinMetres(metres, metresForMinutes(nearMinutes), accuracyMetres ?? 0);
}

function insideDistrict(district: District, { position, accuracyMetres }: Station): IndicatorValue {
  const isSure = metresToEdge(position, district) > (accuracyMetres ?? 0);
  if (isInside(position, district)) return isSure ? 'yes' : 'perhaps-yes';
  return isSure ? 'no' : 'perhaps-no';
}

/** The other districts that can be reached by metro without a change: by a line that stops near both. */
function directLines({ city, districts }: Atlas, district: District, stations: readonly Station[]): Indicator {
  const metro = city.lines.filter(({ mode }) => mode === 'metro');
  const stopsNear = (each: District): Set<string> =>
    new Set(stations.filter((station) => nearDistrict(each, station).endsWith('yes')).map(({ id }) => id));
  const near = stopsNear(district);
  const others = districts.filter(({ id }) => id !== district.id);
  const links = others.map((other) => {
    const counted = stopsNear(other);
    const lines = metro.filter(
      (line) => line.stations.some((id) => near.has(id)) && line.stations.some((id) => counted.has(id)),
    );
    return { district: other.id, lines: lines.map(({ id }) => id) };
  });
  const ids = others.map(({ id }) => id);
  return indicatorOf(
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

/** The distance from each place to the fifth nearest of the others. */
function fifthNearest(base: readonly Place[]): Indicator {
  const rank = 5;
  const measured = base.filter(isOnMap);
  const unknownDistances = base.length - measured.length;
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
    // A place without a distance may be next to any other.
    least.set(place.id, fifth([...nearest, ...Array<number>(unknownDistances).fill(0)]) ?? 0);
    return [{ id: place.id, metres, accuracyMetres: most - metres }];
  });
  return medianIndicator({ id: 'fifth-nearest', group }, base, distances, ({ id }) => least.get(id) ?? 0);
}

/** How the district is connected physically. `own` are its places that count. */
export function physicalIndicators(atlas: Atlas, district: District, own: readonly Place[]): Indicator[] {
  const stations = running(atlas);
  const base = withFacility(own);
  const ofMode = (mode: StationMode): Station[] => stations.filter((station) => station.mode === mode);
  const walk = medianIndicator(
    { id: 'walk-to-station', group },
    base,
    base.flatMap((place) => nearestStation(place, stations) ?? []),
  );
  return [
    nearIndicator({ id: 'near-station', group }, base, stations),
    ...stationModes.map((mode) =>
      nearIndicator({ id: `near-${mode}`, group, partOf: 'near-station' }, base, ofMode(mode)),
    ),
    stations.length > 0 ? walk : absent(walk),
    ...stationIndicators(['stations-inside', 'lines-inside'], stations, (station) => insideDistrict(district, station)),
    ...stationIndicators(['stations-near', 'lines-near'], stations, (station) => nearDistrict(district, station)),
    directLines(atlas, district, stations),
    fifthNearest(base),
  ];
}
