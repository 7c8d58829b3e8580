/** Finds similar places and the reasons, by the data of both places alone. */
import type { Place } from '#domain/atlas.ts';
import { inLanguage } from '#domain/translation.ts';
import type { Category, Offer, Theme } from '#domain/vocabulary.ts';

/** The facts that two places share. */
export interface Shared {
  /** Null where they differ. */
  readonly category: Category | null;
  readonly offers: readonly Offer[];
  readonly themes: readonly Theme[];
}

export interface SimilarPlace {
  readonly place: Place;
  readonly shared: Shared;
  /** From 0 (nothing is shared) to 100 (category, offers and themes are the same). */
  readonly score: number;
}

/** The weights of similarity, 100 in all: category, then offers, then themes. */
export const similarityWeights = { category: 40, offers: 35, themes: 25 } as const;

/** The minimum score of a similar place: half of a city may share one theme. */
export const leastSimilarity = 20;

const both = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((each) => b.includes(each));

/** Jaccard's index: what both have, of all that either has; 0 where nothing is known of both. */
function overlap<T>(a: readonly T[], b: readonly T[]): number {
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : both(a, b).length / all;
}

/**
 * The similarity of two places: 40 for the same category, 35 times the share of their offers and 25 times the share of
 * their themes that both have (Jaccard's index), rounded. It is symmetric.
 */
export function similarity(one: Place, other: Place): Omit<SimilarPlace, 'place'> {
  const isSameKind = one.category === other.category;
  const score =
    (isSameKind ? similarityWeights.category : 0) +
    similarityWeights.offers * overlap(one.offers, other.offers) +
    similarityWeights.themes * overlap(one.themes, other.themes);
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
 * The places most similar to a place, best first; ties by name, then by id, so that the order is stable. It leaves out the
 * place itself and places below `leastLikeness` are left out.
 */
export function mostSimilar(place: Place, among: readonly Place[], most = 3): SimilarPlace[] {
  return among
    .filter(({ id }) => id !== place.id)
    .map((other) => ({ place: other, ...similarity(place, other) }))
    .filter(({ score }) => score >= leastSimilarity)
    .sort(
      (a, b) =>
        b.score - a.score || alphabet.compare(nameOf(a.place), nameOf(b.place)) || (a.place.id < b.place.id ? -1 : 1),
    )
    .slice(0, most);
}
