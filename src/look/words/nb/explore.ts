import type { ExploreWords } from '#look/words/en/explore.ts';
import { form, number, places } from './chunks/first.ts';

export const explore: ExploreWords = {
  arenasIn: (n, total, city) =>
    `${n === total ? '' : `${number.format(n)} av `}${number.format(total)} ${form(total, { one: 'testarena', other: 'testarenaer' })} i ${city}`,
  notKnownYet: (what) => `Ikke kjent ennå: ${what}.`,
  tellUs: 'Fortell oss',
  passportRows: {
    canTry: 'hva som kan prøves',
    whoMayUse: 'hvem som kan bruke den',
    howToAsk: 'hvordan man spør',
    maturity: 'hvor moden den er',
    cost: 'hva den koster',
    operator: 'hvem som driver den',
    pilots: 'piloter',
  },
  pilotStates: { planned: 'planlagt', running: 'pågår', finished: 'avsluttet' },
  pilotTime: (from, to) =>
    from && to ? (from === to ? from : `${from} til ${to}`) : from ? `fra ${from}, slutten er ikke kjent` : `til ${to}`,
  pilotTimeline: 'Piloter gjennom årene',
  pilotTimelineNote: 'De som har en kjent dato, også i nedlagte arenaer. Trykk på en for å lese mer.',
  noPilotDates: (city) => `Ingen pilot i disse arenaene i ${city} har en kjent dato ennå.`,
  cityFacts: (city) => `Om ${city}`,
  aims: 'Mål',
  strands: 'Spor',
  innovationThemes: 'Innovasjonstemaer',
  partnership: {
    title: 'Partnerskap, spor og temaer',
    lead: (city) => `Hvem som samarbeider for ${city}, hva de vil, og hvilke steder som støtter det.`,
    ours: 'Hvilke steder som støtter et spor eller et tema, er vår egen lesning, etter regelen som står ved hvert av dem. Ingen i partnerskapet har godkjent den.',
    rule: (rule) => `Steder etter denne regelen: ${rule}.`,
    noRule: 'Ingen regel knytter steder til det.',
    show: (n) => `Vis ${places(n)}`,
    showNamed: (n, name) => `Vis ${places(n)}: ${name}`,
    strand: (name) => `spor: ${name}`,
    theme: (name) => `innovasjonstema: ${name}`,
    anyOf: (items) => new Intl.ListFormat('nb-NO', { type: 'disjunction' }).format(items),
    is: (facet, which) => `${facet.toLowerCase()}: ${which}`,
    anyRule: (rules) => rules.map((parts) => parts.join(', og dessuten ')).join('; eller '),
  },
  byDistrict: 'Disse stedene etter distrikt',
  outsideDistrict: 'Utenfor distriktene',
  arenasDoor: (n) => form(n, { one: 'Den ene testarenaen', other: `Alle ${number.format(n)} testarenaene` }),
};
