import { isOnMap, type Need, type Place } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { bitsOf, facets, type PlaceIndex } from '#domain/search/place-index.ts';
import { type Hit, hitNumbers, type Query } from '#domain/search/query.ts';
import { type Audience, type Category, type Offer, type Status, steps, type Theme } from '#domain/vocabulary.ts';

/** More than five doors are a list again; fewer than three leave no choice. */
export const mostDoors = 5;
const fewestDoors = 3;

/** Which fields of a place spoke for it. Each holds only ids that the place has and somebody asked for. */
export interface Reasons {
  readonly offers: readonly Offer[];
  readonly category: Category | null;
  readonly themes: readonly Theme[];
  readonly audiences: readonly Audience[];
}

/** How far one may trust that. */
export interface Evidence {
  /** True when the place states an offer for every need of this door; false when its category alone speaks for one. */
  readonly isStated: boolean;
  readonly status: Status;
  readonly sources: readonly string[];
  /** A year or a date; null when nobody knows when somebody last looked. */
  readonly verified: string | null;
  readonly basis: Place['basis'];
}

export interface Door extends Hit {
  readonly step: (typeof steps)[number];
  /** The asked needs that this door was chosen for. */
  readonly needs: readonly Need[];
  readonly reasons: Reasons;
  readonly evidence: Evidence;
  /** Who would be asked instead. */
  readonly next: Hit | null;
}

/** A need that no door meets, and the nearest place that would. */
export interface Uncovered {
  readonly need: Need;
  readonly nearest: Hit | null;
  /** True when that place is within reach, and only the five doors were full. */
  readonly isWithin: boolean;
}

export interface Doors {
  readonly doors: readonly Door[];
  readonly uncovered: readonly Uncovered[];
}

/** One door given up for another, by place id. */
export interface Swap {
  readonly from: string;
  readonly to: string;
}

/** A place that meets at least one need. Bit n of the masks stands for the n-th asked need. */
interface Candidate extends Hit {
  readonly met: number;
  /** The needs met by an offer that the place states, not by its category alone. */
  readonly stated: number;
  readonly isWithin: boolean;
}

interface Chosen {
  readonly candidate: Candidate;
  readonly needs: number;
}

/** How many bits are set, summed in parallel (Warren, Hacker's Delight, 5-1): this is asked some 100,000 times an answer. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const statusRank: Readonly<Record<Status, number>> = { operating: 0, under_construction: 1, planned: 2, closed: 3 };

/** Two sources or more, and somebody is known to have looked. */
const isWellKnown = ({ sources, verified }: Place): boolean => sources.length >= 2 && verified !== undefined;

const byDistance = (a: Hit, b: Hit): number =>
  a.metres === b.metres ? 0 : (a.metres ?? Number.POSITIVE_INFINITY) - (b.metres ?? Number.POSITIVE_INFINITY);

const byId = (a: Hit, b: Hit): number => (a.place.id < b.place.id ? -1 : Number(a.place.id > b.place.id));

/** Below 0 where `a` is the better door for some needs: coverage, then evidence, then distance, then id. */
const compared = (a: Candidate, b: Candidate, needs: number): number =>
  bitCount(b.met & needs) - bitCount(a.met & needs) ||
  bitCount(b.stated & needs) - bitCount(a.stated & needs) ||
  statusRank[a.place.status] - statusRank[b.place.status] ||
  Number(a.metres === null) - Number(b.metres === null) ||
  Number(isWellKnown(b.place)) - Number(isWellKnown(a.place)) ||
  byDistance(a, b) ||
  byId(a, b);

function bestFor(candidates: readonly Candidate[], needs: number, without: ReadonlySet<string>): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if ((candidate.met & needs) === 0 || without.has(candidate.place.id)) continue;
    if (best === null || compared(candidate, best, needs) < 0) best = candidate;
  }
  return best;
}

/** Tells of a place, by its number, which needs it meets and which of them by a stated offer: `meets`, in bits. */
function masksIn({ facetBits }: PlaceIndex, asked: readonly Need[]) {
  const { offer, category, theme } = facetBits;
  const wanted = asked.map(({ offers, categories, themes }, at) => ({
    bit: 1 << at,
    offers: bitsOf(offers, facets.offer.ids),
    categories: bitsOf(categories, facets.category.ids),
    themes: themes.length === 0 ? null : bitsOf(themes, facets.theme.ids),
  }));
  return (number: number): { met: number; stated: number } => {
    const [own, kind, about] = [offer[number] ?? 0, category[number] ?? 0, theme[number] ?? 0];
    let met = 0;
    let stated = 0;
    for (const { bit, offers, categories, themes } of wanted) {
      if ((own & offers) !== 0) stated |= bit;
      else if ((kind & categories) !== 0 && (themes === null || (about & themes) !== 0)) met |= bit;
    }
    return { met: met | stated, stated };
  };
}

/** Every place that passes the facets and meets a need, near or far; closed ones never. */
function candidatesOf(index: PlaceIndex, query: Query, asked: readonly Need[]): Candidate[] {
  const { origin, radiusMetres } = query;
  const masksOf = masksIn(index, asked);
  const candidates: Candidate[] = [];
  for (const number of hitNumbers(index, { ...query, text: '', origin: null })) {
    const masks = masksOf(number);
    const place = index.places[number];
    if (masks.met === 0 || place === undefined || place.status === 'closed') continue;
    const metres = origin !== null && isOnMap(place) ? metresBetween(origin, place.position) : null;
    const isWithin = metres === null || radiusMetres === null || metres <= radiusMetres;
    candidates.push({ place, metres, ...masks, isWithin });
  }
  return candidates;
}

/** Covers the needs greedily; when all are covered that can be, adds the best that remain until there are three. */
function choose(candidates: readonly Candidate[], all: number): Chosen[] {
  const chosen: Chosen[] = [];
  const taken = new Set<string>();
  let open = all;
  while (chosen.length < mostDoors) {
    let candidate = bestFor(candidates, open, taken);
    const wanted = candidate === null ? all : open;
    if (candidate === null && chosen.length < fewestDoors) candidate = bestFor(candidates, all, taken);
    if (candidate === null) break;
    chosen.push({ candidate, needs: candidate.met & wanted });
    taken.add(candidate.place.id);
    open &= ~candidate.met;
  }
  return chosen;
}

/** Puts the places in that somebody preferred. A swap that no longer fits is passed over. */
function swapped(chosen: readonly Chosen[], candidates: readonly Candidate[], swaps: readonly Swap[]): Chosen[] {
  const now = [...chosen];
  for (const { from, to } of swaps) {
    const at = now.findIndex(({ candidate }) => candidate.place.id === from);
    const door = now[at];
    const candidate = candidates.find(({ place }) => place.id === to);
    const isDoor = now.some((other) => other.candidate.place.id === to);
    if (!door || !candidate || isDoor || (candidate.met & door.needs) === 0) continue;
    now[at] = { candidate, needs: candidate.met & door.needs };
  }
  return now;
}

function reasonsOf({ place }: Candidate, needs: readonly Need[], query: Query): Reasons {
  const has = <T>(own: readonly T[], asked: readonly T[]): T[] => own.filter((each) => asked.includes(each));
  const offers = has(
    place.offers,
    needs.flatMap((need) => need.offers),
  );
  const byCategory = needs.filter((need) => has(place.offers, need.offers).length === 0);
  const themes = [...query.themes, ...byCategory.flatMap((need) => need.themes)];
  return {
    offers,
    category: byCategory.length > 0 ? place.category : null,
    themes: has(place.themes, themes),
    // Who asks nothing about for whom it is, is somebody with an idea.
    audiences: has(place.audiences, query.audiences.length > 0 ? query.audiences : ['startups']),
  };
}

const evidenceOf = ({ place, stated }: Candidate, needs: number): Evidence => ({
  isStated: (needs & ~stated) === 0,
  status: place.status,
  sources: place.sources,
  verified: place.verified ?? null,
  basis: place.basis,
});

const hitOf = (candidate: Candidate | null): Hit | null =>
  candidate && { place: candidate.place, metres: candidate.metres };

/** For a need that no door meets: the best within reach, when only the doors were full, else the nearest beyond. */
function uncoveredOf(need: Need, bit: number, candidates: readonly Candidate[]): Uncovered {
  const within = bestFor(
    candidates.filter(({ isWithin }) => isWithin),
    bit,
    new Set(),
  );
  if (within) return { need, nearest: hitOf(within), isWithin: true };
  const [nearest = null] = candidates
    .filter(({ met }) => (met & bit) !== 0)
    .sort((a, b) => byDistance(a, b) || compared(a, b, bit));
  return { need, nearest: hitOf(nearest), isWithin: false };
}

/**
 * The few doors to knock on for what somebody needs, in the order talk, make, test, fund, and by distance within a step.
 *
 * A place can be a door when a field of its own answers an asked need (see `meets`), it passes the facets and the district
 * of the query, and it has not closed; the text of the query asks nothing. With an origin and a radius a place must be
 * within it; one without a real point (digital, area-wide, known by its area only) is never within, yet may be a door all
 * the same: its `metres` are null.
 *
 * The first door is the place that meets most of the needs, the next one that meets most of those still open, and so on, at
 * most five; when everything is covered that can be and there are fewer than three, the best that remain. Of equals the
 * first is: who states more of it as an offer; who operates, is being built, is planned; with an origin, whose distance is
 * known; who has two sources or more and is known to have been looked at; who is nearer; whose id comes first. The order of the places plays no part, nor does any
 * place that is not chosen or named.
 *
 * `swaps` puts others in the place of doors; each door's `next` is the best for its needs among those that are no door, and
 * among those given up before only when nobody else is left. At most 30 needs are looked at. Throws nothing.
 */
export function doorsFor(
  index: PlaceIndex,
  query: Query,
  askedFor: readonly Need[],
  swaps: readonly Swap[] = [],
): Doors {
  const asked = askedFor.slice(0, 30);
  const all = 2 ** asked.length - 1;
  const candidates = candidatesOf(index, query, asked);
  const within = candidates.filter(({ isWithin }) => isWithin);
  const chosen = swapped(choose(within, all), within, swaps);
  const taken = new Set(chosen.map(({ candidate }) => candidate.place.id));
  const givenUp = new Set([...taken, ...swaps.map(({ from }) => from)]);
  const doors = chosen.map(({ candidate, needs }): Door => {
    const own = asked.filter((_, at) => (needs & (1 << at)) !== 0);
    return {
      place: candidate.place,
      metres: candidate.metres,
      step: steps.find((step) => own.some((need) => need.step === step)) ?? steps[0],
      needs: own,
      reasons: reasonsOf(candidate, own, query),
      evidence: evidenceOf(candidate, needs),
      next: hitOf(bestFor(within, needs, givenUp) ?? bestFor(within, needs, taken)),
    };
  });
  const covered = chosen.reduce((bits, { candidate }) => bits | candidate.met, 0);
  return {
    doors: doors.sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step) || byDistance(a, b) || byId(a, b)),
    uncovered: asked.flatMap((need, at) => ((covered & (1 << at)) === 0 ? uncoveredOf(need, 1 << at, candidates) : [])),
  };
}
