/** The settings of a site, and their defaults. */
import type { Credit, Text } from './atlas.ts';

/** The settings that a deployer gives in `config.json` beside the built site. */
export interface Config {
  /** When live tiles are requested from another server: after a press, always, or never. */
  live: 'press' | 'always' | 'never';
  /** TileJSON address of vector tiles in the OpenMapTiles schema. */
  liveTiles: string;
  /** The credit those tiles need besides OpenStreetMap's. */
  liveCredit: Credit | null;
  /** By city id: the address of the site's own PMTiles archive, relative to the site. */
  basemap: Readonly<Record<string, string>>;
  /** A search for addresses elsewhere, asked after a press; null: there is none. `url` is what `/search` is put after. */
  geocoder: { readonly url: string; readonly credit: Credit } | null;
  /** Where visitors send corrections: a `mailto:` address or an https page for issues; null: not set. */
  contact: string | null;
  /** Whose site it is; its `summary` is written into the page when it is built. An empty `name`: the atlas's own. */
  site: {
    readonly name: string | Text;
    /** The id of the city that an address without one opens; unknown or empty: the first of all. */
    readonly firstCity: string;
    /** The page that this site belongs to. */
    readonly home: string | null;
  };
}

export const defaultConfig: Config = {
  live: 'press',
  liveTiles: 'https://tiles.openfreemap.org/planet',
  liveCredit: { text: 'OpenFreeMap © OpenMapTiles', link: 'https://openfreemap.org' },
  basemap: {},
  geocoder: null,
  contact: null,
  site: { name: '', firstCity: '', home: null },
};
