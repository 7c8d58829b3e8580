import { form, number, places } from './chunks/first.ts';

export const print = {
  handout: {
    title: 'Handout',
    of: (title: string) => `Handout: ${title}`,
    layout: 'On each page',
    onePerPage: 'One slide',
    threePerPage: 'Three slides, with lines for notes',
    withNotes: 'With the notes',
    printNow: 'Print',
    linesForNotes: 'Lines for notes',
    pageOf: (n: number, of: number) => `Page ${number.format(n)} of ${number.format(of)}`,
    qrOfSlide: (n: number) => `QR code of the link to slide ${number.format(n)}`,
    scanSlide: 'This slide on the map',
    drawing: (n: number, of: number) => `Drawing map ${number.format(n)} of ${number.format(of)}…`,
    ready: 'The handout is ready.',
    less: (n: number) =>
      `The handout is ready, but ${number.format(n)} ${form(n, { one: 'map', other: 'maps' })} could not be drawn here.`,
    noMap: 'The map could not be drawn here; the code leads to it.',
    map: (n: number) => `Map with ${places(n)}`,
    marked: (n: number) => `${places(n)} on this map`,
    sources: 'Sources',
  },
  paperTitle: 'Paper',
  paperLead: 'What is on the map, as a sheet with numbers or as a picture.',
  picture: {
    save: 'Picture of the map (PNG)',
    times: (times: number) =>
      `${number.format(times)} ${form(times, { one: 'time', other: 'times' })} the size of a screen`,
    making: 'The picture is being drawn…',
    failed: 'The picture could not be drawn here. A smaller one may be.',
    less: (times: string) => `This graphics card draws no more than ${times} times, so that is what it is.`,
  },
  sheet: 'Sheet to print',
  print: 'Print',
  paper: 'Paper',
  orientation: 'Which way the paper lies',
  portrait: 'Portrait',
  landscape: 'Landscape',
  subject: 'List',
  subjects: { found: 'What is found', saved: 'Shortlist', doors: 'Doors', walk: 'Walk' },
  title: 'Title',
  drawing: 'The map is being drawn…',
  ready: (dots: number) => `The sheet is ready. Its map has ${number.format(dots)} dots an inch.`,
  noMap: 'The map could not be drawn here. The list is whole.',
  choosePaper: (paper: string, orientation: string) =>
    `In the print window choose ${paper}, ${orientation}: this browser does not take it from the sheet.`,
  coarse: (dots: number) =>
    `The sheet is ready. This graphics card draws its map at ${number.format(dots)} dots an inch.`,
  pins: (n: number) => `Map with ${places(n)}, numbered as in the list`,
  numbers: 'Numbers as on the map',
  counts: (n: number, without: number, beyond: number) =>
    `${places(n)} with a number on the map${without > 0 ? `, ${number.format(without)} without` : ''}${beyond > 0 ? `, ${number.format(beyond)} beyond it` : ''}.`,
  beyond: 'Beyond this map',
  doors: (city: string) => `Doors to knock on in ${city}`,
  placesTo: (scope: string, verbs: string) => `${scope}: places to ${verbs}`,
  familyVerbs: { learn: 'learn', start: 'work', make: 'make', test: 'test', fund: 'find advice', meet: 'meet' },
  made: (date: string) => `Made ${date} from public sources; boundaries and many positions are estimates.`,
  indicative: 'district, indicative',
  start: 'start of the distances',
  north: 'Where north is',
  northLetter: 'N',
};

export type PrintWords = typeof print;
