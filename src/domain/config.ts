import type { Credit } from './atlas.ts';

/** What a deployer may set beside the built site, in `config.json`. */
export interface Config {
  /** Street detail from a server elsewhere: after a press, always, or not at all. */
  live: 'press' | 'always' | 'never';
  /** TileJSON address of vector tiles in the OpenMapTiles schema. */
  liveTiles: string;
  /** Whom those tiles have to credit besides OpenStreetMap. */
  liveCredit: Credit | null;
  /** By city: the address of a PMTiles archive of one's own, relative to the site. */
  basemap: Readonly<Record<string, string>>;
  /** A search for addresses elsewhere, asked after a press; null: there is none. `url` is what `/search` is put after. */
  geocoder: { readonly url: string; readonly credit: Credit } | null;
  /** Where one tells what is wrong or missing: a `mailto:` or an https page for issues; null: nowhere is named. */
  contact: string | null;
}

export const defaultConfig: Config = {
  live: 'press',
  liveTiles: 'https://tiles.openfreemap.org/planet',
  liveCredit: { text: 'OpenFreeMap © OpenMapTiles', link: 'https://openfreemap.org' },
  basemap: {},
  geocoder: null,
  contact: null,
};
