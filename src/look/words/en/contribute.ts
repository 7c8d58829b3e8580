import { form, number, places, spelled } from './chunks/first.ts';

/** A sentence begins with a capital, whatever word comes first. */
const sentenceStart = (text: string): string => text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);

const cells = (n: number): string => `${number.format(n)} ${form(n, { one: 'cell', other: 'cells' })}`;

export const contribute = {
  hoursHint: 'As OpenStreetMap writes them, for example Mo-Fr 09:00-19:00; Sa 09:00-14:00; PH off',
  accessNames: {
    levelEntrance: 'Level entrance',
    powerDoor: 'Power-operated door',
    lift: 'Lift',
    accessibleToilet: 'Accessible toilet',
    hearingLoop: 'Hearing loop',
    parking: 'Parking for disabled people',
  },
  accessSource: 'Where the way in is described',
  accessVerified: 'When it was written or looked at',
  oneNameALine: 'One name a line, such as a short form',
  candidateField: 'Proposed by a program; nobody has looked at it yet',
  longAgo: 'That is over two years ago.',
  noNewerEvidence: (year: string) => `Nothing newer than ${year} confirms it.`,
  stillTrue: 'Still true',
  lookedAlready: 'Somebody has looked today already.',
  correctPlace: 'Correct this place',
  correctNamed: (name: string) => `Correct ${name}`,
  suggestPlace: 'Suggest a place',
  tellingHow: 'Fill in what you know and leave the rest. You send it yourself; nothing leaves this page by itself.',
  isThereAlready: (name: string) => `${name} is in the atlas already.`,
  draftIsBack: 'Your draft from before is here again.',
  discardDraft: 'Throw it away',
  whatItIs: 'What it is',
  whereItIs: 'Where it is',
  moreOfIt: 'More about it',
  howYouKnow: 'How you know',
  summaryField: 'In a sentence or two',
  summaryHint: { en: 'In English.', nb: 'In Norwegian.' },
  postcode: 'Postcode',
  pointField: 'Point on the map',
  pointHint: 'Latitude and longitude, as maps on the web give them: 59.91, 10.75',
  usePin: 'Use the pin',
  pinHint: 'Or press the map where it is, and take over the pin.',
  pinMove: 'Move the pin',
  pinPull: 'Pull it on the map, or use these buttons.',
  pinMoveHow: (step: string, far: string) =>
    `Each press moves it by ${step}. While you are on one of them the arrow keys do the same, with Shift by ${far}.`,
  pinIsAt: (position: string) => `The pin is at ${position}.`,
  pinNeedsAccuracy:
    'The pin has moved, so the old accuracy and source are taken out. Say below how exact the new position is, and where you know it from.',
  useMiddle: 'Use the middle of the map',
  noMapToPoint: 'With the map on screen you could press it where the place is, or use its middle.',
  findPoint: 'Or take the point of an address that the atlas knows:',
  pilotsHint:
    'One a line: name; from; to. For example: Electric ferries; 2019; 2021-06. Leave out what you do not know.',
  basisField: 'Where the point comes from',
  basisNames: {
    sourced: 'A source gives it',
    estimated: 'Worked out, from an address or the map',
    stand_in: 'Only the area is known',
  },
  accuracyField: 'How many metres it may be off',
  positionSourceField: 'Which source gives the point',
  noDistrict: 'none',
  dateHint: 'A year or a date: 2019 or 2019-03-14',
  sourcesHint: 'Links to where this is written, one a line.',
  lookedToday: 'I have checked everything here today',
  messageField: 'A word to whoever keeps the atlas',
  messageHint: 'Not shown in the atlas. No names or numbers of persons, please.',
  formFaults: {
    missing: 'This is needed.',
    text: 'This cannot be read.',
    html: 'Plain text only, without HTML.',
    link: 'Give a whole link that begins with https://',
    date: 'Give a year or a date: 2019 or 2019-03-14',
    ahead: 'This lies ahead. Give the true date, or choose “Planned”.',
    point: 'Give latitude and longitude: 59.91, 10.75',
    outside: 'This lies outside the map of the city.',
    noPoint: 'A physical place needs a point, if only a rough one.',
    number: 'Give a number of metres, such as 50',
    district: 'The point lies outside this district.',
    phone: 'Give a telephone number, such as +47 21 08 00 00',
    email: 'Give an e-mail address, such as post@example.org',
    noSource: 'Give at least one link, so that somebody else can check it.',
  },
  faultInLine: (line: number, fault: string) => `Line ${number.format(line)}: ${fault}`,
  faultCount: (n: number) =>
    form(n, {
      one: 'One field is not right yet.',
      other: `${sentenceStart(spelled[n] ?? number.format(n))} fields are not right yet.`,
    }),
  nothingChanged: 'Nothing is changed yet.',
  makePatch: 'Make the patch',
  handOver: 'Ready to send',
  handOverWhere: (file: string) =>
    `Send this patch to whoever runs this map; a command puts it into their file ${file}.`,
  handOverHow: 'Send this patch to whoever runs this map. A person looks at it before it is shown.',
  download: 'Download',
  thePatch: 'The patch',
  patchCopied: 'The patch is copied.',
  openIssue: 'Open a new issue with it',
  issueIsPublic: 'Everybody can read it there.',
  sendMail: 'Write a mail with it',
  attachFile: (file: string) => `The patch is too long for a link: download it and attach ${file}.`,
  noPersons: 'It holds what you typed about the place, and nothing about you.',
  patchSubjects: {
    suggest: (name: string) => `New place: ${name}`,
    correct: (name: string) => `Correction: ${name}`,
    stillTrue: (name: string) => `Still true: ${name}`,
    changes: (name: string) => `Changes: ${name}`,
    district: (name: string) => `New boundary: ${name}`,
    station: (name: string) => `Station: ${name}`,
    walk: (name: string) => `Walk: ${name}`,
    pilot: (name: string) => `Pilot: ${name}`,
  },
  patchOpening: 'A patch for the Shared City Atlas (npm run data:apply):',
  /** A spreadsheet of the places that was dropped on the page. */
  sheet: {
    title: (file: string) => `Changes from ${file}`,
    summary: (changed: number, added: number) =>
      `${places(changed)} ${form(changed, { one: 'changes', other: 'change' })}, ${number.format(added)} ${form(added, { one: 'is', other: 'are' })} new.`,
    nothing: 'All of it is in the data already.',
    refused: (n: number) =>
      `Nothing can be taken over before ${form(n, { one: 'this is', other: 'these are' })} right: ${cells(n)}.`,
    again: 'Correct it in the spreadsheet, save it, and drop it here again.',
    asOwnData: 'Lay it over the map as own data instead',
    changes: 'What changes',
    isNew: 'new place',
    more: (n: number) => `and ${number.format(n)} more`,
    row: (n: string) => `Row ${n}`,
    cell: (row: string, column: string, head: string) =>
      `Row ${row}${column === '' ? '' : `, column ${column}`}${head === '' ? '' : ` (${head})`}`,
    missing: (n: number) =>
      `${places(n)} without a row ${form(n, { one: 'stays', other: 'stay' })} as ${form(n, { one: 'it is', other: 'they are' })}.`,
    otherSheet: (name: string) => `Read from the sheet “${name}”.`,
    alphabet: (name: string) => `The file is in ${name}, and was read as that.`,
    notes: {
      dates: (n: number, example: string) => `${cells(n)} with a date as Excel writes it: ${example}`,
      zeros: (n: number, example: string) => `${cells(n)} got back the zeros that Excel drops: ${example}`,
      titleRows: (_: number, example: string) =>
        `What stands above the names of the columns was passed over: ${example}`,
      absentColumns: (n: number, example: string) =>
        `${form(n, { one: 'One field has', other: `${number.format(n)} fields have` })} no column and ${form(n, { one: 'stays', other: 'stay' })} as before: ${example}`,
      thereAlready: (n: number, example: string) =>
        `${form(n, { one: 'One row', other: `${number.format(n)} rows` })} without an id ${form(n, { one: 'is', other: 'are' })} in the data already: ${example}`,
      monthFirst: () => 'Dates with strokes were read with the month first.',
    },
    file: {
      tooLarge: (value: string) => `The file is larger than ${value} MB; a sheet of places is far smaller.`,
      oldExcel: () => 'The file is of an old Excel or has a password. Save it as “Excel workbook (.xlsx)” without one.',
      openDocument: () => 'The file is an OpenDocument sheet. Save it as “Excel 2007-365 (.xlsx)” or as CSV.',
      notXlsx: () => 'The file cannot be read as a workbook. Save it once more as “Excel workbook (.xlsx)”.',
      notText: () => 'The file is no text. Save it as “CSV UTF-8” or as .xlsx.',
    },
    faults: {
      noHeads: () =>
        'No row has the names of the columns, with “id” among them. “Spreadsheet to edit” under the list gives a sheet that has them.',
      openQuote: () => 'A quotation mark is opened here and never closed.',
      unknownHead: (value: string) => `“${value}” is no field of a place. A name that begins with # is passed over.`,
      sameHead: () => 'Another column has this name too.',
      noHead: () => 'This column has values, and no name above them.',
      sameId: (value: string) => `Row ${value} is of the same place: keep one.`,
      unknownId: (value: string) => `“${value}” is no place of this city. Leave the id empty for a new place.`,
      nameIsThere: (value: string) =>
        `The place “${value}” has this name and lies here. Give its id to change it, or another name to the new place.`,
      halfPoint: () => 'The other half of the position is missing: fill both lng and lat, or none.',
      required: () => 'This is needed.',
      notBoolean: (value: string) => `“${value}”: give true, false, or nothing.`,
      notNumber: (value: string) => `“${value}” is no number.`,
      numberBecameDate: (value: string) =>
        `“${value}”: Excel made a date of the number. Format the column as Text and type it again.`,
      pointLost: (value: string) =>
        `“${value}” is no degree: Excel took the decimal point for thousands. Type it again, such as 10.71663.`,
      notDate: (value: string) => `“${value}”: give a year, a month or a day, such as 2026, 2026-11 or 2026-11-30.`,
      mixedDates: (value: string) => `“${value}” can be read in two ways. Write it as 2026-11-30.`,
      excelError: (value: string) => `${value} is an error of Excel. Format the column as Text and type it again.`,
      digitsLost: (value: string) =>
        `“${value}”: Excel shortened a long number. Format the column as Text and type it again.`,
      lettersLost: (value: string) =>
        `“${value}”: letters such as æ, ø, å were lost. Save the sheet as “CSV UTF-8” or as .xlsx.`,
    },
    choice: (value: string, meant: string | undefined, allowed: string) =>
      `“${value}” is not on the list. ${meant === undefined ? '' : `Perhaps “${meant}” is meant. `}The list is: ${allowed}.`,
    otherCity: (n: number, city: string) =>
      `${number.format(n)} rows are of no place of ${city}. Is the sheet of another city?`,
  },
};

export type ContributeWords = typeof contribute;
