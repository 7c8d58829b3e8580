/** The places of a download, and the record of each of them that all formats write. */
import type { City, District, Place } from '#domain/atlas.ts';
import { safeLink } from '#domain/links.ts';
import type { Hit } from '#domain/search/query.ts';
import { inLanguage, nameAsText } from '#domain/translation.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { Words } from '#look/words.ts';

/** The places to download in their order, with all that a file needs besides. */
export interface Collection {
  /** The title in the file. */
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

/** The record of a place in one language. The keys are the same in every format; null means not known. */
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
  /** The basis of the position and its accuracy in metres. */
  positionBasis: string | null;
  accuracyMetres: number | null;
  /** Great-circle metres from where the person searched, when they did. */
  distanceMetres: number | null;
  sources: string[];
  verified: string | null;
  /** The person's own note. */
  note: string | null;
}

const linksOf = (links: readonly string[]): string[] => links.flatMap((link) => safeLink(link) ?? []);

const districtOf = (place: Place, { districts }: Collection): District | undefined =>
  districts.find(({ id }) => id === place.district);

/** The record of one place, in the requested language or else in one in which the text exists. */
export function recordOf({ place, metres }: Hit, collection: Collection): PlaceRecord {
  const { words, language, notes } = collection;
  const localize = (text: Place['note']): string | null => inLanguage(text, language).value || null;
  return {
    id: place.id,
    name: localize(place.name) ?? place.id,
    category: words.vocabulary.categories[place.category],
    family: words.vocabulary.families[place.family],
    kind: words.vocabulary.kinds[place.kind],
    status: words.vocabulary.statuses[place.status],
    summary: localize(place.summary),
    // A file outlives a scenario: the record must say that the place is proposed.
    remark: place.whatIf ? words.share.whatIfRemarks[place.whatIf] : localize(place.note),
    offers: place.offers.map((each) => words.vocabulary.offers[each]),
    themes: place.themes.map((each) => words.vocabulary.themes[each]),
    audiences: place.audiences.map((each) => words.vocabulary.audiences[each]),
    district: localize(districtOf(place, collection)?.name),
    address: [place.address, place.postcode].filter(Boolean).join(', ') || null,
    website: linksOf(place.website ? [place.website] : [])[0] ?? null,
    operator: place.operator === undefined ? null : localize(nameAsText(place.operator)),
    opened: place.opened ?? null,
    stepFree: place.stepFree ?? null,
    canTry: localize(place.arena?.canTry),
    whoMayUse: localize(place.arena?.whoMayUse),
    howToAsk: localize(place.arena?.howToAsk),
    maturity: localize(place.arena?.maturity),
    cost: localize(place.arena?.cost),
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

/** A record as plain cells, for formats without lists; unknown values are empty. */
export function cellsOf(record: PlaceRecord, words: Words): Record<keyof PlaceRecord, string | number> {
  const cell = (value: PlaceRecord[keyof PlaceRecord]): string | number => {
    if (value === null) return '';
    if (Array.isArray(value)) return value.join(between);
    return typeof value === 'boolean' ? words.place.stepFreeKnown[value ? 'yes' : 'no'] : value;
  };
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, cell(value)])) as Record<
    keyof PlaceRecord,
    string | number
  >;
}

/** The credits, one a line: the licences of the data require them in each copy. */
export const creditLines = ({ credits }: City): string[] =>
  credits.map(({ text, licence, link }) => [text, licence, link].filter(Boolean).join(', '));

/** A record as lines of text, for programs that show one description beside a pin. */
export function linesOf(record: PlaceRecord, words: Words): string[] {
  const rows: readonly (readonly [string, string | null])[] = [
    [words.place.offers, record.offers.join(', ')],
    [words.place.forWhom, record.audiences.join(', ')],
    [words.place.themes, record.themes.join(', ')],
    [words.place.canTry, record.canTry],
    [words.place.whoMayUse, record.whoMayUse],
    [words.place.howToAsk, record.howToAsk],
    [words.place.maturity, record.maturity],
    [words.place.cost, record.cost],
    [words.place.status, record.status],
    [words.place.operator, record.operator],
    [words.place.address, record.address],
    [words.place.stepFree, record.stepFree === null ? null : words.place.stepFreeKnown[record.stepFree ? 'yes' : 'no']],
    [words.near.distance, record.distanceMetres === null ? null : words.kit.distanceOf(record.distanceMetres)],
    [words.place.website, record.website],
    [words.place.sources, record.sources.join(' ')],
  ];
  return [
    record.summary ?? '',
    record.remark ?? '',
    ...rows.map(([name, value]) => (value ? `${name}: ${value}` : '')),
    record.verified === null ? '' : words.place.lastLooked(words.kit.date(record.verified), ''),
  ].filter((line) => line !== '');
}
