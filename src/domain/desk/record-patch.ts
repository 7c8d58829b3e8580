/** Patches of districts, stations and walks: of one record, whole where it is new, else what changes and what that replaces. */
import {
  type About,
  changedFeature,
  type Patch,
  type PlaceFeature,
  patchOf,
  type RecordPatchKind,
} from '#domain/contribute/patch.ts';

/** A record as a feature of a patch; a walk has no geometry. Of a change only the fields that may change need be there. */
export type RecordFeature = PlaceFeature;

/** The patch with a record that is new (`before` null), or with what changes of one; null where nothing does. */
export function recordPatch(
  kind: RecordPatchKind,
  before: RecordFeature | null,
  after: RecordFeature,
  about: About,
): Patch | null {
  const feature = before === null ? after : changedFeature(before, after);
  return feature && patchOf(kind, about, feature);
}
