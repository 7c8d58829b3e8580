/** What changes of a record as lines to read; of an outline corner by corner, and of a list of objects entry by entry. */
import { isObject, isSame, type Json } from '#domain/contribute/json-merge.ts';
import { commonEnds } from '#domain/contribute/list-difference.ts';
import { shown } from './patch-findings.ts';

/** More corners than this are counted, not listed. */
const mostLines = 12;

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** Rings by what they are called: `part 2, ring 1`. */
function ringsOf(geometry: Json): Map<string, readonly Json[]> {
  if (!isObject(geometry)) return new Map();
  const coordinates = listOf(geometry['coordinates']);
  const parts = geometry['type'] === 'MultiPolygon' ? coordinates : [coordinates];
  return new Map(
    parts.flatMap((part, at) =>
      listOf(part).map((ring, hole) => [`part ${at + 1}${hole === 0 ? '' : `, hole ${hole}`}`, listOf(ring)] as const),
    ),
  );
}

/** The corners without the one that closes the ring. */
const cornersOf = (ring: readonly Json[]): readonly Json[] =>
  ring.length > 1 && isSame(ring[0] ?? null, ring.at(-1) ?? null) ? ring.slice(0, -1) : ring;

function ringLines(name: string, before: readonly Json[], after: readonly Json[]): string[] {
  const [old, now] = [cornersOf(before), cornersOf(after)];
  if (old.length === now.length) {
    return now.flatMap((corner, at) => {
      const from = old[at] ?? null;
      return isSame(from, corner) ? [] : [`${name}, corner ${at + 1}: ${shown(from)} → ${shown(corner)}`];
    });
  }
  const { start, end } = commonEnds(old, now);
  const gone = old
    .slice(start, old.length - end)
    .map((corner, at) => `${name}, corner ${start + at + 1}: - ${shown(corner)}`);
  const come = now
    .slice(start, now.length - end)
    .map((corner, at) => `${name}, corner ${start + at + 1}: + ${shown(corner)}`);
  return [...gone, ...come];
}

/** Lines that say what differs between two outlines, as GeoJSON Polygons or MultiPolygons. */
export function outlineLines(before: Json, after: Json): string[] {
  const [old, now] = [ringsOf(before), ringsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name) => {
    const [from, to] = [old.get(name), now.get(name)];
    if (from === undefined) return [`${name}: + ${cornersOf(to ?? []).length} corners`];
    if (to === undefined) return [`${name}: - ${cornersOf(from).length} corners`];
    const lines = ringLines(name, from, to);
    const counts = `${cornersOf(from).length} → ${cornersOf(to).length} corners`;
    return lines.length > mostLines ? [`${name}: ${lines.length} changes of corners, ${counts}`] : lines;
  });
}

const isListOfObjects = (value: Json | undefined): value is readonly Json[] =>
  value === null || value === undefined || (Array.isArray(value) && value.every(isObject));

/** The lines of one value that changes; of a list of objects only the entries that come and go. */
export function valueLines(name: string, from: Json | undefined, to: Json | undefined): string[] {
  const isList = isListOfObjects(from) && isListOfObjects(to) && (Array.isArray(from) || Array.isArray(to));
  if (!isList) return [`${name}: ${shown(from ?? null)} → ${shown(to ?? null)}`];
  const [before, after] = [listOf(from), listOf(to)];
  const { start, end } = commonEnds(before, after);
  const lines = (sign: string, list: readonly Json[]): string[] =>
    list.slice(start, list.length - end).map((each, at) => `${name}.${start + at + 1}: ${sign} ${shown(each)}`);
  return [...lines('-', before), ...lines('+', after)];
}

/** True for the geometry of a district. */
export const isOutline = (geometry: Json): boolean =>
  isObject(geometry) && (geometry['type'] === 'Polygon' || geometry['type'] === 'MultiPolygon');
