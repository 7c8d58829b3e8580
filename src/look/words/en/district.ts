import { form, number, places } from './chunks/first.ts';

const percent = new Intl.NumberFormat('en-GB', { style: 'percent' });

const hundredths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A district, its card, and the page about the method, which says the very same of each figure. */
export const district = {
  onMapOf: (shown: number, total: number) => `${places(total)}, ${number.format(shown)} on the map.`,
  boundaryIndicative: 'Boundary indicative.',
  boundaryKnown: 'Boundary from a source.',
  aboutBoundary: 'About the boundary',
  founded: 'Founded',
  keyFigures: 'Key figures',
  yearUnknown: 'year not known',
  none: 'none',
  card: {
    title: 'The district card',
    groups: { physical: 'Physically', social: 'Socially', digital: 'Digitally', multifunctional: 'Mixed' },
    notEnough: 'not enough data',
    lacks: {
      few: 'Fewer than five places: too few to say anything of a district.',
      unknown: 'More than half of it is not known.',
      absent: 'The data of this city hold nothing of the kind.',
    },
    percent: (share: number) => percent.format(share),
    evenness: (value: number) => `${hundredths.format(value)} of 1`,
    of: (n: string, of: string) => `${n} of ${of}`,
    outOf: (of: string) => `of ${of}`,
    counts: {
      places: (n: number, of: number) => `${number.format(n)} of ${places(of)}`,
      stations: (n: number, of: number) =>
        `${number.format(n)} of the ${number.format(of)} ${form(of, { one: 'station', other: 'stations' })} in the city’s data`,
      districts: (n: number, of: number) =>
        `${number.format(n)} of ${number.format(of)} other ${form(of, { one: 'district', other: 'districts' })}`,
      actors: (n: number, of: number) => `${number.format(n)} of ${number.format(of)} kinds`,
    },
    lines: (n: number) => `${number.format(n)} ${form(n, { one: 'line', other: 'lines' })}`,
    measuredAt: (n: number, of: number) => `Measured at ${number.format(n)} of ${places(of)}.`,
    allKnown: 'Known of all of them.',
    unknown: {
      places: (n: number, of: number) => `Not known, or not for sure: ${number.format(n)} of ${places(of)}.`,
      stations: (n: number, of: number) =>
        `Not known, or not for sure: ${number.format(n)} of ${number.format(of)} stations.`,
      districts: (n: number, of: number) => `Not known: ${number.format(n)} of ${number.format(of)} districts.`,
      actors: (n: number, of: number) =>
        `${number.format(n)} of ${number.format(of)} kinds may be there, behind places that do not tell.`,
    },
    /** Of a distance that is known, but only to so many metres. */
    inexact: 'Positions are exact to some metres only.',
    from: (least: string, most: string) => `between ${least} and ${most}`,
    atLeast: (least: string) => `at least ${least}`,
    whatever: (range: string) => `Depending on that, it is ${range}.`,
    noRange: 'That cannot change the figure.',
    years: (oldest: string, newest: string) =>
      oldest === newest ? `Last checked in ${newest}.` : `Last checked between ${oldest} and ${newest}.`,
    undated: (n: number) => `Of ${number.format(n)} it is not known when.`,
    noYears: 'The data give no year for this.',
    show: (n: number) => `Show ${form(n, { one: 'this place', other: `these ${places(n)}` })}`,
    formula: 'How it is worked out',
    more: (n: number) => `${number.format(n)} more ${form(n, { one: 'figure', other: 'figures' })}`,
    method: 'How all this is worked out',
    printCard: 'Print this card',
    cardOf: (district: string) => `The card of ${district}`,
    median: (distance: string) => `half within ${distance}`,
    limit: (distance: string) => `limit ${distance}`,
    stripSays: (n: number, nearest: string, middle: string, furthest: string) =>
      `${places(n)} on a line by how far the nearest station is: from ${nearest} to ${furthest}, the middle at ${middle}.`,
    distancesTable: 'From each place to the nearest station',
    linksTable: 'Metro without a change',
    columns: {
      place: 'Place',
      straight: 'Straight line',
      onFoot: 'On foot',
      district: 'District',
      lines: 'Lines',
      actor: 'Kind',
      members: 'Members',
      places: 'Places',
      figure: 'Figure',
      value: 'Value',
      behind: 'Behind it',
      unknown: 'Not known',
      could: 'Could be',
      years: 'Checked',
    },
    uncounted: 'Also inside, and not counted:',
    familyMissing: (names: string) => `Missing: ${names}.`,
    familyAll: 'All six families are there.',
    mixWords: { even: 'evenly mixed', mixed: 'mixed', uneven: 'unevenly mixed', oneSided: 'mostly of one family' },
    partNames: { 'lines-inside': 'Lines inside', 'lines-near': 'Lines within 10 minutes' },
    figures: {
      'near-station': {
        name: 'Within 500 m of a station',
        meaning: 'How many of the district’s places one reaches from train, metro or tram in a short walk.',
        formula:
          'The places whose straight line to the nearest station is at most 500 m, divided by the places with a point of their own. Train, metro and tram are counted once more each by itself. A place whose position could be off by more than what is missing to 500 m is counted where its point lies, and among what is not known.',
      },
      'walk-to-station': {
        name: 'To the nearest station',
        meaning: 'The walk from the place in the middle: half of the places have a shorter one.',
        formula:
          'The median of the straight lines from each place to its nearest train, metro or tram station. Minutes: the straight line times 1.3, at 4.8 km/h. Between what it lies: each position moved by its accuracy, and places without a point once next door and once far away.',
      },
      'stations-inside': {
        name: 'Stations inside',
        meaning: 'Train, metro and tram stations that run within the boundary, and their lines.',
        formula:
          'The stations whose point lies inside the boundary. One that is nearer to the boundary than its point is exact is among what is not known.',
      },
      'stations-near': {
        name: 'Stations within 10 minutes',
        meaning: 'The same, with those a walk of ten minutes outside the boundary.',
        formula:
          'The stations inside, and those whose straight line to the nearest edge of the boundary is at most 615 m, which is ten minutes’ walk: times 1.3, at 4.8 km/h.',
      },
      'direct-lines': {
        name: 'Other districts by metro, directly',
        meaning: 'Which of the other districts one reaches without changing trains.',
        formula:
          'The other districts for which one metro line stops within ten minutes’ walk of both boundaries. How often it runs is not in the data.',
      },
      'fifth-nearest': {
        name: 'Five neighbours within',
        meaning: 'How tightly the places lie together: half of them have five others nearer than this.',
        formula:
          'For each place with a point, the straight line to the fifth nearest other place of the district; of these the median. Between what it lies: each distance moved by both accuracies, and places without a point once next door and once far away.',
      },
      'actor-kinds': {
        name: 'Kinds of actors',
        meaning:
          'The six that the definition names: knowledge institutions, knowledge-intensive firms, entrepreneurs with their incubators and networks, investors, public bodies, and civil society.',
        formula:
          'A kind is there when a member of the district or one of its places is of it. Members carry their kind in the data; a place has it by its category, as the table says. Four categories do not say who is behind a place: these are not known. From five members and places on.',
      },
      'meeting-places': {
        name: 'Meeting places',
        meaning: 'How many of the places are there to meet in.',
        formula: 'The places of the category meeting place, divided by all places of the district.',
      },
      'event-spaces': {
        name: 'With a space for events',
        meaning: 'How many of the places say that one can hold an event there.',
        formula:
          'The places that offer an event space, divided by those of which any offer is known. Without a known offer nobody knows.',
      },
      'shared-buildings': {
        name: 'In a shared building',
        meaning: 'How many of the places have another one under the same roof.',
        formula:
          'The places at one point with another place that has not closed, divided by those with a point. It is sure where both points are exact to 100 m, or the addresses are the same.',
      },
      'open-to-residents': {
        name: 'Open to residents',
        meaning: 'How many of the places name residents among those they are for.',
        formula:
          'The places that name residents among their audiences, divided by those of which any audience is known.',
      },
      'digital-places': {
        name: 'Digital places',
        meaning: 'Services and test arenas without a door that belong to this district.',
        formula:
          'The digital places of the city that the data tie to the district. Those that are tied to none are not known.',
      },
      'test-arenas': {
        name: 'Test arenas',
        meaning: 'Where something new can be tried for real, with a door or without.',
        formula:
          'The test arenas of the city that the data tie to the district. Digital ones that are tied to none are not known.',
      },
      'data-platforms': {
        name: 'Data platforms',
        meaning: 'Places that offer a data platform: the only thing that the data say of open data.',
        formula: 'The places that offer a data platform. Without a known offer nobody knows.',
      },
      websites: {
        name: 'With a website known',
        meaning: 'How many places one can look up. It says as much of the atlas as of the district.',
        formula: 'The places with a website in the data, divided by all. One without may have one all the same.',
      },
      booking: {
        name: 'With a way to book or ask known',
        meaning: 'Of how many places one knows how to get in.',
        formula:
          'The places whose passport as a test arena says how to ask, divided by all. The data have no other field for booking.',
      },
      mix: {
        name: 'Evenness',
        meaning:
          'From 0 to 1. 1: as many places of each family; 0: all of one. From 0.90 on it is called evenly mixed, from 0.75 mixed, from 0.50 unevenly mixed, below that mostly of one family.',
        formula:
          'Shannon’s evenness: for each family its share of the places times the logarithm of that share, added up, with the sign turned, divided by the logarithm of six. A family without a place adds nothing. It counts places, not their size.',
      },
    },
    methodPage: {
      title: 'How the district card is worked out',
      lead: 'Oslo’s definition of an innovation district asks whether it is well connected physically, socially and digitally, and multifunctional. The card answers with figures that can be traced back to their places. They are not added up: there is no score and no ranking.',
      sheetNote: 'The figures are not added up: there is no score. What is not known is never counted as no.',
      rules: 'What holds for all figures',
      ruleList: [
        'Places: those that name the district in the data and operate, are being built or are planned. Closed ones do not count.',
        'A figure from fewer than five places, or with more than half of what it asks about not known, says “not enough data”. The counts behind it stay.',
        'What is not known is never counted as no. The least and the most that a figure could be are worked out with all that is not known turned one way, and then the other.',
        'Distances are straight lines on the sphere. Only places with a point of their own are measured; the accuracy of the point counts as said at each figure. Stations are taken at their point, which in Oslo is exact to about 100 m.',
        'Boundaries are indicative where the panel says so: they were drawn from descriptions, and with another line the figures that ask for it would be others.',
        'Years are those in which somebody last looked at the places counted.',
      ],
      actorsTable: 'Which kind of actor a place is',
      actorless: 'does not tell',
      notMeasured: 'What is not measured, and why',
      notMeasuredList: [
        'Buses: the data have a few stops only. Oxford, which has neither metro nor tram, therefore looks less connected than it is.',
        'How often trains run, and what they cost: no timetable is in the data.',
        'The way on foot along streets, over rivers and rails: lines are straight.',
        'Step-free access: known of too few places to be a figure. Each place says what is known of it.',
        'Who works together with whom: there is no source for it. Sharing a building is as near as the data come.',
        'Networks, broadband and open data as such: only offers and websites are in the data.',
        'Homes, jobs and floor space: the districts publish them in ways that cannot be compared. They stand under “Key figures”, each with its source.',
        'How many people use a place, and how large it is: every place counts as one.',
      ],
    },
  },
};

export type DistrictWords = typeof district;
