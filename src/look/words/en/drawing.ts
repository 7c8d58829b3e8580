import { form, number } from './chunks/first.ts';

export const drawing = {
  title: 'Drawing',
  lead: 'Points, lines, areas and notes on the map, measured as you draw. They stay on this device.',
  onMap: 'Draw on the map',
  drawn: {
    kinds: { point: 'Point', line: 'Line', area: 'Area', text: 'Note' },
    colours: {
      ink: 'Ink',
      learn: 'Blue',
      start: 'Turquoise',
      make: 'Orange brown',
      test: 'Pink',
      fund: 'Purple',
      meet: 'Green',
    },
    list: 'What is drawn',
    name: (thing: string) => `Name of ${thing}`,
    note: 'What the note says',
    noteEmpty: 'Note',
    colourOf: (thing: string) => `Colour of ${thing}`,
    remove: (thing: string) => `Remove ${thing}`,
    removeIt: 'Remove',
    goTo: (thing: string) => `${thing}: show it on the map`,
    change: (thing: string) => `Change ${thing}`,
    said: (thing: string, measure: string) => `${thing} is drawn${measure && `: ${measure}`}.`,
    removed: (thing: string) => `${thing} is removed. Undo brings it back.`,
    allRemoved: 'All that was drawn is removed. Undo brings it back.',
    undone: 'Taken back.',
    redone: 'Done again.',
    corner: (measure: string) => `Corner placed${measure && `: ${measure} so far`}.`,
    sameCorner: 'The last corner is here already. Move the map first.',
  },
  tools: 'Drawing tools',
  change: 'Change',
  hints: {
    point: 'Press the map to put a point there.',
    line: 'Press the map for each corner; press the last one once more to finish.',
    area: 'Press the map for each corner; press the last one once more to finish.',
    text: 'Press the map where the note shall stand, then write it.',
    change: 'Press a thing to choose it, then pull it or its corners.',
  },
  keys: 'By keyboard, on the map: arrows move it, the space bar puts a point or corner at its middle, Enter finishes, Esc lets go. Ctrl + Z takes back.',
  middle: {
    point: 'Point at the middle of the map',
    line: 'Corner at the middle of the map',
    area: 'Corner at the middle of the map',
    text: 'Note at the middle of the map',
  },
  finish: 'Finish',
  done: 'Done',
  colour: 'Colour',
  undo: 'Undo',
  redo: 'Redo',
  export: 'Save as GeoJSON',
  import: 'Open a GeoJSON file',
  removeAll: 'Remove all',
  failed: 'The drawing tools could not be fetched. With a network, try once more.',
  notKept: 'This device keeps nothing: save the drawing as a file before you close the page.',
  read: (n: number) => form(n, { one: '1 thing was read.', other: `${number.format(n)} things were read.` }),
  faults: {
    tooLarge: 'The file is larger than 5 MB. Split it, or leave out corners.',
    notGeoJson: 'This is no GeoJSON file. Save it as a FeatureCollection, in UTF-8.',
    empty: 'There is nothing in the file.',
    unreadable: 'The file could not be read. Try once more.',
  },
  featureFaults: {
    feature: 'it is no GeoJSON feature. Give it "type": "Feature".',
    shape: 'only a Point, a LineString or a Polygon can be drawn. Split what has several parts.',
    corners: 'it has too few corners. A line needs two; an area needs three and ends where it begins.',
    positions: 'a position is not on earth. Write longitude before latitude, in degrees.',
  },
  leftOut: (n: number, why: string) => `Feature ${number.format(n)} was left out: ${why}`,
  areaOf: (squareMetres: number) => {
    const said = (value: number, digits: number): string =>
      new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits }).format(value);
    if (squareMetres < 10_000) return `${said(squareMetres, 0)} m²`;
    return squareMetres < 1e6 ? `${said(squareMetres / 1e4, 1)} ha` : `${said(squareMetres / 1e6, 2)} km²`;
  },
};

export type DrawingWords = typeof drawing;
