/** What is wrong with a table of needs. */
import type { Place } from '#domain/atlas.ts';
import { meets } from '#domain/needs/needs.ts';
import type { Language } from '#domain/vocabulary.ts';
import { parseLeniently } from '#load/lenient-parser.ts';
import { need as needSchema, needs as needsSchema } from '#load/schema/needs-schema.ts';
import { doubles, idOf, issuesOf } from './check-schema.ts';
import { textFindings } from './check-text.ts';
import { unknownFields } from './check-unknown-fields.ts';
import { at, error, type Local, warning } from './finding.ts';

type Known = Pick<Place, 'offers' | 'category' | 'themes' | 'status'>;

const notATable = error({ message: 'is no list of needs', fix: 'give { "needs": [...] }' });

const isTable = (value: unknown): value is { needs: unknown[] } =>
  typeof value === 'object' && value !== null && 'needs' in value && Array.isArray(value.needs);

function unmet(raw: unknown, places: readonly Known[]): Local[] {
  const need = parseLeniently(needSchema, raw).output;
  // Where no place could be read, something else is wrong.
  if (need === null || places.length === 0 || places.some((place) => place.status !== 'closed' && meets(place, need)))
    return [];
  const fix = 'no open place states such an offer or is of such a category: mend the need, or the places';
  return [warning({ message: 'is met by no place', fix })];
}

/** Everything found in a table of needs, held against the places of the cities that use it. */
export function needFindings(value: unknown, wanted: readonly Language[], places: readonly Known[]): Local[] {
  if (!isTable(value)) return [notATable];
  const { needs, ...rest } = value;
  const about = (raw: unknown): Local[] => [
    ...issuesOf(needSchema, raw),
    ...unmet(raw, places),
    ...textFindings(raw, wanted),
    ...unknownFields(needSchema, raw),
  ];
  return [
    ...issuesOf(needsSchema, { ...rest, needs: [] }),
    ...unknownFields(needsSchema, rest),
    ...needs.flatMap((raw, index) => about(raw).map((local) => ({ ...local, ...at({ id: idOf(raw), index }) }))),
    ...doubles(needs, 'need'),
  ];
}
