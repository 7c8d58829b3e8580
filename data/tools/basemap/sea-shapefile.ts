/**
 * Sea areas as an ESRI shapefile, the one form of area that tilemaker reads besides an extract. The sea itself is not in
 * an extract: OpenStreetMap draws only its shore.
 * @see https://www.esri.com/content/dam/esrisites/sitecore-archive/Files/Pdfs/library/whitepapers/pdfs/shapefile.pdf
 */
import type { Ring } from './city-area.ts';

type Area = readonly Ring[];
type Box = readonly [west: number, south: number, east: number, north: number];

const polygonType = 5;

function boxOf(areas: readonly Area[]): Box {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const [lng, lat] of areas.flat(2)) {
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

/** Twice the area a ring encloses, positive where it runs counter-clockwise. */
function turnOf(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** A shapefile's outlines run clockwise and its holes the other way: the reverse of GeoJSON. */
const turned = (area: Area): Area =>
  area.map((ring, index) => (turnOf(ring) < 0 === (index === 0) ? ring : [...ring].reverse()));

function writeBox(bytes: Buffer, box: Box, at: number): void {
  for (const [index, side] of box.entries()) bytes.writeDoubleLE(side, at + 8 * index);
}

function content(area: Area): Buffer {
  const points = area.flat();
  const pointsAt = 44 + 4 * area.length;
  const bytes = Buffer.alloc(pointsAt + 16 * points.length);
  bytes.writeInt32LE(polygonType, 0);
  writeBox(bytes, boxOf([area]), 4);
  bytes.writeInt32LE(area.length, 36);
  bytes.writeInt32LE(points.length, 40);
  let first = 0;
  for (const [index, ring] of area.entries()) {
    bytes.writeInt32LE(first, 44 + 4 * index);
    first += ring.length;
  }
  for (const [index, [lng, lat]] of points.entries()) {
    bytes.writeDoubleLE(lng, pointsAt + 16 * index);
    bytes.writeDoubleLE(lat, pointsAt + 16 * index + 8);
  }
  return bytes;
}

/** A file's first 100 bytes; shapefiles count in words of two bytes. */
function head(box: Box, bytesInFile: number): Buffer {
  const bytes = Buffer.alloc(100);
  bytes.writeInt32BE(9994, 0);
  bytes.writeInt32BE(bytesInFile / 2, 24);
  bytes.writeInt32LE(1000, 28);
  bytes.writeInt32LE(polygonType, 32);
  writeBox(bytes, box, 36);
  return bytes;
}

function pair(first: number, second: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeInt32BE(first, 0);
  bytes.writeInt32BE(second, 4);
  return bytes;
}

/** A table with one row an area, whose one column is left blank: the format asks for a table, and nothing reads it. */
function table(rows: number): Buffer {
  const bytes = Buffer.alloc(65 + 2 * rows + 1, ' ');
  bytes.fill(0, 0, 64);
  bytes[0] = 3;
  bytes.writeUInt32LE(rows, 4);
  bytes.writeUInt16LE(65, 8);
  bytes.writeUInt16LE(2, 10);
  bytes.write('id', 32, 'latin1');
  bytes.write('C', 43, 'latin1');
  bytes[48] = 1;
  bytes[64] = 0x0d;
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

/** The three files that make a shapefile of areas, by their suffix. Positions are `[lng, lat]`. */
export function seaShapefile(areas: readonly Area[]): Readonly<Record<'shp' | 'shx' | 'dbf', Buffer>> {
  const box = boxOf(areas);
  const records: Buffer[] = [];
  const index: Buffer[] = [];
  let at = 100;
  for (const [row, area] of areas.entries()) {
    const bytes = content(turned(area));
    records.push(pair(row + 1, bytes.length / 2), bytes);
    index.push(pair(at / 2, bytes.length / 2));
    at += 8 + bytes.length;
  }
  return {
    shp: Buffer.concat([head(box, at), ...records]),
    shx: Buffer.concat([head(box, 100 + 8 * areas.length), ...index]),
    dbf: table(areas.length),
  };
}
