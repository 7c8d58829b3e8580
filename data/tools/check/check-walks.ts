/** What is wrong with self-guided walks: stops that lead nowhere, and ways that are too long to be meant. */
import * as v from 'valibot';
import { isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { nearestWord } from '#domain/contribute/nearest-word.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import type { Language } from '#domain/vocabulary.ts';
import { walk as walkSchema, walks as walksSchema } from '#load/schema/walks-schema.ts';
import { doubles, idOf, issuesOf } from './check-schema.ts';
import { textFindings } from './check-text.ts';
import { unknownFields } from './check-unknown-fields.ts';
import { at, error, type Local, warning } from './finding.ts';

/** Metres from one stop to the next, beyond which one of the two is probably not meant. */
const longestLeg = 3000;

const notAList = error({ message: 'is no list of walks', fix: 'give { "walks": [...] }' });

const isList = (value: unknown): value is { walks: unknown[] } =>
  typeof value === 'object' && value !== null && 'walks' in value && Array.isArray(value.walks);

/** The places that could be read and lie where they can, and the ids of all: of the others the fault is said already. */
interface Known {
  readonly places: ReadonlyMap<string, Place>;
  readonly ids: ReadonlySet<string>;
}

/** Why a place cannot be a stop; undefined if it can. */
function noStop(id: string, { places, ids }: Known): { message: string; fix: string } | undefined {
  const place = places.get(id);
  if (place === undefined && ids.has(id)) return undefined;
  if (place === undefined) {
    const meant = nearestWord(id, [...ids]);
    const fix = meant === undefined ? 'give the id of a place in the places file' : `perhaps "${meant}" is meant`;
    return { message: `"${id}" is no place of this city`, fix };
  }
  if (place.status === 'closed') return { message: `"${id}" has closed`, fix: 'take the stop out, or fix the place' };
  if (isOnMap(place)) return undefined;
  return {
    message: `"${id}" has no point of its own: it is digital, works across an area, or stands in`,
    fix: 'give a place whose position is sourced or estimated',
  };
}

function longLeg(from: Position | undefined, to: Position | undefined, field: string): Local[] {
  const metres = from && to ? Math.round(metresBetween(from, to)) : 0;
  if (metres <= longestLeg) return [];
  const message = `is ${metres} m from the stop before it`;
  return [warning({ field, message, fix: `put the stops in the order to walk, each within ${longestLeg} m` })];
}

/** The parts of a walk that can be checked although others are broken. */
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
    const finding = noStop(id, known);
    if (finding !== undefined) return [error({ field, ...finding })];
    const earlier = ids.indexOf(id);
    if (earlier < index) {
      const message = `"${id}" is stop ${earlier + 1} of this walk too`;
      return [error({ field, message, fix: 'name each place once; "circular": true leads back to the first' })];
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
    const issues = issuesOf(walkSchema, raw);
    // A value that is no id is not reported as unknown as well.
    const stops = stopFindings(raw, known).filter(({ field }) => !issues.some((issue) => issue.field === field));
    return [...issues, ...stops, ...textFindings(raw, wanted), ...unknownFields(walkSchema, raw)];
  };
  return [
    ...issuesOf(walksSchema, { ...rest, walks: [] }),
    ...unknownFields(walksSchema, rest),
    ...walks.flatMap((raw, index) => about(raw).map((local) => ({ ...local, ...at({ id: idOf(raw), index }) }))),
    ...doubles(walks, 'walk'),
  ];
}
