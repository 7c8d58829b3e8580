/** The places that could be recommended for some needs, each with the needs it meets as bits, and their order. */
import { isOnMap, type Need, type Place } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { bitsOf, facets, type PlaceIndex } from '#domain/search/place-index.ts';
import { type Hit, hitNumbers, type Query } from '#domain/search/query.ts';
import type { Status } from '#domain/vocabulary.ts';

/** A place that meets at least one need. Bit n of the masks stands for the n-th asked need. */
export interface Candidate extends Hit {
  readonly met: number;
  /** The needs met by an offer that the place states, not by its category alone. */
  readonly stated: number;
  readonly isWithinRadius: boolean;
}

/**
 * The number of bits that are set, summed in parallel (Warren, Hacker's Delight, 5-1); it is called some 100,000 times for
 * one recommendation.
 */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const statusRank: Readonly<Record<Status, number>> = { operating: 0, under_construction: 1, planned: 2, closed: 3 };

/** Two sources or more, and a date of verification. */
const isWellKnown = ({ sources, verified }: Place): boolean => sources.length >= 2 && verified !== undefined;

export const byDistance = (a: Hit, b: Hit): number =>
  a.metres === b.metres ? 0 : (a.metres ?? Number.POSITIVE_INFINITY) - (b.metres ?? Number.POSITIVE_INFINITY);

export const byId = (a: Hit, b: Hit): number => (a.place.id < b.place.id ? -1 : Number(a.place.id > b.place.id));

/** Below 0 where `a` is the better place for some needs: coverage, then evidence, then distance, then id. */
export const compared = (a: Candidate, b: Candidate, needs: number): number =>
  bitCount(b.met & needs) - bitCount(a.met & needs) ||
  bitCount(b.stated & needs) - bitCount(a.stated & needs) ||
  statusRank[a.place.status] - statusRank[b.place.status] ||
  Number(a.metres === null) - Number(b.metres === null) ||
  Number(isWellKnown(b.place)) - Number(isWellKnown(a.place)) ||
  byDistance(a, b) ||
  byId(a, b);

export function bestFor(
  candidates: readonly Candidate[],
  needs: number,
  without: ReadonlySet<string>,
): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if ((candidate.met & needs) === 0 || without.has(candidate.place.id)) continue;
    if (best === null || compared(candidate, best, needs) < 0) best = candidate;
  }
  return best;
}

/** Gives for a place number the needs it meets, and those it meets by a stated offer, as bits. */
function masksIn({ facetBits }: PlaceIndex, requested: readonly Need[]) {
  const { offer, category, theme } = facetBits;
  const targets = requested.map(({ offers, categories, themes }, at) => ({
    bit: 1 << at,
    offers: bitsOf(offers, facets.offer.ids),
    categories: bitsOf(categories, facets.category.ids),
    themes: themes.length === 0 ? null : bitsOf(themes, facets.theme.ids),
  }));
  return (number: number): { met: number; stated: number } => {
    const [own, kind, about] = [offer[number] ?? 0, category[number] ?? 0, theme[number] ?? 0];
    let met = 0;
    let stated = 0;
    for (const { bit, offers, categories, themes } of targets) {
      if ((own & offers) !== 0) stated |= bit;
      else if ((kind & categories) !== 0 && (themes === null || (about & themes) !== 0)) met |= bit;
    }
    return { met: met | stated, stated };
  };
}

/** Every place that passes the facets and meets a need, near or far; closed ones never. */
export function candidatesOf(index: PlaceIndex, query: Query, requested: readonly Need[]): Candidate[] {
  const { origin, radiusMetres } = query;
  const masksOf = masksIn(index, requested);
  const candidates: Candidate[] = [];
  for (const number of hitNumbers(index, { ...query, text: '', origin: null })) {
    const masks = masksOf(number);
    const place = index.places[number];
    if (masks.met === 0 || place === undefined || place.status === 'closed') continue;
    const metres = origin !== null && isOnMap(place) ? metresBetween(origin, place.position) : null;
    const isWithinRadius = metres === null || radiusMetres === null || metres <= radiusMetres;
    candidates.push({ place, metres, ...masks, isWithinRadius });
  }
  return candidates;
}
