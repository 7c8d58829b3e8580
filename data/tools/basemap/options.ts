import type { Command, Given } from '#data/tools/kit/command-line.ts';

/** The options of the command; paths are absolute. */
export interface Wishes {
  readonly city: string;
  readonly osm: string;
  /** The folder with the city folders in it. */
  readonly data: string;
  /** The folder that `<city>.pmtiles` goes to. */
  readonly out: string;
  /** A shapefile of sea areas, in place of the sea in the city's context file. */
  readonly sea?: string;
  /** Whether to check the inputs only. */
  readonly isDryRun: boolean;
}

export const command = {
  name: 'basemap',
  about: "Makes a city's own basemap from an OpenStreetMap extract.",
  words: [],
  flags: {
    city: { type: 'string', value: 'CITY', about: 'a folder of data/, such as oslo', isRequired: true },
    osm: {
      type: 'string',
      value: 'FILE.osm.pbf',
      about: 'an OpenStreetMap extract with the city in it (README: "A basemap of one\'s own")',
      isRequired: true,
    },
    sea: { type: 'string', value: 'FILE.shp', about: 'sea areas, more exact than those of context.geojson' },
    data: { type: 'string', value: 'FOLDER', about: 'another folder of cities than data/' },
    out: { type: 'string', value: 'FOLDER', about: 'another folder than public/basemap/' },
    'dry-run': { type: 'boolean', about: 'looks at the city, the extract and tilemaker, and makes nothing' },
  },
} as const satisfies Command;

/** The options from a command line; `usual` are the default folders. */
export function wishesOf(
  { flags, at }: Given<typeof command>,
  usual: { readonly data: string; readonly out: string },
): Wishes {
  const { city, osm, sea, data, out } = flags;
  return {
    city,
    osm: at(osm),
    data: data === undefined ? usual.data : at(data),
    out: out === undefined ? usual.out : at(out),
    ...(sea === undefined ? {} : { sea: at(sea) }),
    isDryRun: flags['dry-run'],
  };
}
