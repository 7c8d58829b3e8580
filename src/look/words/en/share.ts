import { form, number, places } from './chunks/first.ts';

export const share = {
  download: 'Download these places',
  downloadWhat: (n: number) => `A file of ${places(n)} in English, with sources and credits.`,
  downloadLeftOut: (n: number) =>
    `${number.format(n)} without a point on the map ${form(n, { one: 'is', other: 'are' })} not in GPX.`,
  formats: {
    geojson: { name: 'GeoJSON', opens: 'for QGIS and other map programs' },
    csv: { name: 'CSV', opens: 'for Excel and other spreadsheets' },
    sheet: { name: 'Spreadsheet to edit (CSV)', opens: 'for whoever keeps the data: every field, to be read back' },
    xlsx: { name: 'Spreadsheet to edit (XLSX)', opens: 'the same for Excel, with the allowed values in menus' },
    gpx: { name: 'GPX', opens: 'for OsmAnd and other apps on the way' },
    kml: { name: 'KML', opens: 'for Google Earth' },
  },
  saveFailed: 'The file could not be made. Check the connection and try again.',
  leftOut: (n: number) => `${places(n)} without a point on the map ${form(n, { one: 'is', other: 'are' })} left out.`,
  openAtlas: 'Open in the atlas',
  fixedHere: 'Fixed by the page around this map:',
  title: 'Share what you see',
  link: 'Link',
  embed: {
    title: 'Show it on another site',
    size: 'Size',
    sizes: {
      medium: '640 × 480 pixels',
      wide: 'as wide as the page, 480 pixels high',
      small: '320 × 240 pixels',
      own: 'your own',
    },
    locks: 'Visitors cannot change',
    code: 'Code to paste into the page',
    preview: 'This is how it looks there',
  },
  widthPixels: 'Width in pixels',
  heightPixels: 'Height in pixels',
  languageOfVisitor: 'the visitor’s own',
  start: 'where to start from',
  copyCode: 'Copy the code',
  whatIfRemarks: {
    added: 'Proposed in a what-if: it is not there.',
    closed: 'Taken as closed in a what-if. It is open.',
  },
};

export type ShareWords = typeof share;
