import type { ShareWords } from '#look/words/en/share.ts';
import { number, places } from './chunks/first.ts';

export const share: ShareWords = {
  download: 'Last ned stedene',
  downloadWhat: (n) => `En fil med ${places(n)} på norsk, med kilder og kreditering.`,
  downloadLeftOut: (n) => `${number.format(n)} uten et punkt på kartet er ikke med i GPX.`,
  formats: {
    geojson: { name: 'GeoJSON', opens: 'for QGIS og andre kartprogrammer' },
    csv: { name: 'CSV', opens: 'for Excel og andre regneark' },
    sheet: {
      name: 'Regneark til redigering (CSV)',
      opens: 'for den som holder dataene ved like: alle felt, kan leses inn igjen',
    },
    xlsx: { name: 'Regneark til redigering (XLSX)', opens: 'det samme for Excel, med de tillatte verdiene i menyer' },
    gpx: { name: 'GPX', opens: 'for OsmAnd og andre turapper' },
    kml: { name: 'KML', opens: 'for Google Earth' },
  },
  saveFailed: 'Filen kunne ikke lages. Sjekk forbindelsen og prøv igjen.',
  leftOut: (n) => `${places(n)} uten et punkt på kartet er utelatt.`,
  openAtlas: 'Åpne i atlaset',
  fixedHere: 'Bestemt av siden rundt kartet:',
  title: 'Del det du ser',
  link: 'Lenke',
  embed: {
    title: 'Vis det på et annet nettsted',
    size: 'Størrelse',
    sizes: {
      medium: '640 × 480 piksler',
      wide: 'like bred som siden, 480 piksler høy',
      small: '320 × 240 piksler',
      own: 'egne mål',
    },
    locks: 'Besøkende kan ikke endre',
    code: 'Kode som limes inn på siden',
    preview: 'Slik ser det ut der',
  },
  widthPixels: 'Bredde i piksler',
  heightPixels: 'Høyde i piksler',
  languageOfVisitor: 'den besøkendes eget',
  start: 'startpunkt',
  copyCode: 'Kopier koden',
  whatIfRemarks: {
    added: 'Foreslått i et «hva om»: det finnes ikke.',
    closed: 'Regnes som stengt i et «hva om». Det er åpent.',
  },
};
