import { form, number, places } from './chunks/first.ts';

export const explore = {
  arenasIn: (n: number, total: number, city: string) =>
    `${n === total ? '' : `${number.format(n)} of `}${number.format(total)} test ${form(total, { one: 'arena', other: 'arenas' })} in ${city}`,
  notKnownYet: (what: string) => `Not known yet: ${what}.`,
  tellUs: 'Tell us',
  passportRows: {
    canTry: 'what can be tried',
    whoMayUse: 'who may use it',
    howToAsk: 'how to ask',
    maturity: 'how mature it is',
    cost: 'what it costs',
    operator: 'who runs it',
    pilots: 'pilots',
  },
  pilotStates: { planned: 'planned', running: 'running', finished: 'finished' },
  pilotTime: (from: string, to: string) =>
    from && to ? (from === to ? from : `${from} to ${to}`) : from ? `from ${from}, end not known` : `until ${to}`,
  pilotTimeline: 'Pilots over the years',
  pilotTimelineNote: 'Those with known dates, closed arenas too. Press one to read more.',
  noPilotDates: (city: string) => `No pilot of these arenas in ${city} has a known date yet.`,
  cityFacts: (city: string) => `About ${city}`,
  aims: 'Aims',
  strands: 'Strands',
  innovationThemes: 'Innovation themes',
  partnership: {
    title: 'Partnership, strands and themes',
    lead: (city: string) => `Who works together for ${city}, what they want, and which places serve it.`,
    ours: 'Which places serve a strand or a theme is our own reading, by the rule that stands with it. Nobody in the partnership has approved it.',
    rule: (rule: string) => `Places by this rule: ${rule}.`,
    noRule: 'No rule ties places to it.',
    show: (n: number) => `Show ${places(n)}`,
    showNamed: (n: number, name: string) => `Show ${places(n)}: ${name}`,
    strand: (name: string) => `strand: ${name}`,
    theme: (name: string) => `innovation theme: ${name}`,
    anyOf: (items: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(items),
    is: (facet: string, which: string) => `${facet.toLowerCase()}: ${which}`,
    anyRule: (rules: readonly (readonly string[])[]) => rules.map((parts) => parts.join(', and also ')).join('; or '),
  },
  byDistrict: 'These places by district',
  outsideDistrict: 'Outside the districts',
  arenasDoor: (n: number) => form(n, { one: 'The one test arena', other: `All ${number.format(n)} test arenas` }),
};

export type ExploreWords = typeof explore;
