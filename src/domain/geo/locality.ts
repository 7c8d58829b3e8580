import { booleanPointInPolygon } from '@turf/turf';
import type { Atlas, Position, Text } from '#domain/atlas.ts';

/**
 * The name of what a position (`[lng, lat]`, degrees) lies in: a district or else, of the areas with a known outline, the one
 * that holds no smaller one there. Null where the atlas knows of neither.
 */
export function whereIs(
  { districts, areas }: Pick<Atlas, 'districts' | 'areas'>,
  position: Position,
): Text | string | null {
  const at = [...position];
  const district = districts.find(({ boundary }) => booleanPointInPolygon(at, boundary));
  if (district) return district.name;
  const around = areas.filter(({ outline }) => outline !== null && booleanPointInPolygon(at, outline));
  return around.find(({ id }) => !around.some(({ parent }) => parent === id))?.name ?? null;
}
