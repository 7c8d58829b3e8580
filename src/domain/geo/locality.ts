import { booleanPointInPolygon } from '@turf/turf';
import type { Atlas, Position, Text } from '#domain/atlas.ts';

/**
 * The name of the district that a position (`[lng, lat]`, degrees) lies in or, outside the districts, of the smallest area
 * with a known outline. Null if there is neither.
 */
export function whereIs(
  { districts, areas }: Pick<Atlas, 'districts' | 'areas'>,
  position: Position,
): Text | string | null {
  const at = [...position];
  const district = districts.find(({ boundary }) => booleanPointInPolygon(at, boundary));
  if (district) return district.name;
  const around = areas.filter(({ outline }) => outline !== null && booleanPointInPolygon(at, outline));
  const smallest = around.find(({ id }) => !around.some(({ parent }) => parent === id));
  if (smallest?.level !== 'lsoa') return smallest?.name ?? null;
  // "Oxford 016E" is a code of the statistics office; the ward that it fits best has a name that people know.
  return areas.find(({ id }) => id === smallest.parent)?.name ?? smallest.name;
}
