import { form, number } from './chunks/first.ts';

export const coverage = {
  lead: 'How many open doors are a walk from each small area, beside how much the area is in need.',
  measure: 'Need, by',
  family: 'Open doors',
  everyFamily: 'of any family',
  reach: 'How far',
  both: 'Colour the map by need and reach together',
  reachOf: (walk: string, line: string) => `${walk} (${line} in a straight line)`,
  residents: (n: number) => `${number.format(n)} ${form(n, { one: 'resident', other: 'residents' })}`,
  fewResidents: (n: number) => `fewer than ${number.format(n)} residents`,
  percent: (share: number) =>
    share > 0 && share < 0.01 ? 'under 1%' : `${number.format(Math.floor(100 * share + 0.5))}%`,
  summary: (some: number, all: number, share: string, reach: string) =>
    `${number.format(some)} of ${number.format(all)} residents (${share}) live in an area with an open door within ${reach}.`,
  estimate:
    'An estimate: measured in a straight line from the middle of each area, so some of its residents live nearer and others farther.',
  large: 'These areas are large, and their middle says little of their edges: take it as a rough picture.',
  old: (years: number) =>
    `These figures are ${number.format(years)} years old, and the doors are those of today: take it with care.`,
  measureKinds: { published: 'published', derived: 'worked out from published figures', preview: 'preliminary' },
  legend: 'What the colours mean',
  dots: (most: string) => `The larger a dot, the more residents. The largest has ${most}.`,
  noColour: 'Without a colour: not known.',
  doors: (from: number, to: number) =>
    from === to
      ? `${number.format(from)} open ${form(from, { one: 'door', other: 'doors' })}`
      : `${number.format(from)}–${number.format(to)} open doors`,
  noDoor: 'No open door',
  few: (range: string) => `Few: ${range}`,
  many: (range: string) => `Many: ${range}`,
  needs: ['Most in need', 'In between', 'Least in need'],
  bothCaption: 'Need and reach, with the number of areas of each colour',
  range: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  inUnit: {
    decile: (value: string) => `decile ${value}`,
    rank: (value: string) => `rank ${value}`,
    '%': (value: string) => `${value}%`,
    'per 1000 residents': (value: string) => `${value} per 1,000 residents`,
    NOK: (value: string) => `${value} kroner`,
  } as Readonly<Record<string, (value: string) => string>>,
  source: (label: string, kind: string) => `${label}, ${kind}:`,
  populationOf: (years: string) => `Residents: ${years}.`,
  shares: 'Residents with an open door within reach',
  group: 'Group',
  residentsHead: 'Residents',
  shareHead: 'With a door',
  everybody: 'Everybody',
  tooFew: 'too few to say',
  tooFewRule: (areas: number, least: number) =>
    `Groups of fewer than ${number.format(areas)} areas are joined with the next. Of fewer than ${number.format(least)} residents no share is given.`,
  notGrouped: (n: number, areas: number) =>
    `${number.format(n)} residents of ${number.format(areas)} ${form(areas, { one: 'area', other: 'areas' })} are in no group, as the need or the middle is not known.`,
  gaps: 'The widest gaps',
  gapsLead: 'Areas without an open door within reach: the most in need first, then the farthest from one.',
  noGaps: 'Every area has an open door within reach.',
  allGaps: (n: number) => `All ${number.format(n)} gaps`,
  nearestIs: (name: string, distance: string) => `nearest: ${name}, ${distance}`,
  nowhere: 'none in the city',
  allAreas: (n: number) => `All ${number.format(n)} areas, the most in need first`,
  reached: (n: number) =>
    n === 0 ? 'no open door' : `${number.format(n)} open ${form(n, { one: 'door', other: 'doors' })}`,
  doorsRow: 'Open doors within reach',
  nearestRow: 'Nearest open door',
  forResidents: (n: number, of: number) =>
    `${number.format(n)} of ${number.format(of)} ${form(n, { one: 'says it is', other: 'say they are' })} for residents.`,
  backToAll: 'Back to all areas',
  notMeasured: 'The middle of this area is not known, so nothing can be measured from it.',
  howTitle: 'How “Who is within reach?” is worked out',
  how: [
    'A door is a place that operates and has a point of its own. What is digital, works across an area or is known by its area only has none. For whom it is open is not asked, as a resident may be a student, a founder or a maker; each area says how many doors name residents. Within a what-if, proposed places are doors and closed ones are not.',
    'It is within reach when the straight line (great circle) from the middle of the area is no longer than chosen. Minutes are turned into such a line: 4.8 km/h, and a walk 1.3 times as long as the line. Rivers, railways and hills are not known to it. All residents of an area are taken to live in its middle.',
    'Areas are the finest at which the measure is known for at least half of them. An area of which the need is not known is in no group; one without a middle cannot be measured from. Groups, these and those add up to all residents of the areas.',
    'Each decile is a group; of other measures there are five with about the same number of areas (quantiles), never parting areas of one value. A group of fewer than three areas is joined with the next one, less in need. Of a group with fewer than three areas or 100 residents no share is given.',
    'Colours: areas without a door are a class of their own. The others are put into four classes by natural breaks (Fisher and Jenks), which keep numbers together that lie close. For need and reach together there are thirds of the areas by need, and no door, few and many by natural breaks.',
    'The widest gaps are areas without a door within reach: by group, the most in need first, and within a group those from which the nearest door is farthest.',
    'Who lives near a door is counted by the areas whose middle is within reach of it.',
  ],
  nearTitle: 'Who lives near this door?',
  nearSum: (residents: string, areas: number, reach: string) =>
    `${residents} in ${number.format(areas)} ${form(areas, { one: 'small area', other: 'small areas' })} with the middle within ${reach}.`,
  nearNone: (reach: string) => `No small area has its middle within ${reach}.`,
  wholeCity: 'The whole city by this measure',
};

export type CoverageWords = typeof coverage;
