/**
 * Who may import whom: rooms, and the folders inside a room. `npm run rooms` writes the table into the linter's settings;
 * a unit test holds the two equal and probes a forbidden import of every folder.
 */

export interface Room {
  /** The other rooms that it may use. */
  readonly uses: readonly string[];
  /** What it is made of: which packages it must not know. */
  readonly forbidden: readonly ('map' | 'react')[];
  /** What the room is for, as the linter says it to somebody who imports the wrong thing. */
  readonly rule: string;
  /** The folders that the files at its top may use. */
  readonly top?: readonly string[];
  /** Its folders, and which others of the same room each may use; all may use the top, but for those of a room whose top uses them. */
  readonly folders?: Readonly<Record<string, readonly string[]>>;
}

const pure = ['map', 'react'] as const;

export const rooms: Readonly<Record<string, Room>> = {
  domain: {
    uses: [],
    forbidden: pure,
    rule: 'src/domain knows no other room.',
    top: [],
    folders: {
      geo: [],
      hours: [],
      search: ['geo'],
      near: ['geo', 'search'],
      needs: ['geo', 'search'],
      walks: ['geo'],
      explore: [],
      drawing: [],
      present: [],
      district: ['geo', 'near'],
      coverage: ['geo'],
      gaps: ['geo'],
      'side-by-side': ['geo'],
      'what-if': ['geo', 'near'],
      stories: ['what-if'],
      shortlist: ['geo', 'near'],
      'own-data': ['geo'],
      print: ['geo'],
      contribute: ['geo', 'own-data', 'search'],
      desk: ['contribute', 'geo'],
    },
  },
  look: {
    uses: [],
    forbidden: pure,
    rule: 'src/look knows no other room.',
  },
  load: {
    uses: ['domain'],
    forbidden: pure,
    rule: 'src/load knows src/domain alone.',
    top: ['schema'],
    folders: { schema: [] },
  },
  state: {
    uses: ['domain'],
    forbidden: ['map'],
    rule: 'src/state knows src/domain alone.',
    top: [],
    folders: {
      address: [],
      camera: [],
      preferences: [],
      contribute: ['camera', 'drawing'],
      hours: [],
      near: [],
      search: [],
      needs: [],
      walks: [],
      shortlist: ['address'],
      district: [],
      coverage: [],
      gaps: ['camera'],
      'side-by-side': [],
      'what-if': ['address'],
      embed: [],
      offline: [],
      'own-data': ['camera'],
      drawing: ['camera'],
      markers: ['needs', 'shortlist', 'walks'],
      print: ['needs', 'shortlist', 'walks'],
      stories: ['address', 'drawing', 'what-if'],
      present: ['address', 'stories', 'what-if'],
    },
  },
  map: {
    uses: ['domain', 'look', 'state'],
    forbidden: [],
    rule: 'src/map knows domain, look and state; src/app introduces it to the panels.',
    top: [
      'kit',
      'basemap',
      'coverage',
      'district',
      'drawing',
      'gaps',
      'markers',
      'keyboard',
      'near',
      'own-data',
      'pointer',
      'side-by-side',
    ],
    folders: {
      kit: [],
      basemap: ['kit'],
      coverage: ['kit'],
      district: ['kit'],
      drawing: ['kit'],
      gaps: ['kit'],
      markers: ['kit'],
      near: ['kit'],
      keyboard: ['kit'],
      'own-data': ['kit'],
      pointer: ['kit', 'markers'],
      'side-by-side': ['kit'],
      // Draws the same scene and style as the screen, which the top puts together.
      print: ['(top)', 'kit', 'basemap', 'coverage', 'district', 'gaps', 'markers'],
    },
  },
  export: {
    uses: ['domain', 'look'],
    forbidden: pure,
    rule: 'src/export knows domain and look.',
  },
  offline: {
    uses: ['state'],
    forbidden: pure,
    rule: 'src/offline knows state, and neither map nor panels: src/app starts it.',
  },
  ui: {
    uses: ['domain', 'look', 'state', 'export'],
    forbidden: ['map'],
    rule: 'src/ui knows domain, look, state and export, and no map; src/app makes them meet.',
    folders: {
      kit: [],
      hours: ['kit'],
      near: ['kit'],
      coverage: ['kit'],
      district: ['kit', 'contribute'],
      drawing: ['kit'],
      offline: ['kit'],
      'own-data': ['kit'],
      share: ['kit'],
      gaps: ['kit'],
      subset: ['kit', 'district'],
      needs: ['kit', 'near', 'search'],
      contribute: ['kit', 'near'],
      // The curator's forms, under `npm start` alone.
      desk: ['kit', 'contribute', 'near'],
      shortlist: ['kit', 'share'],
      'what-if': ['kit', 'gaps', 'near'],
      walks: ['kit', 'contribute', 'near', 'share'],
      search: ['kit', 'contribute', 'hours', 'near', 'share', 'shortlist'],
      stories: ['kit', 'search'],
      explore: ['kit', 'contribute', 'coverage', 'gaps', 'near', 'search', 'walks'],
      place: ['kit', 'contribute', 'coverage', 'explore', 'hours', 'near', 'search', 'share', 'shortlist', 'what-if'],
      'over-map': ['kit', 'coverage', 'drawing', 'explore', 'gaps', 'own-data', 'search'],
      'side-by-side': ['kit', 'district', 'over-map', 'search'],
      print: ['kit', 'district', 'near', 'needs', 'over-map', 'search', 'side-by-side', 'stories'],
      embed: ['kit', 'near', 'needs', 'over-map', 'place', 'search'],
      present: ['kit', 'drawing', 'over-map', 'own-data', 'print', 'share', 'stories', 'what-if'],
      // Puts the panels together.
      shell: ['*'],
    },
  },
};
