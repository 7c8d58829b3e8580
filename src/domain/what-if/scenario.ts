import { booleanPointInPolygon } from '@turf/turf';
import type { Atlas, Place, Position, Text } from '#domain/atlas.ts';
import { isWithin } from '#domain/geo/bounds.ts';
import { inEveryLanguage } from '#domain/translation.ts';
import { type Category, familyOf, type Offer } from '#domain/vocabulary.ts';

/** A place that somebody proposes. It counts as operating, physical and exactly where it was put. */
export interface ProposedPlace {
  /** Unlike any id of the data: `what-if-1`, `what-if-2`. */
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly offers: readonly Offer[];
  readonly position: Position;
}

/** What if: places that are not there, and places of the data taken as closed. The data itself never changes. */
export interface Scenario {
  readonly id: string;
  readonly title: Text;
  readonly added: readonly ProposedPlace[];
  /** Ids of places. Some may no longer be in the data. */
  readonly closed: readonly string[];
}

/** What a scenario changes. */
export type Changes = Pick<Scenario, 'added' | 'closed'>;

export const noChanges: Changes = { added: [], closed: [] };

export const longestProposedName = 80;

/**
 * A proposed place as the atlas knows places: operating, physical, with a sourced position (`[lng, lat]`, degrees), in the
 * district whose boundary it lies in. Nothing else is known of it, and `whatIf` says so wherever it is shown.
 */
export function placeOf(
  { id, name, category, offers, position }: ProposedPlace,
  { districts, city }: Pick<Atlas, 'districts' | 'city'>,
): Place {
  const district = districts.find(({ boundary }) => booleanPointInPolygon([...position], boundary));
  return {
    id,
    name: inEveryLanguage(name),
    category,
    family: familyOf(category),
    kind: 'physical',
    summary: {},
    themes: [],
    offers,
    audiences: [],
    status: 'operating',
    ...(district ? { district: district.id } : {}),
    sources: [],
    outsideCity: !isWithin(city.bounds, position),
    areaWide: false,
    position,
    basis: 'sourced',
    accuracyMetres: null,
    positionSource: null,
    whatIf: 'added',
  };
}

/**
 * The atlas as it would be: proposed places at the end, the closed ones with that status, every other place the same object
 * as before. The very same atlas where nothing changes, so that without a scenario every number is what it was, bit for bit.
 * Ids that are not in the data, or of places that have closed already, change nothing.
 */
export function withScenario(atlas: Atlas, changes: Changes | null): Atlas {
  if (changes === null) return atlas;
  const closing = new Set(changes.closed);
  const isClosing = ({ id, status }: Place): boolean => status !== 'closed' && closing.has(id);
  if (changes.added.length === 0 && !atlas.places.some(isClosing)) return atlas;
  return {
    ...atlas,
    places: [
      ...atlas.places.map((place) =>
        isClosing(place) ? { ...place, status: 'closed' as const, whatIf: 'closed' as const } : place,
      ),
      ...changes.added.map((each) => placeOf(each, atlas)),
    ],
  };
}
