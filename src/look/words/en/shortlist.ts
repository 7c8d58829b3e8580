import { form, number, places, spelled } from './chunks/first.ts';

export const shortlist = {
  title: 'Shortlist',
  order: 'Shortlist, in order',
  empty: 'Nothing saved yet.',
  how: 'Press the bookmark beside a place, or the key s while it is open. The link carries the list.',
  moreToSave: 'Find more',
  takeOff: (name: string) => `Take ${name} off the list`,
  noteOn: (name: string) => `Note on ${name}`,
  noteHint: 'Add a note',
  notesStay: 'Notes stay on this device; the link does not carry them.',
  emptyList: 'Empty the list',
  undone: {
    removed: (name: string) => `${name} is off the list.`,
    cleared: 'The list is empty.',
    forgotten: 'What the data no longer has is forgotten.',
    kept: 'Your own list is back.',
    taken: 'This list is yours now.',
    joined: 'Both lists are one now.',
  },
  linkBrings: (n: number, own: number) =>
    own === 0
      ? `This link brings a list of ${places(n)}.`
      : `This link brings a list of ${places(n)}. Yours has ${number.format(own)}.`,
  keepMine: 'Keep mine',
  keepThis: 'Keep it on this device',
  takeThis: 'Take this one',
  joinLists: 'Put both together',
  missingSaved: (n: number, ids: string) =>
    `${number.format(n)} of your saved places ${form(n, { one: 'is', other: 'are' })} not in the data now: ${ids}.`,
  forgetMissing: 'Forget them',
  compare: 'Compare',
  comparedOf: (n: number) => `${places(n)} compared`,
  compareFew: 'Save at least two places to compare them: press the bookmark beside a place.',
  compareChoose: 'Choose at least two places.',
  compareWhich: (most: number) => `Places in the table, at most ${spelled[most] ?? number.format(most)}`,
  differs: 'What differs',
  sameForAll: 'The same for all',
  nearestStation: 'Nearest station',
  noPoint: 'no point to measure from',
  noStation: 'no station known',
  download: 'Download the shortlist',
  print: 'Print the shortlist',
};

export type ShortlistWords = typeof shortlist;
