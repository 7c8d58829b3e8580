import type { OverMapWords } from '#look/words/en/over-map.ts';
import { form, number, places } from './chunks/first.ts';

export const overMap: OverMapWords = {
  zoomIn: 'Zoom inn',
  zoomOut: 'Zoom ut',
  legend: 'Familier i utsnittet: trykk for å filtrere',
  familyCount: (family, n) => `${family}, ${number.format(n)} i utsnittet`,
  digitalPlaces: (n) => `${number.format(n)} ${form(n, { one: 'digitalt sted', other: 'digitale steder' })}`,
  knownByArea: (n) => `${number.format(n)} kjent på områdenivå`,
  trayDigital: 'Digitale',
  trayArea: 'Kjent på områdenivå, eller for et helt område',
  streetDetail: 'Gatedetaljer',
  streetDetailFrom: (host) => `Henter kartet du ser på, fra ${host}. Trykk igjen for å stoppe.`,
  streetDetailOn: (host) => `Gatedetaljene kommer fra ${host}. Trykk for å stoppe.`,
  streetOffer: (host) => `Vis gater og bygninger, fra ${host}`,
  streetOfferNo: 'Nei takk',
  categoriesMany: {
    test_arena: (n) => form(n, { one: 'testarena', other: 'testarenaer' }),
    cluster: () => 'nettverk',
    other: (n) => form(n, { one: 'annet', other: 'andre' }),
  },
  gestures: {
    control: 'Hold Ctrl og rull for å zoome i kartet',
    command: 'Hold ⌘ og rull for å zoome i kartet',
    fingers: 'Bruk to fingre for å flytte kartet',
  },
  mapKeys:
    'Piltastene går fra sted til sted, og Enter åpner det. Skift og en piltast flytter kartet, pluss og minus zoomer.',
  mapCentre: (where, n) => `Midten: ${where}, ${places(n)} i utsnittet`,
  outsideThem: (city) => `${city}, utenfor distriktene`,
  steppedTo: ({ name, category, distance, wind, more }) =>
    `${[`${name}, ${category}`, ...(wind ? [`${distance} mot ${wind}`] : [])].join(', ')}${more > 0 ? `; ${places(more)} til på samme sted` : ''}`,
  noFurther: {
    north: 'Ingen steder lenger nord.',
    east: 'Ingen steder lenger øst.',
    south: 'Ingen steder lenger sør.',
    west: 'Ingen steder lenger vest.',
  },
  credits: 'Kreditering',
  proposedOnMap: (n: number) => `${number.format(n)} foreslått`,
};
