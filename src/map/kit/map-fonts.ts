/** Text on the map is drawn with fonts of the page, so they must have come before the first tile. */
const mapFonts = [
  '500 16px "Atlas Text Medium"',
  '600 16px "Atlas Text SemiBold"',
  'italic 500 16px "Atlas Text Medium Italic"',
  '700 16px "Atlas Display Bold"',
];

/** Settles once the fonts of the map are there. Rejects when one cannot be had. */
export const mapFontsCame = (): Promise<unknown> =>
  Promise.all(mapFonts.map((font) => document.fonts.load(font, 'Åø')));
