/** The index of positions that a search can start from: stations, areas, places and addresses. */
import { type Area, type Atlas, isOnMap, type Place, type Position, type Station } from '#domain/atlas.ts';
import {
  addWords,
  matcher,
  nameEntry,
  type SearchEntry,
  textsOf,
  type Vocabulary,
  vocabularyFrom,
} from '#domain/search/matching.ts';
import { fold } from '#domain/search/text.ts';
import { inLanguage } from '#domain/translation.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { Street } from './streets.ts';

/** Something of the data that can be an origin. `places` of an address are the places there, the best known first. */
export type Start = { readonly label: string; readonly position: Position } & (
  | { readonly type: 'station'; readonly station: Station }
  | { readonly type: 'area'; readonly area: Area }
  | { readonly type: 'street' }
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'address'; readonly places: readonly Place[] }
);

/** All possible origins of a city, folded once. */
export interface StartIndex {
  readonly candidates: readonly { readonly start: Start; readonly entry: SearchEntry }[];
  readonly vocabulary: Vocabulary;
}

type Pinned = Place & { position: Position };

/** Places at one address can have positions of different accuracy: the most accurate one is used. */
const bySureness = (a: Place, b: Place): number =>
  (a.accuracyMetres ?? Number.POSITIVE_INFINITY) - (b.accuracyMetres ?? Number.POSITIVE_INFINITY);

/** Each address once, however many places share it. */
function* addressesOf(places: readonly Pinned[]): Generator<Start | null> {
  const byLabel = new Map<string, { label: string; places: Pinned[] }>();
  for (const place of places) {
    if (place.address === undefined) continue;
    const label = [place.address, place.postcode].filter(Boolean).join(', ');
    const folded = fold(label);
    const found = byLabel.get(folded) ?? { label, places: [] };
    found.places.push(place);
    byLabel.set(folded, found);
    yield null;
  }
  for (const { label, places: unsorted } of byLabel.values()) {
    const behind = unsorted.toSorted(bySureness);
    const position = behind[0]?.position;
    yield position ? { type: 'address', label, position, places: behind } : null;
  }
}

/** Each origin and its names, in the order in which equal matches are listed; null after a step without one. */
function* namedStarts(
  { city, stations, areas, places }: Atlas,
  language: Language,
  streets: readonly Street[],
): Generator<[Start, ...string[]] | null> {
  for (const station of stations) {
    yield [{ type: 'station', label: station.name, position: station.position, station }, station.name];
  }
  for (const area of areas) {
    if (area.centre) yield [{ type: 'area', label: area.name, position: area.centre, area }, area.name];
  }
  for (const { name, position } of streets) yield [{ type: 'street', label: name, position }, name];
  const pinned = places.filter(isOnMap);
  for (const place of pinned) {
    const label = inLanguage(place.name, language).value;
    yield [
      { type: 'place', label, position: place.position, place },
      ...textsOf(place.name),
      ...(place.alsoKnownAs ?? []),
    ];
  }
  // People write the city after an address, whether the data do or not.
  const towns = textsOf(city.name);
  for (const start of addressesOf(pinned)) {
    yield start && [start, start.label, ...towns.map((town) => `${start.label} ${town}`)];
  }
}

/**
 * The possible origins, in the order in which equal matches are listed: stations, areas that have a centre, the streets
 * that are given, places and their addresses. A place without a real point (digital, area-wide, known by its area only) is
 * none, and nor is its address. `language` is that of the labels; names are found in every language. Made in small steps,
 * one a name: ten thousand places take longer than a page may stand still, so whoever makes it in a page pauses between two
 * (`#state/start-index.ts`).
 */
export function* startIndexInSteps(
  atlas: Atlas,
  language: Language,
  streets: readonly Street[] = [],
): Generator<void, StartIndex> {
  const candidates: { start: Start; entry: SearchEntry }[] = [];
  const words = new Set<string>();
  for (const named of namedStarts(atlas, language, streets)) {
    yield;
    if (named === null) continue;
    const [start, ...names] = named;
    const entry = nameEntry(...names);
    candidates.push({ start, entry });
    addWords(words, entry);
  }
  return { candidates, vocabulary: vocabularyFrom(words) };
}

/**
 * The origins that match a typed text, best first, at most `limit`; empty for a text without a word. Every word must be
 * found, letters compared without accents: a label that is the text or begins with it comes first, then one with a word
 * that begins so, then one that holds it, last a mistyped word. Among equals the shorter label wins.
 */
export function startsFor({ candidates, vocabulary }: StartIndex, text: string, limit: number): Start[] {
  const wordMatcher = matcher(text, vocabulary);
  if (wordMatcher === null) return [];
  return candidates
    .map(({ start, entry }) => ({ start, score: wordMatcher.score(entry) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.start.label.length - b.start.label.length)
    .slice(0, Math.max(0, limit))
    .map(({ start }) => start);
}
