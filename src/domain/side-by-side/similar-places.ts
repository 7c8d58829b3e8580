/** Which place elsewhere is like this one, and why: by what the data say of both, and by nothing else. */
import type { Place } from '#domain/atlas.ts';
import { inLanguage } from '#domain/translation.ts';
import type { Category, Offer, Theme } from '#domain/vocabulary.ts';

/** What two places have in common. */
export interface Shared {
  /** Null where they differ. */
  readonly category: Category | null;
  readonly offers: readonly Offer[];
  readonly themes: readonly Theme[];
}

export interface Alike {
  readonly place: Place;
  readonly shared: Shared;
  /** From 0 (nothing is shared) to 100 (category, offers and themes are the same). */
  readonly score: number;
}

/** How much of 100 each kind of likeness is worth: what a place is counts most, then what it has, then what it is about. */
export const likenessWeights = { category: 40, offers: 35, themes: 25 } as const;

/** Less than this is no likeness: one theme among many is shared by half a city. */
export const leastLikeness = 20;

const both = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((each) => b.includes(each));

/** Jaccard's index: what both have, of all that either has; 0 where nothing is known of both. */
function overlap<T>(a: readonly T[], b: readonly T[]): number {
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : both(a, b).length / all;
}

/**
 * How alike two places are: 40 for the same category, 35 times the share of their offers and 25 times the share of their
 * themes that both have (Jaccard's index), rounded. The same both ways round.
 */
export function likeness(one: Place, other: Place): Omit<Alike, 'place'> {
  const isSameKind = one.category === other.category;
  const score =
    (isSameKind ? likenessWeights.category : 0) +
    likenessWeights.offers * overlap(one.offers, other.offers) +
    likenessWeights.themes * overlap(one.themes, other.themes);
  return {
    shared: {
      category: isSameKind ? one.category : null,
      offers: both(one.offers, other.offers),
      themes: both(one.themes, other.themes),
    },
    score: Math.round(score),
  };
}

const alphabet = new Intl.Collator('nb', { numeric: true });
const nameOf = ({ name }: Place): string => inLanguage(name, 'en').value;

/**
 * The places most like one, the likest first; ties by name, then by id, so that everybody gets the same answer. The place
 * itself and what is less alike than `leastLikeness` are left out.
 */
export function mostAlike(place: Place, among: readonly Place[], most = 3): Alike[] {
  return among
    .filter(({ id }) => id !== place.id)
    .map((other) => ({ place: other, ...likeness(place, other) }))
    .filter(({ score }) => score >= leastLikeness)
    .sort(
      (a, b) =>
        b.score - a.score || alphabet.compare(nameOf(a.place), nameOf(b.place)) || (a.place.id < b.place.id ? -1 : 1),
    )
    .slice(0, most);
}
