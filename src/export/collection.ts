import type { City, District, Place } from '#domain/atlas.ts';
import { safeLink } from '#domain/links.ts';
import type { Hit } from '#domain/search/query.ts';
import { inLanguage } from '#domain/translation.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { Words } from '#look/words.ts';

/** What somebody takes away: places in their order, and all that a file has to say about them. */
export interface Collection {
  /** What the file calls itself. */
  title: string;
  city: City;
  districts: readonly District[];
  places: readonly Hit[];
  /** By place id: what the person wrote beside it. */
  notes: ReadonlyMap<string, string>;
  language: Language;
  words: Words;
  /** The day it was made, such as `2026-11-21`. */
  made: string;
}

/** What a file says of a place, in one language. The keys are the same in every file; null means nobody knows. */
export interface PlaceRecord {
  id: string;
  name: string;
  category: string;
  family: string;
  kind: string;
  status: string;
  summary: string | null;
  remark: string | null;
  offers: string[];
  themes: string[];
  audiences: string[];
  district: string | null;
  address: string | null;
  website: string | null;
  operator: string | null;
  opened: string | null;
  stepFree: boolean | null;
  canTry: string | null;
  whoMayUse: string | null;
  howToAsk: string | null;
  maturity: string | null;
  cost: string | null;
  /** How sure the position is, and within how many metres. */
  positionBasis: string | null;
  accuracyMetres: number | null;
  /** Great-circle metres from where the person searched, when they did. */
  distanceMetres: number | null;
  sources: string[];
  verified: string | null;
  /** The person's own. */
  note: string | null;
}

const linksOf = (links: readonly string[]): string[] => links.flatMap((link) => safeLink(link) ?? []);

const districtOf = (place: Place, { districts }: Collection): District | undefined =>
  districts.find(({ id }) => id === place.district);

/** One place as a file tells of it: words in the language asked for, or else in one they are known in. */
export function recordOf({ place, metres }: Hit, collection: Collection): PlaceRecord {
  const { words, language, notes } = collection;
  const say = (text: Place['note']): string | null => inLanguage(text, language).value || null;
  return {
    id: place.id,
    name: say(place.name) ?? place.id,
    category: words.categories[place.category],
    family: words.families[place.family],
    kind: words.kinds[place.kind],
    status: words.statuses[place.status],
    summary: say(place.summary),
    // A file lives longer than a scenario: it must not pass for data.
    remark: place.whatIf ? words.whatIfRemarks[place.whatIf] : say(place.note),
    offers: place.offers.map((each) => words.offers[each]),
    themes: place.themes.map((each) => words.themes[each]),
    audiences: place.audiences.map((each) => words.audiences[each]),
    district: say(districtOf(place, collection)?.name),
    address: [place.address, place.postcode].filter(Boolean).join(', ') || null,
    website: linksOf(place.website ? [place.website] : [])[0] ?? null,
    operator: place.operator ?? null,
    opened: place.opened ?? null,
    stepFree: place.stepFree ?? null,
    canTry: say(place.arena?.canTry),
    whoMayUse: say(place.arena?.whoMayUse),
    howToAsk: say(place.arena?.howToAsk),
    maturity: say(place.arena?.maturity),
    cost: say(place.arena?.cost),
    positionBasis: place.basis,
    accuracyMetres: place.accuracyMetres,
    distanceMetres: metres === null ? null : Math.round(metres),
    sources: linksOf(place.sources),
    verified: place.verified ?? null,
    note: notes.get(place.id) || null,
  };
}

/** Joins lists within a cell. Neither a comma nor a semicolon, since spreadsheets may part columns at those. */
const between = ' | ';

/** A record as plain cells, for files that know no lists: what nobody knows is empty. */
export function cellsOf(record: PlaceRecord, words: Words): Record<keyof PlaceRecord, string | number> {
  const cell = (value: PlaceRecord[keyof PlaceRecord]): string | number => {
    if (value === null) return '';
    if (Array.isArray(value)) return value.join(between);
    return typeof value === 'boolean' ? words.stepFreeKnown[value ? 'yes' : 'no'] : value;
  };
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, cell(value)])) as Record<
    keyof PlaceRecord,
    string | number
  >;
}

/** Whom to credit, a line each: licences of the data ask that this travels with them. */
export const creditLines = ({ credits }: City): string[] =>
  credits.map(({ text, licence, link }) => [text, licence, link].filter(Boolean).join(', '));

/** A record as a few lines to read, for programs that show one text beside a pin. */
export function linesOf(record: PlaceRecord, words: Words): string[] {
  const rows: readonly (readonly [string, string | null])[] = [
    [words.offersRow, record.offers.join(', ')],
    [words.forWhom, record.audiences.join(', ')],
    [words.themesRow, record.themes.join(', ')],
    [words.canTry, record.canTry],
    [words.whoMayUse, record.whoMayUse],
    [words.howToAsk, record.howToAsk],
    [words.maturity, record.maturity],
    [words.cost, record.cost],
    [words.statusRow, record.status],
    [words.operator, record.operator],
    [words.address, record.address],
    [words.stepFree, record.stepFree === null ? null : words.stepFreeKnown[record.stepFree ? 'yes' : 'no']],
    [words.distance, record.distanceMetres === null ? null : words.distanceOf(record.distanceMetres)],
    [words.website, record.website],
    [words.sources, record.sources.join(' ')],
  ];
  return [
    record.summary ?? '',
    record.remark ?? '',
    ...rows.map(([name, said]) => (said ? `${name}: ${said}` : '')),
    record.verified === null ? '' : words.lastLooked(words.date(record.verified), ''),
  ].filter((line) => line !== '');
}
