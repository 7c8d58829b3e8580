/** Converts the addition, removal or change of a pilot to a change of its place. */
import { isObject, isSame, type Json, type JsonObject } from '#domain/contribute/json-merge.ts';
import type { ChangedFeature } from '#domain/contribute/patch.ts';
import { shown } from './patch-findings.ts';

/** Why a pilot cannot be put in, or the change of its place; null where it is in the data already. */
export type PilotEdit = { readonly message: string; readonly fix: string } | { readonly change: ChangedFeature } | null;

const pilotIn = (properties: JsonObject): Json => properties['pilot'] ?? null;

function pilotsOf(place: JsonObject): readonly Json[] {
  const { arena } = isObject(place['properties']) ? place['properties'] : {};
  const pilots = isObject(arena ?? null) ? (arena as JsonObject)['pilots'] : undefined;
  return Array.isArray(pilots) ? pilots : [];
}

/** `place` may have no arena yet. */
function changeOf({ id }: ChangedFeature, place: JsonObject, after: readonly Json[]): PilotEdit {
  const { arena } = isObject(place['properties']) ? place['properties'] : {};
  const before = pilotsOf(place);
  const was = isObject(arena ?? null) ? { pilots: before.length > 0 ? before : null } : (arena ?? null);
  return {
    change: {
      type: 'Feature',
      id,
      geometry: null,
      properties: { arena: { pilots: after.length > 0 ? after : null } },
      was: { properties: { arena: was } },
    },
  };
}

const look = 'look which is true, and make the patch anew or edit the file';

/** The name of a pilot in its languages, to tell whether two are the same trial. */
const nameOf = (pilot: Json): Json => (isObject(pilot) ? (pilot['name'] ?? null) : null);

/** Of a pilot that is not there as it was: whether it is in the data already as the patch wants it, or what stands in its way. */
function withoutPilot(was: Json, wanted: Json, pilots: readonly Json[]): PilotEdit | 'to be added' {
  const isThere = wanted !== null && pilots.some((each) => isSame(each, wanted));
  const namesake = pilots.find((each) => isSame(nameOf(each), nameOf(was ?? wanted)));
  if (isThere || (wanted === null && namesake === undefined)) return null;
  if (was === null && namesake === undefined) return 'to be added';
  const then = was === null ? 'was not there' : `was ${shown(was)}`;
  const now = namesake === undefined ? 'is not there' : `is ${shown(namesake)}`;
  return { message: `${then} when the patch was made and ${now} now; the patch wants ${shown(wanted)}`, fix: look };
}

/**
 * Finds the pilot by all that it was when the patch was made: where others have added or taken out pilots meanwhile, it is still
 * that one. `place` is a feature of the places.
 */
export function pilotEdit(feature: ChangedFeature, place: JsonObject): PilotEdit {
  const [was, wanted] = [pilotIn(feature.was.properties), pilotIn(feature.properties)];
  const pilots = pilotsOf(place);
  const { category, arena } = isObject(place['properties']) ? place['properties'] : {};
  if (category !== 'test_arena' && arena === undefined) {
    return { message: `is of a place of the category ${shown(category ?? null)}`, fix: 'give the id of a test arena' };
  }
  const at = was === null ? -1 : pilots.findIndex((each) => isSame(each, was));
  if (at >= 0) {
    const after = wanted === null ? [] : [wanted];
    return isSame(was, wanted) ? null : changeOf(feature, place, pilots.toSpliced(at, 1, ...after));
  }
  const answer = withoutPilot(was, wanted, pilots);
  return answer === 'to be added' ? changeOf(feature, place, [...pilots, wanted]) : answer;
}
