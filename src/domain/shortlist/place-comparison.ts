/** The comparison table of shortlisted places: facts by place, and which of them differ. */
import { type Atlas, isOnMap, type Place, type Position, type Station } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { nearestStations } from '#domain/near/nearest-stations.ts';
import type { Audience, Category, Kind, Offer, PositionBasis, Status, Theme } from '#domain/vocabulary.ts';

/** The compared facts of a place. `null` and an empty list mean not known; a distance is null for what has no point. */
export interface Compared {
  category: Category;
  offers: readonly Offer[];
  themes: readonly Theme[];
  audiences: readonly Audience[];
  /** Great-circle metres from the origin. */
  metres: number | null;
  station: { station: Station; metres: number } | null;
  stepFree: boolean | null;
  status: Status;
  /** Links, and the year or date of the last verification. */
  evidence: { sources: readonly string[]; verified: string | null };
  position: {
    kind: Kind;
    basis: PositionBasis | null;
    accuracyMetres: number | null;
    isAreaWide: boolean;
    isOutside: boolean;
  };
}

export type ComparedKey = keyof Compared;

/** One row of the table: what it is about, and whether the places differ in it. */
export interface ComparedRow {
  key: ComparedKey;
  isSame: boolean;
}

export interface Comparison {
  /** In the order of the places. */
  columns: readonly { place: Place; facts: Compared }[];
  /** First those in which the places differ; within each half in the fixed order of `Compared`. */
  rows: readonly ComparedRow[];
}

const order = [
  'category',
  'offers',
  'themes',
  'audiences',
  'metres',
  'station',
  'stepFree',
  'status',
  'evidence',
  'position',
] as const satisfies readonly ComparedKey[];

function factsOf(place: Place, stations: Atlas['stations'], origin: Position | null): Compared {
  const at = isOnMap(place) ? place.position : null;
  return {
    category: place.category,
    offers: place.offers,
    themes: place.themes,
    audiences: place.audiences,
    metres: at && origin ? metresBetween(origin, at) : null,
    station: at ? (nearestStations({ stations }, at, 1)[0] ?? null) : null,
    stepFree: place.stepFree ?? null,
    status: place.status,
    evidence: { sources: place.sources, verified: place.verified ?? null },
    position: {
      kind: place.kind,
      basis: place.basis,
      accuracyMetres: place.accuracyMetres,
      isAreaWide: place.areaWide,
      isOutside: place.outsideCity,
    },
  };
}

const asSet = (ids: readonly string[]): string => ids.toSorted().join(' ');

/** A fact as it counts for being the same: lists in any order, distances in whole metres, the last verification by its year. */
const weighed: { [K in ComparedKey]: (fact: Compared[K]) => unknown } = {
  category: (category) => category,
  offers: asSet,
  themes: asSet,
  audiences: asSet,
  metres: (metres) => (metres === null ? null : Math.round(metres)),
  station: (nearest) => (nearest === null ? null : `${nearest.station.id} ${Math.round(nearest.metres)}`),
  stepFree: (stepFree) => stepFree,
  status: (status) => status,
  evidence: ({ sources, verified }) => `${asSet(sources)} ${verified?.slice(0, 4)}`,
  position: ({ kind, basis, accuracyMetres, isAreaWide, isOutside }) =>
    [kind, basis, accuracyMetres, isAreaWide, isOutside].join(' '),
};

/**
 * Compares places. `origin` is `[lng, lat]` in degrees, or null, and then there is no row of distances. What all the places
 * share, also that it is known of none, comes last. Throws nothing; of fewer than two places all is the same.
 */
export function comparison(
  places: readonly Place[],
  { stations }: Pick<Atlas, 'stations'>,
  origin: Position | null,
): Comparison {
  const columns = places.map((place) => ({ place, facts: factsOf(place, stations, origin) }));
  const isSame = <K extends ComparedKey>(key: K): boolean =>
    new Set(columns.map(({ facts }) => weighed[key](facts[key]))).size <= 1;
  const rows = order.filter((key) => key !== 'metres' || origin !== null).map((key) => ({ key, isSame: isSame(key) }));
  return { columns, rows: [...rows.filter((row) => !row.isSame), ...rows.filter((row) => row.isSame)] };
}
