import { form, number } from './chunks/first.ts';

const percent = new Intl.NumberFormat('en-GB', { style: 'percent' });

/** What is said of a gap: its residents, and the limit in minutes to the nearest facility. */
interface GapSummary {
  readonly isLargest: boolean;
  readonly people: string;
  readonly around: string;
  readonly minutes: number;
  readonly place: string;
}

export const gaps = {
  lead: 'Say what is looked for and how far one may walk. The map shows where the nearest is further away.',
  of: 'What is looked for',
  families: 'Families of places',
  minutes: 'How far one may walk',
  working: 'Working it out…',
  noAreas: 'The data of this city does not say where people live, so gaps cannot be worked out.',
  place: {
    learn: 'place to learn or do research',
    start: 'place to start up or work',
    make: 'place to make things',
    test: 'place to test things',
    fund: 'place for funding or advice',
    meet: 'place to meet',
  },
  placeWith: (offer: string) => `place that offers “${offer}”`,
  people: (n: number) => `about ${number.format(n)} ${form(n, { one: 'person', other: 'people' })}`,
  around: (name: string, isWide: boolean) =>
    isWide ? `in one stretch, most closely around ${name},` : `around ${name}`,
  here: ({ isLargest, people, around, minutes, place }: GapSummary) =>
    `${isLargest ? 'The largest gap' : 'This gap'}: ${people} ${around} are more than ${number.format(minutes)} minutes’ walk from the nearest ${place}.`,
  farthest: (from: string, nearest: string, minutes: number) =>
    `From its farthest point, ${from}, the nearest is ${nearest}: ${number.format(minutes)} min.`,
  inAll: (missing: number, all: number, share: number) =>
    `In the whole city that is about ${number.format(missing)} of ${number.format(all)} residents, ${percent.format(share)}.`,
  none: (minutes: number, place: string) =>
    `No gap: wherever people live, a ${place} is within ${number.format(minutes)} minutes’ walk, as far as this estimate goes.`,
  noDoor: (place: string) => `The atlas knows of no open ${place} on the map, so the whole city is one gap.`,
  wouldReach: (around: string, people: string, minutes: number) =>
    `A new place around ${around} would bring ${people} of them within ${number.format(minutes)} minutes.`,
  putPin: 'Put a what-if pin there',
  pins: 'What-if places that are counted here',
  beforeNow: (minutes: number, before: number, now: number) =>
    `More than ${number.format(minutes)} minutes away: before about ${number.format(before)} residents, now about ${number.format(now)}.`,
  list: (n: number) => `${number.format(n)} ${form(n, { one: 'gap', other: 'gaps, the largest first' })}`,
  facts: (people: string, minutes: number | null) =>
    minutes === null ? people : `${people} · at most ${number.format(minutes)} min`,
  others: (n: number, people: string) =>
    `And ${number.format(n)} smaller ${form(n, { one: 'one', other: 'ones' })} with ${people} together.`,
  legend: (place: string) => `Minutes on foot to the nearest ${place}`,
  class: (from: number, to: number | null) =>
    to === null
      ? `over ${number.format(from)} min`
      : `${from === 0 ? 'up' : `over ${number.format(from)}, up`} to ${number.format(to)} min`,
  classBeyond: 'gap',
  residents: (n: number) => `about ${number.format(n)}`,
  residentsHead: 'Residents',
  methodTitle: 'How this is worked out, and what is not known',
  levels: {
    borough: 'boroughs',
    sub_borough: 'parts of boroughs',
    ward: 'wards',
    lsoa: 'small statistical areas',
    neighbourhood: 'neighbourhoods',
  },
  method: (areas: string, years: string, reachMetres: number | null) => [
    'The inhabited city is cut into squares of 200 m. From the middle of each the straight line to the nearest open place is measured; minutes are an estimate: 1.3 times that line, at 4.8 km/h. Nobody’s way around water, hills or railways is known.',
    `How many live in a square is an estimate: the residents of ${areas} (${years}) are spread evenly${reachMetres === null ? ' over their outlines' : ` over the squares nearest to each area’s centre, at most ${number.format(reachMetres)} m away, since their own outlines are not known`}. Parks, woods and water within count as inhabited. Numbers are rounded.`,
    'Squares that share an edge and lie beyond the limit are one gap; it is called after the area nearest to where one new place would reach most of its residents.',
    'Measured are open places with a point of their own. Not known are places that the atlas does not list, which of them have room for more or are open to everyone, and many exact positions. Digital and city-wide places are not measured.',
  ],
};

export type GapsWords = typeof gaps;
