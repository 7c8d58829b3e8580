/** Loads the fonts of the map: its text is drawn with fonts of the page, which must be loaded before the first tile. */
const mapFonts = [
  '500 16px "Atlas Text Medium"',
  '600 16px "Atlas Text SemiBold"',
  'italic 500 16px "Atlas Text Medium Italic"',
  '700 16px "Atlas Display Bold"',
];

/** Resolves when the fonts have loaded; rejects when one fails. */
export const loadMapFonts = (): Promise<unknown> =>
  Promise.all(mapFonts.map((font) => document.fonts.load(font, 'Åø')));
