/** Reads the header and block structure of an OpenStreetMap extract: its kind, its bounds, and that it is complete. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { inflateSync } from 'node:zlib';
import { PbfReader } from 'pbf';
import { reasonOf } from '#data/tools/kit/command-problem.ts';
import type { Bounds } from '#domain/atlas.ts';
import { BasemapProblem } from './problem.ts';

export interface Extract {
  /** What the file's header says it covers; null where it does not say. */
  readonly bounds: Bounds | null;
  readonly bytes: number;
}

const toPbf = (name: string, suffix: RegExp): string =>
  `osmium cat ${name} -o ${name.replace(suffix, '')}.osm.pbf makes one of it`;

const isXml = (begin: string): boolean => /^\s*<(\?xml|osm|!--)/.test(begin) && begin.includes('<osm');
const startsWith =
  (sign: string) =>
  (begin: string): boolean =>
    begin.startsWith(sign);

/** Other file types that people may have, by their first bytes. */
const others: readonly [isIt: (begin: string) => boolean, what: string, mend: (name: string) => string][] = [
  [isXml, 'is OpenStreetMap XML', (name) => toPbf(name, /\.osm$|\.xml$/)],
  [startsWith('BZh'), 'is packed with bzip2', (name) => toPbf(name, /(\.osm)?\.bz2$/)],
  [startsWith('\x1f\x8b'), 'is packed with gzip', (name) => toPbf(name, /(\.osm)?\.gz$/)],
  [startsWith('\xff\xe0'), 'is an .o5m file', (name) => toPbf(name, /\.o5m$/)],
  [
    (begin) => /^\s*<(!doctype )?html/i.test(begin),
    'is a web page',
    () => 'the download went wrong: fetch the extract once more',
  ],
  [startsWith('PK\x03\x04'), 'is a ZIP archive', () => 'unpack it first'],
  [startsWith('PMTiles'), 'is an archive of tiles already', () => 'put it into public/basemap/ as it is'],
];

function refuseOther(name: string, begin: Buffer): never {
  if (begin.length === 0) throw new BasemapProblem(`${name} is empty; fetch the extract once more`);
  const text = begin.toString('latin1');
  const known = others.find(([isIt]) => isIt(text));
  const need = 'an extract in the .osm.pbf format is needed';
  if (known === undefined) throw new BasemapProblem(`${name} is not an OpenStreetMap extract; ${need}`);
  throw new BasemapProblem(`${name} ${known[1]}, and ${need}; ${known[2](name)}`);
}

interface Blob {
  readonly type: string;
  readonly bytes: number;
  /** The offset of its content in the file. */
  readonly start: number;
}

const longestHeader = 64 * 1024;

function bytesAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(file, bytes, filled, length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

/** The BlobHeader at a position; null where there is none. */
function blobAt(file: number, position: number): Blob | null {
  const begin = bytesAt(file, position, 4);
  const length = begin.length === 4 ? begin.readUInt32BE(0) : 0;
  if (length === 0 || length > longestHeader) return null;
  const header = { type: '', bytes: -1 };
  try {
    new PbfReader(bytesAt(file, position + 4, length)).readFields((tag, read, pbf) => {
      if (tag === 1) read.type = pbf.readString();
      if (tag === 3) read.bytes = pbf.readVarint();
    }, header);
  } catch {
    return null;
  }
  const isKnown = header.type.startsWith('OSM') && header.bytes >= 0;
  return isKnown ? { ...header, start: position + 4 + length } : null;
}

/** The content of a block; tilemaker too knows only plain and zlib. */
function contentOf(name: string, blob: Buffer): Buffer {
  const content: { plain?: Uint8Array; zlib?: Uint8Array } = {};
  new PbfReader(blob).readFields((tag, read, pbf) => {
    if (tag === 1) read.plain = pbf.readBytes();
    if (tag === 3) read.zlib = pbf.readBytes();
  }, content);
  if (content.plain !== undefined) return Buffer.from(content.plain);
  if (content.zlib !== undefined) return inflateSync(content.zlib);
  const fix = `osmium cat ${name} -o again.osm.pbf -f pbf,pbf_compression=zlib makes one of it`;
  throw new BasemapProblem(`${name} is packed in a way that tilemaker cannot read; ${fix}`);
}

interface Header {
  readonly bounds: Bounds | null;
  /** The features that a reader must support: `HistoricalInformation` stands there in a file with every old version. */
  readonly features: readonly string[];
}

/** A HeaderBlock; its bounds are written in billionths of a degree. */
function headerIn(header: Buffer): Header {
  const sides = new Map<number, number>();
  const features: string[] = [];
  new PbfReader(header).readFields((tag, read, pbf) => {
    if (tag === 1) pbf.readMessage((side, into, box) => into.set(side, box.readSVarint() / 1e9), read);
    if (tag === 4) features.push(pbf.readString());
  }, sides);
  const [west, east, north, south] = [1, 2, 3, 4].map((side) => sides.get(side) ?? 0) as [
    number,
    number,
    number,
    number,
  ];
  return { bounds: west < east && south < north ? [west, south, east, north] : null, features };
}

/** Checks block by block that the file is complete: an interrupted download ends within a block. */
function checkComplete(name: string, file: number, size: number): void {
  let position = 0;
  while (position < size) {
    const blob = blobAt(file, position);
    const end = blob === null ? Number.POSITIVE_INFINITY : blob.start + blob.bytes;
    if (end > size) {
      const where = `${position.toLocaleString('en')} of ${size.toLocaleString('en')} bytes`;
      throw new BasemapProblem(`${name} breaks off or is damaged after ${where}; fetch the extract once more`);
    }
    position = end;
  }
}

function readHeader(name: string, file: number, header: Blob): Header {
  try {
    return headerIn(contentOf(name, bytesAt(file, header.start, header.bytes)));
  } catch (refused) {
    if (refused instanceof BasemapProblem) throw refused;
    throw new BasemapProblem(`${name} has a damaged header (${reasonOf(refused)}); fetch the extract once more`);
  }
}

/** Refuses files with history: deleted objects and old versions would be drawn. */
function refuseHistory(name: string, { features }: Header): void {
  if (!features.includes('HistoricalInformation')) return;
  const now = `${name.replace(/(\.osh)?\.pbf$/, '')}.osm.pbf`;
  const fix = `osmium time-filter ${name} -o ${now} makes an extract of it`;
  throw new BasemapProblem(`${name} is a history file, with every old version of everything; ${fix}`);
}

function opened(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (refused) {
    const isMissing = refused instanceof Error && 'code' in refused && refused.code === 'ENOENT';
    if (isMissing) throw new BasemapProblem(`${path} is not there; the README says where to get an extract`);
    throw new BasemapProblem(`${path} could not be read: ${reasonOf(refused)}`);
  }
}

/**
 * The header of an extract.
 * @throws BasemapProblem where the file is missing, is no extract in .osm.pbf, holds old versions, or is not whole
 */
export function readExtract(path: string): Extract {
  const file = opened(path);
  try {
    const name = basename(path);
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw new BasemapProblem(`${path} is a folder; name the .osm.pbf file in it`);
    const header = blobAt(file, 0);
    if (header?.type !== 'OSMHeader') return refuseOther(name, bytesAt(file, 0, 2000));
    checkComplete(name, file, stat.size);
    const read = readHeader(name, file, header);
    refuseHistory(name, read);
    return { bounds: read.bounds, bytes: stat.size };
  } finally {
    closeSync(file);
  }
}
