import type { Collection } from './collection.ts';

interface Written {
  extension: string;
  type: string;
  /** Brings the writer, which nobody needs before a press. */
  writer: () => Promise<(collection: Collection) => string>;
}

const written = {
  geojson: {
    extension: 'geojson',
    type: 'application/geo+json',
    writer: async () => (await import('./geojson.ts')).geojsonOf,
  },
  csv: { extension: 'csv', type: 'text/csv;charset=utf-8', writer: async () => (await import('./csv.ts')).csvOf },
  gpx: { extension: 'gpx', type: 'application/gpx+xml', writer: async () => (await import('./gpx.ts')).gpxOf },
  kml: {
    extension: 'kml',
    type: 'application/vnd.google-earth.kml+xml',
    writer: async () => (await import('./kml.ts')).kmlOf,
  },
} as const satisfies Record<string, Written>;

export type Format = keyof typeof written;
export const formats = Object.keys(written) as Format[];

export interface MadeFile {
  /** Such as `oslo-places-2026-11-21.geojson`. */
  name: string;
  type: string;
  text: string;
}

/** Writes the places in a format. Rejects when its writer cannot be fetched. */
export async function fileIn(format: Format, collection: Collection): Promise<MadeFile> {
  const { extension, type, writer } = written[format];
  const write = await writer();
  return { name: `${collection.city.id}-places-${collection.made}.${extension}`, type, text: write(collection) };
}
