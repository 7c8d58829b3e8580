import type { Bounds } from '#domain/atlas.ts';

/** The intersection of two bounds; null if it has no area. */
export function overlapOf(a: Bounds, b: Bounds): Bounds | null {
  const west = Math.max(a[0], b[0]);
  const south = Math.max(a[1], b[1]);
  const east = Math.min(a[2], b[2]);
  const north = Math.min(a[3], b[3]);
  return west < east && south < north ? [west, south, east, north] : null;
}

const sizeOf = ([west, south, east, north]: Bounds): number => (east - west) * (north - south);

/** The share of bounds, 0 to 1, that a part of them fills. Degrees are taken as even: a city is small. */
export const shareOf = (bounds: Bounds, part: Bounds): number => sizeOf(part) / sizeOf(bounds);

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Column and row of a position, with the part of the tile before it, in the Web Mercator grid of a zoom. */
function gridPosition(lng: number, lat: number, z: number): readonly [x: number, y: number] {
  const angle = (lat * Math.PI) / 180;
  const down = (1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2;
  return [((lng + 180) / 360) * 2 ** z, down * 2 ** z];
}

/** How many tiles of a zoom it takes to cover bounds. */
export function tilesOver([west, south, east, north]: Bounds, z: number): number {
  const [left, top] = gridPosition(west, north, z);
  const [right, bottom] = gridPosition(east, south, z);
  return (Math.ceil(right) - Math.floor(left)) * (Math.ceil(bottom) - Math.floor(top));
}

/** A share, 0 to 1, as people read it. */
export function percent(share: number): string {
  const hundredths = share * 100;
  if (hundredths < 1) return 'less than 1 %';
  return `about ${Math.min(99, Math.round(hundredths))} %`;
}

/** `10.565,59.845,10.935,60.015`, the usual form of bounds on a command line. */
export const boundsText = (bounds: Bounds): string => bounds.map((degrees) => Number(degrees.toFixed(6))).join(',');
