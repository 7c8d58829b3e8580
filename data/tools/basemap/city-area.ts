import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { cityFoldersIn } from '#data/tools/city/city-folder.ts';
import { textIn } from '#data/tools/kit/text-file.ts';
import { parsedJson } from '#data/tools/patch/json-position.ts';
import type { Bounds } from '#domain/atlas.ts';
import { nearestWord } from '#domain/contribute/nearest-word.ts';
import { BasemapProblem } from './problem.ts';

export type Ring = readonly (readonly [lng: number, lat: number])[];

/** The facts of a city that a basemap needs. */
export interface CityArea {
  readonly id: string;
  readonly name: string;
  /** What the map shows: the bounds of its context, else its own with a margin. */
  readonly bounds: Bounds;
  readonly languages: readonly string[];
  /** The sea in its context file, each area as its outline and the islands in it. */
  readonly sea: readonly (readonly Ring[])[];
}

const bounds = v.tuple([v.number(), v.number(), v.number(), v.number()]);

const city = v.object({
  name: v.union([v.string(), v.record(v.string(), v.string())]),
  bounds,
  contextBounds: v.optional(bounds),
  languages: v.optional(v.array(v.string())),
  files: v.optional(v.object({ context: v.optional(v.string()) })),
});

const rings = v.array(
  v.array(
    v.pipe(
      v.looseTuple([v.number(), v.number()]),
      v.transform(([lng, lat]) => [lng, lat] as const),
    ),
  ),
);

const seaFeature = v.object({
  properties: v.object({ layer: v.literal('sea') }),
  geometry: v.variant('type', [
    v.object({ type: v.literal('Polygon'), coordinates: rings }),
    v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(rings) }),
  ]),
});

/** Bounds with a margin on each side, as a share of their width and height. */
export function widened([west, south, east, north]: Bounds, share = 0.15): Bounds {
  const [x, y] = [(east - west) * share, (north - south) * share];
  return [west - x, south - y, east + x, north + y];
}

/** The sea areas of a context file that was read as JSON; none where it is not what it should be. */
export function seaIn(context: unknown): Ring[][] {
  const collection = v.safeParse(v.object({ features: v.array(v.unknown()) }), context);
  if (!collection.success) return [];
  return collection.output.features.flatMap((feature) => {
    const sea = v.safeParse(seaFeature, feature);
    if (!sea.success) return [];
    const { geometry } = sea.output;
    return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  });
}

function jsonAt(path: string): unknown {
  const decoded = textIn(readFileSync(path));
  const parsed = 'text' in decoded ? parsedJson(decoded.text) : decoded;
  if ('value' in parsed) return parsed.value;
  throw new BasemapProblem(`${path} ${parsed.message}; npm run data:check says more`);
}

function folderOf(data: string, id: string): string {
  const folders = cityFoldersIn(data).filter(({ path }) => existsSync(join(path, 'city.json')));
  const folder = folders.find(({ name }) => name === id);
  if (folder !== undefined) return folder.path;
  const ids = folders.map(({ name }) => name);
  if (ids.length === 0) throw new BasemapProblem(`${data} holds no city; name a folder that does with --data`);
  const meant = nearestWord(id, ids);
  const guess = meant === undefined ? '' : `; did you mean ${meant}?`;
  throw new BasemapProblem(`there is no city "${id}"; there are: ${ids.join(', ')}${guess}`);
}

/** Of a name in several languages that in the language the city names first, else any. */
function oneName(name: string | Readonly<Record<string, string>>, languages: readonly string[], id: string): string {
  if (typeof name === 'string') return name;
  return languages.map((language) => name[language]).find((each) => each !== undefined) ?? Object.values(name)[0] ?? id;
}

/**
 * Reads what a basemap needs to know of a city from its folder.
 * @throws BasemapProblem where there is no such city, or its city.json does not say where it is
 */
export function cityArea(data: string, id: string): CityArea {
  const folder = folderOf(data, id);
  const read = v.safeParse(city, jsonAt(join(folder, 'city.json')));
  if (!read.success) {
    throw new BasemapProblem(`${id}/city.json does not give a name and bounds; npm run data:check says more`);
  }
  const { name, bounds: own, contextBounds, languages, files } = read.output;
  const context = files?.context === undefined ? '' : join(folder, files.context);
  return {
    id,
    name: oneName(name, languages ?? [], id),
    bounds: contextBounds ?? widened(own),
    languages: languages ?? [],
    sea: context !== '' && existsSync(context) ? seaIn(jsonAt(context)) : [],
  };
}
