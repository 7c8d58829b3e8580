import { form, number } from './chunks/first.ts';

export const kit = {
  locale: 'en-GB',
  notices: {
    latitudeFirst: 'The start was written with the latitude first, as maps on the web do, and was read so.',
    shared: 'The link is copied.',
    shareFailed: 'Copy the link from the address bar: the browser did not let us.',
    liveFailed: 'Street detail did not come, so the map stays as it was. Press “Street detail” to try again.',
    customFailed: 'The basemap of this site could not be read, so the map shows its own ground.',
    basemapMissing:
      'Streets, water and parks of the map could not be fetched. Districts and places are drawn without them; they come when the network is back.',
    customRanges:
      'The server of this site does not send parts of files, so its basemap cannot be used. The map shows its own ground.',
  },
  list: (items: readonly string[]) => new Intl.ListFormat('en-GB').format(items),
  close: 'Close',
  back: 'Back',
  backTo: (where: string) => `Back to ${where}`,
  allOf: (city: string) => `all of ${city}`,
  copyLink: 'Copy the link',
  alsoKnownAs: 'Also known as',
  candidate: 'proposed by a program; nobody has looked at it yet',
  straightLine: 'Straight line; minutes on foot are an estimate.',
  notKnown: 'not known yet',
  andMore: (n: number) => `and ${number.format(n)} more`,
  nameField: 'Name',
  choose: 'Choose',
  basis: {
    sourced: (metres: string) => `From a source, within ${metres}`,
    estimated: (metres: string) => `Estimated, within ${metres}`,
    stand_in: (metres: string) => `Known by area only, about ${metres} across`,
    unknown: 'not known',
    digital: 'Digital: no place on the map',
    areaWide: 'Works across an area, no single door',
    outside: 'Lies outside the city',
  },
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  movedTo: (name: string, n: number, total: number) =>
    `${name} is number ${number.format(n)} of ${number.format(total)} now.`,
  undo: 'Undo',
  qr: {
    show: 'QR code',
    ofList: 'QR code of the link to this list',
    ofListHint: 'Point a camera at it to open this list there.',
    tooLong: 'This link is too long for a QR code: copy it instead.',
    ofView: 'QR code of this link',
    ofViewHint: 'Point a camera at it to open this view there.',
  },
  savedAs: (file: string) => `Saved as ${file}.`,
  estimateNote: 'Minutes are an estimate: straight line × 1.3 at 4.8 km/h.',
  winds: {
    north: 'north',
    northEast: 'north-east',
    east: 'east',
    southEast: 'south-east',
    south: 'south',
    southWest: 'south-west',
    west: 'west',
    northWest: 'north-west',
  },
  /** As on a compass. */
  windsShort: {
    north: 'N',
    northEast: 'NE',
    east: 'E',
    southEast: 'SE',
    south: 'S',
    southWest: 'SW',
    west: 'W',
    northWest: 'NW',
  },
  copy: 'Copy',
  copied: 'Copied',
  walkLong: (minutes: number) => `${number.format(minutes)} min walk`,
  lookedAt: (when: string) => `last checked ${when}`,
  linksNote: 'A link opens another site and hands it these coordinates; before that it learns nothing.',
  copyByHand: 'It is marked: copy it with Ctrl + C or ⌘ + C.',
  languageCalled: (id: string) => new Intl.DisplayNames('en-GB', { type: 'language' }).of(id) ?? id,
  date: (when: string) => {
    const [year, month, day] = when.split('-').map(Number);
    if (!year || !month) return when;
    return new Intl.DateTimeFormat('en-GB', {
      year: 'numeric',
      month: 'long',
      ...(day ? { day: 'numeric' } : {}),
      timeZone: 'UTC',
    }).format(new Date(Date.UTC(year, month - 1, day ?? 1)));
  },
  openPrint: 'Print a sheet…',
  shown: (what: string) => `Shown: ${what}.`,
  letBe: 'Let it be',
  takeBack: 'Take back',
  takeBackNamed: (name: string) => `Take back: ${name}`,
  unknownInLink: (keys: string) => `The link named something this atlas does not know, so it was left out: ${keys}.`,
  dataFaults: (n: number) =>
    `${number.format(n)} ${form(n, { one: 'thing', other: 'things' })} in the data could not be read and ${form(n, { one: 'is', other: 'are' })} left out.`,
  dismiss: 'Dismiss',
};

export type KitWords = typeof kit;
