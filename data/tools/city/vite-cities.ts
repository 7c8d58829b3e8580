/**
 * Serves the city folders of `data/` to the app: as they are while developing, minified in the built site. A folder with
 * a `city.json` is a city; nothing else has to be told that it is there. What all cities share lies beside them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { textIn } from '#data/tools/kit/text-file.ts';
import { parsedJson } from '#data/tools/patch/json-position.ts';
import { deskSavedEvent } from '#domain/contribute/desk.ts';
import { bandsOfFile, edgeBandsFile } from './edge-bands.ts';

interface CityEntry {
  readonly id: string;
  readonly name: unknown;
}

const mimeTypes = {
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
} as const;

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

const mimeTypeOf = (path: string): string => mimeTypes[endingOf(path) as keyof typeof mimeTypes];

/** A picture beside the stories of a city: `oslo/stories/quay.jpg`. */
export const isPicture = (path: string): boolean => /^[^/]+\/stories\/[\w-]+\.(png|jpe?g|webp|avif)$/.test(path);

/** The ids of the cities, in folder-name order. */
export function cityFolders(dataFolder: string): string[] {
  return readdirSync(dataFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dataFolder, entry.name, 'city.json')))
    .map((entry) => entry.name)
    .sort();
}

/** The files beside the city folders that the app reads, as far as they are there. */
export const sharedFiles = (dataFolder: string): string[] =>
  ['needs.json'].filter((file) => existsSync(join(dataFolder, file)));

/** The data files of one city, relative to the data folder, with `/` between the parts: `oslo/stories/tour.json`. */
export const cityFiles = (dataFolder: string, city: string): string[] =>
  filesIn(dataFolder, city).filter((path) => /\.(geo)?json$/.test(path));

/** The pictures of a city's stories, as `cityFiles` names files. */
export const cityPictures = (dataFolder: string, city: string): string[] => filesIn(dataFolder, city).filter(isPicture);

function filesIn(dataFolder: string, city: string): string[] {
  const found: string[] = [];
  const read = (folder: string): void => {
    for (const entry of readdirSync(join(dataFolder, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) read(path);
      else found.push(path);
    }
  };
  read(city);
  return found.sort();
}

function parsed(dataFolder: string, path: string): unknown {
  const decoded = textIn(readFileSync(join(dataFolder, path)));
  if ('message' in decoded) throw new Error(`data/${path}: ${decoded.message} (npm run data:check says more)`);
  const read = parsedJson(decoded.text);
  if ('value' in read) return read.value;
  throw new Error(`data/${path}: not JSON (npm run data:check says more)`);
}

/** What `data/cities.json` says. Throws when a `city.json` is not JSON. */
export function cityEntries(dataFolder: string): CityEntry[] {
  return cityFolders(dataFolder).map((id) => {
    const city = parsed(dataFolder, `${id}/city.json`);
    const name = typeof city === 'object' && city !== null && 'name' in city ? city.name : id;
    return { id, name };
  });
}

/** The bands inside the borders of a city's districts; null where it has none. */
export function edgeBands(dataFolder: string, city: string): unknown {
  const { files } = Object(parsed(dataFolder, `${city}/city.json`)) as { files?: { districts?: unknown } };
  const districts = `${city}/${files?.districts}`;
  return cityFiles(dataFolder, city).includes(districts) ? bandsOfFile(parsed(dataFolder, districts)) : null;
}

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', 'no-store');
  response.end(body);
}

/** Answers only for files that a fresh listing names, so that no address can reach outside the city folders. */
function answer(dataFolder: string, path: string, response: ServerResponse): boolean {
  if (path === 'cities.json') {
    send(response, mimeTypes.json, JSON.stringify(cityEntries(dataFolder)));
    return true;
  }
  const city = cityFolders(dataFolder).find((id) => path.startsWith(`${id}/`));
  const served =
    city === undefined ? sharedFiles(dataFolder) : [...cityFiles(dataFolder, city), ...cityPictures(dataFolder, city)];
  if (city !== undefined && path === `${city}/${edgeBandsFile}`) {
    send(response, mimeTypes.geojson, JSON.stringify(edgeBands(dataFolder, city)));
    return true;
  }
  if (!served.includes(path)) return false;
  send(response, mimeTypeOf(path), readFileSync(join(dataFolder, path)));
  return true;
}

/** True for a change that the curator's desk made, which the pages read by themselves. */
type IsOwnWrite = (path: string) => boolean;

function reloadOnChange(server: ViteDevServer, dataFolder: string, isOwnWrite: IsOwnWrite): void {
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(dataFolder) || !(endingOf(path) in mimeTypes)) return;
    server.hot.send(isOwnWrite(path) ? { type: 'custom', event: deskSavedEvent } : { type: 'full-reload' });
  });
}

export function cities(dataFolder: string, isOwnWrite: IsOwnWrite = () => false): Plugin {
  return {
    name: 'atlas-cities',
    configureServer(server) {
      reloadOnChange(server, dataFolder, isOwnWrite);
      server.middlewares.use((request, response, next) => {
        try {
          const path = decodeURI((request.url ?? '').split('?')[0] ?? '');
          if (!path.startsWith('/data/')) return next();
          if (!answer(dataFolder, path.slice('/data/'.length), response)) next();
        } catch (error) {
          next(error);
        }
      });
    },
    generateBundle() {
      const emit = (path: string, value: unknown): void => {
        this.emitFile({ type: 'asset', fileName: `data/${path}`, source: JSON.stringify(value) });
      };
      emit('cities.json', cityEntries(dataFolder));
      for (const path of sharedFiles(dataFolder)) emit(path, parsed(dataFolder, path));
      for (const city of cityFolders(dataFolder)) {
        for (const path of cityFiles(dataFolder, city)) emit(path, parsed(dataFolder, path));
        const bands = edgeBands(dataFolder, city);
        if (bands !== null) emit(`${city}/${edgeBandsFile}`, bands);
        for (const path of cityPictures(dataFolder, city)) {
          this.emitFile({ type: 'asset', fileName: `data/${path}`, source: readFileSync(join(dataFolder, path)) });
        }
      }
    },
  };
}
