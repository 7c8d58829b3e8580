import { type Area, type Atlas, isOnMap, type Place, type Position, type Station } from './atlas.ts';
import { type Entry, matcher, nameEntry, textsOf, type Vocabulary, vocabularyOf } from './matching.ts';
import { fold } from './text.ts';
import { inLanguage } from './translation.ts';
import type { Language } from './vocabulary.ts';

/** Something of the data that a walk can start from. `places` of an address are those behind that door, best known first. */
export type Start = { readonly label: string; readonly position: Position } & (
  | { readonly type: 'station'; readonly station: Station }
  | { readonly type: 'area'; readonly area: Area }
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'address'; readonly places: readonly Place[] }
);

/** Everything of one city that a walk can start from, folded once. */
export interface StartIndex {
  readonly candidates: readonly { readonly start: Start; readonly entry: Entry }[];
  readonly vocabulary: Vocabulary;
}

type Pinned = Place & { position: Position };

/** Positions differ in how sure they are, even behind one door: the surest speaks for the address. */
const bySureness = (a: Place, b: Place): number =>
  (a.accuracyMetres ?? Number.POSITIVE_INFINITY) - (b.accuracyMetres ?? Number.POSITIVE_INFINITY);

/** Each address once, however many share the door. */
function addressesOf(places: readonly Pinned[]): Start[] {
  const byLabel = new Map<string, { label: string; places: Pinned[] }>();
  for (const place of places) {
    if (place.address === undefined) continue;
    const label = [place.address, place.postcode].filter(Boolean).join(', ');
    const found = byLabel.get(fold(label)) ?? { label, places: [] };
    found.places.push(place);
    byLabel.set(fold(label), found);
  }
  return [...byLabel.values()].flatMap(({ label, places: unsorted }): Start[] => {
    const behind = unsorted.toSorted(bySureness);
    const position = behind[0]?.position;
    return position ? [{ type: 'address', label, position, places: behind }] : [];
  });
}

/**
 * What a walk can start from, in the order in which equals are told: stations, areas that have a centre, places and their
 * addresses. A place without a real point (digital, area-wide, known by its area only) is none, and nor is its address.
 * `language` is that of the labels; names are found in every language.
 */
export function startIndex({ city, stations, areas, places }: Atlas, language: Language): StartIndex {
  const pinned = places.filter(isOnMap);
  const named = (start: Start, ...names: readonly string[]) => ({ start, entry: nameEntry(...names) });
  const candidates = [
    ...stations.map((station) =>
      named({ type: 'station', label: station.name, position: station.position, station }, station.name),
    ),
    ...areas.flatMap((area) =>
      area.centre ? [named({ type: 'area', label: area.name, position: area.centre, area }, area.name)] : [],
    ),
    ...pinned.map((place) => {
      const label = inLanguage(place.name, language).value;
      return named({ type: 'place', label, position: place.position, place }, ...textsOf(place.name));
    }),
    // People write the city after an address, whether the data do or not.
    ...addressesOf(pinned).map((start) =>
      named(start, start.label, ...textsOf(city.name).map((town) => `${start.label} ${town}`)),
    ),
  ];
  return { candidates, vocabulary: vocabularyOf(candidates.map(({ entry }) => entry)) };
}

/**
 * What a typed text may mean as a start, best first, at most `limit`; nothing for a text without a word. Every word must
 * be found, letters compared without accents: a label that is the text or begins with it comes first, then one with a
 * word that begins so, then one that holds it, last a mistyped word. Among equals the shorter label wins.
 */
export function startsFor({ candidates, vocabulary }: StartIndex, text: string, limit: number): Start[] {
  const asked = matcher(text, vocabulary);
  if (asked === null) return [];
  return candidates
    .map(({ start, entry }) => ({ start, score: asked.score(entry) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.start.label.length - b.start.label.length)
    .slice(0, Math.max(0, limit))
    .map(({ start }) => start);
}
