/** The social indicators of a district: which actors are present, and where they meet. */
import { type Atlas, type District, isOnMap, type Place } from '#domain/atlas.ts';
import { atSamePosition } from '#domain/near/nearest-stations.ts';
import { type Actor, actors, type Category, defaultStatuses } from '#domain/vocabulary.ts';
import {
  countedIndicator,
  type Indicator,
  type IndicatorValue,
  indicatorOf,
  known,
  verifiedYearsOf,
} from './indicator.ts';
import { withFacility } from './physical-indicators.ts';

const group = 'social';

/**
 * The kind of actor (in the municipal definition) that a category implies: a hospital is a knowledge institution. The
 * categories that are missing here say what a place is used for, not who runs it.
 */
export const actorOfCategory: Readonly<Partial<Record<Category, Actor>>> = {
  university: 'knowledge',
  research_institute: 'knowledge',
  hospital: 'knowledge',
  learning_space: 'knowledge',
  company_hub: 'firm',
  coworking: 'network',
  incubator_accelerator: 'network',
  cluster: 'network',
  investor: 'investor',
  public_agency: 'public',
  social_enterprise: 'civil',
};

/** Up to this accuracy, two places at one point are in one building; beyond it, they may only be in one street. */
const buildingMetres = 100;

function actorIndicator(actor: Actor, { members }: District, own: readonly Place[]): Indicator {
  const behind = members.filter((member) => member.actor === actor).map(({ name }) => name);
  return countedIndicator(
    { id: `actor-${actor}`, group, partOf: 'actor-kinds', unit: 'count', counts: 'places', members: behind },
    own,
    ({ category }): IndicatorValue => {
      const classified = actorOfCategory[category];
      return classified === undefined ? 'unknown' : known(classified === actor);
    },
  );
}

/**
 * How many of the six kinds of actor are present, as members or as places. A kind counts as unknown while a place of
 * unknown kind could be of it.
 */
function actorKinds(district: District, own: readonly Place[], each: readonly Indicator[]): Indicator {
  const classified = own.filter(({ category }) => actorOfCategory[category] !== undefined);
  const present = actors.filter((_, i) => {
    const indicator = each[i];
    return indicator !== undefined && (indicator.places.length > 0 || (indicator.members ?? []).length > 0);
  });
  const unclassified = own.length - classified.length;
  const isEnough = classified.length + district.members.length >= 5;
  return indicatorOf(
    {
      ...{ id: 'actor-kinds', group, unit: 'count', counts: 'actors' },
      places: classified.map(({ id }) => id),
      base: actors,
      counted: actors,
      unknown: actors.filter((actor) => unclassified > 0 && !present.includes(actor)),
      ...verifiedYearsOf(classified),
    },
    present.length,
    [present.length, Math.min(actors.length, present.length + unclassified)],
    isEnough ? null : 'few',
  );
}

const isPrecise = ({ accuracyMetres }: Place): boolean => accuracyMetres === null || accuracyMetres <= buildingMetres;

/**
 * Whether the place shares its point with another one that has not closed; where the points are inaccurate, the addresses
 * decide.
 */
function sharesBuilding(open: Pick<Atlas, 'places'>, place: Place): IndicatorValue {
  if (!isOnMap(place)) return 'unknown';
  const others = atSamePosition(open, place);
  if (others.length === 0) return isPrecise(place) || place.address !== undefined ? 'no' : 'perhaps-no';
  const isSure = others.some(
    (other) =>
      (isPrecise(place) && isPrecise(other)) || (place.address !== undefined && place.address === other.address),
  );
  return isSure ? 'yes' : 'perhaps-yes';
}

/** The indicators of the actors in the district and of their meeting places. `own` are its places that count. */
export function socialIndicators(atlas: Atlas, district: District, own: readonly Place[]): Indicator[] {
  const each = actors.map((actor) => actorIndicator(actor, district, own));
  const open = { places: atlas.places.filter(({ status }) => defaultStatuses.includes(status)) };
  const share = { group, unit: 'share', counts: 'places' } as const;
  return [
    actorKinds(district, own, each),
    ...each,
    countedIndicator({ ...share, id: 'meeting-places' }, own, ({ category }) => known(category === 'meeting_place')),
    countedIndicator({ ...share, id: 'event-spaces' }, own, ({ offers }) =>
      offers.length === 0 ? 'unknown' : known(offers.includes('event_space')),
    ),
    countedIndicator({ ...share, id: 'shared-buildings' }, withFacility(own), (place) => sharesBuilding(open, place)),
    countedIndicator({ ...share, id: 'open-to-residents' }, own, ({ audiences }) =>
      audiences.length === 0 ? 'unknown' : known(audiences.includes('residents')),
    ),
  ];
}
