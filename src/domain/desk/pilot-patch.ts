/**
 * Patches of pilots. A pilot is found by all its old values, because other pilots may be added to the same place in the
 * meantime.
 */
import { isSame, type JsonObject } from '#domain/contribute/json-merge.ts';
import { type About, type Patch, patchOf } from '#domain/contribute/patch.ts';

/**
 * The patch that adds a pilot (`was` null), takes one out (`wanted` null), or makes it another; null where nothing changes.
 * `place` is the id of the place where it is tried.
 */
export function pilotPatch(
  place: string,
  was: JsonObject | null,
  wanted: JsonObject | null,
  about: About,
): Patch | null {
  if (isSame(was, wanted)) return null;
  return patchOf('pilot', about, {
    type: 'Feature',
    id: place,
    properties: { pilot: wanted },
    geometry: null,
    was: { properties: { pilot: was } },
  });
}
