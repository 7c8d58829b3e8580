/** The atlas as it would be with the changes of a scenario. */
import { booleanPointInPolygon } from '@turf/turf';
import type { Atlas, Place } from '#domain/atlas.ts';
import { isInBounds } from '#domain/geo/bounds.ts';
import { inEveryLanguage } from '#domain/translation.ts';
import { familyOf } from '#domain/vocabulary.ts';
import type { Changes, ProposedPlace } from './scenario.ts';

/**
 * A proposed place as the atlas knows places: operating, physical, with a sourced position (`[lng, lat]`, degrees), in the
 * district whose boundary it lies in. Nothing else is known of it, and `whatIf` says so wherever it is shown.
 */
export function proposedPlaceOf(
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
    outsideCity: !isInBounds(city.bounds, position),
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
      ...changes.added.map((each) => proposedPlaceOf(each, atlas)),
    ],
  };
}
