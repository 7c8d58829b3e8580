import { form, number, spelled } from './chunks/first.ts';

/** A sentence begins with a capital, whatever word comes first. */
const sentenceStart = (text: string): string => text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);

export const needs = {
  whatToDo: 'What do you want to do?',
  inWhichField: 'In which field',
  anyField: 'any',
  doorCount: (n: number) =>
    n === 0
      ? 'No door found'
      : `${sentenceStart(spelled[n] ?? number.format(n))} ${form(n, { one: 'door', other: 'doors' })} to knock on`,
  doorsInOrder: 'Doors, in the order to walk',
  steps: { talk: 'Talk', make: 'Make', test: 'Test', fund: 'Fund' },
  hasOffers: (offers: string) => `offers ${offers}`,
  isListedAs: (category: string) => `listed as ${category}, though it does not state this offer`,
  worksWith: (themes: string) => `works with ${themes}`,
  openTo: (audiences: string) => `open to ${audiences}`,
  away: (distance: string) => `${distance} away`,
  awayHere: 'right where you start',
  awayNowhere: 'without a door to walk to',
  awayByArea: 'known by area only',
  sourceIs: 'Source:',
  noSource: 'No source',
  neverLookedAt: 'last check not known',
  isEstimated: 'position estimated',
  nextBest: 'Next best:',
  takeInstead: 'Take it instead',
  takeInsteadOf: (name: string, other: string) => `Take ${name} instead of ${other}`,
  takeMeThere: 'Take me there:',
  takeMeRound: 'Take me round:',
  wayTo: (name: string, service: string) => `Way to ${name}, ${service}, in a new tab`,
  wayRound: (service: string) => `The whole walk, ${service}, in a new tab`,
  wholeWalk: (distance: string, minutes: string) =>
    `All doors in this order: ${distance} in straight lines, ${minutes} as an estimate.`,
  nobodyWithin: (need: string) => `Nobody within reach for “${need}”.`,
  nobodyAtAll: (need: string) => `Nobody in the city for “${need}” with these filters.`,
  noRoomFor: (need: string) => `None of these doors helps with “${need}”.`,
  nearestBeyond: 'The nearest beyond:',
  bestForIt: 'The best for it:',
  howChosen: 'How these were chosen',
  howChosenLines: [
    'A place counts when a field of its own answers: an offer that it states or, less surely, its category. The table of needs says which. Fields, filters and district hold for all, and closed places never count.',
    'First comes the place that helps with most of what you asked for, then the one that helps with most of what is left, up to five. If fewer than three are enough, the best of the others follow.',
    'Of equals the first is: the one that states the offer; the one in operation; the one with a door to walk to; the one with two sources and a known last check; the nearest. What is still equal goes by the alphabet, so the answer is always the same.',
    'The distance holds for places on the map. What is digital, works across an area or is known by area only may be a door too, without a distance.',
    'They stand in the order talk, make, test, fund, and within a step by distance. Nobody pays to be here, and nobody is asked whether they have time: ask before you go.',
  ] as readonly string[],
  offersAs: {
    desk: 'desks',
    private_office: 'private offices',
    meeting_room: 'meeting rooms',
    event_space: 'a room for events',
    studio: 'studios',
    kitchen: 'a kitchen',
    prototyping_workshop: 'a prototyping workshop',
    fabrication_3d_print: '3D printing',
    electronics_lab: 'an electronics lab',
    wet_lab: 'wet labs',
    clinical_testbed: 'a clinical test bed',
    living_lab: 'a living lab',
    data_platform: 'a data platform',
    circular_materials: 'reused materials',
    library_services: 'library services',
    mentoring: 'mentoring',
    funding: 'funding',
    soft_landing: 'help for newcomers',
  },
};

export type NeedsWords = typeof needs;
