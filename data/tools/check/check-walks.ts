/** What is wrong with self-guided walks: stops that lead nowhere, and ways that are too long to be meant. */
import * as v from 'valibot';
import { isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import type { Language } from '#domain/vocabulary.ts';
import * as schema from '#load/schema.ts';
import { doubles, idOf, issuesOf } from './check-schema.ts';
import { textFindings } from './check-text.ts';
import { unknownFields } from './check-unknown-fields.ts';
import { at, error, type Local, warning } from './finding.ts';
import { nearestWord } from './did-you-mean.ts';

/** Metres from one stop to the next, beyond which one of the two is probably not meant. */
const longestLeg = 3000;

const notAList = error({ problem: 'is no list of walks', mend: 'give { "walks": [...] }' });

const isList = (value: unknown): value is { walks: unknown[] } =>
  typeof value === 'object' && value !== null && 'walks' in value && Array.isArray(value.walks);

/** The places that could be read and lie where they can, and the ids of all: of the others the fault is said already. */
interface Known {
  readonly places: ReadonlyMap<string, Place>;
  readonly ids: ReadonlySet<string>;
}

/** Why nobody can stand at this place; undefined where one can. */
function noStop(id: string, { places, ids }: Known): { problem: string; mend: string } | undefined {
  const place = places.get(id);
  if (place === undefined && ids.has(id)) return undefined;
  if (place === undefined) {
    const meant = nearestWord(id, [...ids]);
    const mend = meant === undefined ? 'give the id of a place in the places file' : `perhaps "${meant}" is meant`;
    return { problem: `"${id}" is no place of this city`, mend };
  }
  if (place.status === 'closed') return { problem: `"${id}" has closed`, mend: 'take the stop out, or mend the place' };
  if (isOnMap(place)) return undefined;
  return {
    problem: `"${id}" has no point of its own: it is digital, works across an area, or stands in`,
    mend: 'give a place whose position is sourced or estimated',
  };
}

function longLeg(from: Position | undefined, to: Position | undefined, field: string): Local[] {
  const metres = from && to ? Math.round(metresBetween(from, to)) : 0;
  if (metres <= longestLeg) return [];
  const problem = `is ${metres} m from the stop before it`;
  return [warning({ field, problem, mend: `put the stops in the order to walk, each within ${longestLeg} m` })];
}

/** As much of a walk as can be asked about although the rest is broken. */
const someStops = v.object({ stops: v.array(v.unknown()), circular: v.optional(v.unknown()) });
const someStop = v.object({ place: v.string() });

/** What is found in the stops of one walk, held against the places of the city. */
function stopFindings(raw: unknown, known: Known): Local[] {
  // Where no place could be read, something else is wrong.
  if (!v.is(someStops, raw) || known.ids.size === 0) return [];
  const ids = raw.stops.map((stop) => (v.is(someStop, stop) ? stop.place : undefined));
  const positionAt = (index: number): Position | undefined => known.places.get(ids[index] ?? '')?.position ?? undefined;
  const found = ids.flatMap((id, index): Local[] => {
    if (id === undefined) return [];
    const field = `stops.${index}.place`;
    const said = noStop(id, known);
    if (said !== undefined) return [error({ field, ...said })];
    const earlier = ids.indexOf(id);
    if (earlier < index) {
      const problem = `"${id}" is stop ${earlier + 1} of this walk too`;
      return [error({ field, problem, mend: 'name each place once; "circular": true leads back to the first' })];
    }
    return longLeg(positionAt(index - 1), positionAt(index), field);
  });
  return raw.circular === true
    ? [...found, ...longLeg(positionAt(ids.length - 1), positionAt(0), 'stops.0.place')]
    : found;
}

/** Everything found in a file of walks; `ids` are those of all places, `places` the ones that can be asked about. */
export function walkFindings(
  value: unknown,
  wanted: readonly Language[],
  places: readonly Place[],
  ids: ReadonlySet<string>,
): Local[] {
  if (!isList(value)) return [notAList];
  const known = { places: new Map(places.map((place) => [place.id, place])), ids };
  const { walks, ...rest } = value;
  const about = (raw: unknown): Local[] => {
    const issues = issuesOf(schema.walk, raw);
    // Of what is no id at all it is idle to say that no place bears it.
    const stops = stopFindings(raw, known).filter(({ field }) => !issues.some((issue) => issue.field === field));
    return [...issues, ...stops, ...textFindings(raw, wanted), ...unknownFields(schema.walk, raw)];
  };
  return [
    ...issuesOf(schema.walks, { ...rest, walks: [] }),
    ...unknownFields(schema.walks, rest),
    ...walks.flatMap((raw, index) => about(raw).map((local) => ({ ...local, ...at({ id: idOf(raw), index }) }))),
    ...doubles(walks, 'walk'),
  ];
}
