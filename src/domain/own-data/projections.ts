/** Coordinates in metres made degrees, for the systems that maps of Norway and Britain come in. */
import proj4 from 'proj4';
import type { Position } from '#domain/atlas.ts';

export interface System {
  /** As EPSG numbers it. */
  readonly codes: readonly string[];
  /** A name, not a sentence: the same in every language. */
  readonly name: string;
  /** Metres, easting first, to `[lng, lat]`. */
  readonly toDegrees: (metres: Position) => Position;
}

const system = (codes: readonly string[], name: string, definition: string): System => {
  const { inverse } = proj4(definition);
  return {
    codes,
    name,
    toDegrees: ([x, y]) => {
      try {
        const [lng = Number.NaN, lat = Number.NaN] = inverse([x, y]);
        return [lng, lat];
      } catch {
        // Too far away for the projection to be defined.
        return [Number.NaN, Number.NaN];
      }
    },
  };
};

/**
 * EUREF89 and WGS 84 differ by less than a metre. The seven parameters of OSGB36 (Ordnance Survey, "A guide to coordinate
 * systems in Great Britain") are right to about five metres.
 */
export const systems: readonly System[] = [
  system(['25832', '32632'], 'UTM 32N (EPSG:25832)', '+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs'),
  system(['25833', '32633'], 'UTM 33N (EPSG:25833)', '+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs'),
  system(
    ['27700'],
    'OSGB36 (EPSG:27700, ±5 m)',
    '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs',
  ),
  system(
    ['3857', '900913'],
    'EPSG:3857',
    '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs',
  ),
];

/** Degrees in an order of their own are told by where they land, not by their code. */
const degrees = new Set(['4326', '4258', '4979']);

export const isInDegrees = (code: string): boolean => degrees.has(code);

export const systemCalled = (code: string): System | null => systems.find(({ codes }) => codes.includes(code)) ?? null;
