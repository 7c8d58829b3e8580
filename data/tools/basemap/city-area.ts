import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { cityFoldersIn } from '#data/tools/city-folder.ts';
import { nearestWord } from '#data/tools/check/did-you-mean.ts';
import { parsedJson } from '#data/tools/patch/json-position.ts';
import type { Bounds } from '#domain/atlas.ts';
import { BasemapProblem } from './problem.ts';

export type Ring = readonly (readonly [lng: number, lat: number])[];

/** What a basemap needs to know of a city. */
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
  name: v.string(),
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
  const parsed = parsedJson(readFileSync(path, 'utf8'));
  if ('value' in parsed) return parsed.value;
  throw new BasemapProblem(`${path} ${parsed.problem}; npm run data:check says more`);
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
    name,
    bounds: contextBounds ?? widened(own),
    languages: languages ?? [],
    sea: context !== '' && existsSync(context) ? seaIn(jsonAt(context)) : [],
  };
}
