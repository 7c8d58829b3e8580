import { type Atlas, type District, isOnMap, type Place } from '#domain/atlas.ts';
import { type Answer, type CardFigure, countedFigure, figureOf, known, yearsOf } from './indicator.ts';
import { withDoor } from './physical-indicators.ts';
import { atSameSpot } from '#domain/near/nearest-stations.ts';
import { type Actor, actors, type Category, defaultStatuses } from '#domain/vocabulary.ts';

const group = 'social';

/**
 * Which actor of the municipal definition a place is by its category, as the data call their members: a hospital is a
 * knowledge institution. Categories that are not here say what one can do, and not who is behind it.
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

function actorFigure(actor: Actor, { members }: District, own: readonly Place[]): CardFigure {
  const behind = members.filter((member) => member.actor === actor).map(({ name }) => name);
  return countedFigure(
    { id: `actor-${actor}`, group, partOf: 'actor-kinds', unit: 'count', counts: 'places', members: behind },
    own,
    ({ category }): Answer => {
      const told = actorOfCategory[category];
      return told === undefined ? 'unknown' : known(told === actor);
    },
  );
}

/** How many of the six kinds are there, as members or as places: none is missing that only places without a kind could be. */
function actorKinds(district: District, own: readonly Place[], each: readonly CardFigure[]): CardFigure {
  const told = own.filter(({ category }) => actorOfCategory[category] !== undefined);
  const present = actors.filter((_, i) => {
    const figure = each[i];
    return figure !== undefined && (figure.places.length > 0 || (figure.members ?? []).length > 0);
  });
  const untold = own.length - told.length;
  const isEnough = told.length + district.members.length >= 5;
  return figureOf(
    {
      ...{ id: 'actor-kinds', group, unit: 'count', counts: 'actors' },
      places: told.map(({ id }) => id),
      base: actors,
      counted: actors,
      unknown: actors.filter((actor) => untold > 0 && !present.includes(actor)),
      ...yearsOf(told),
    },
    present.length,
    [present.length, Math.min(actors.length, present.length + untold)],
    isEnough ? null : 'few',
  );
}

const isPrecise = ({ accuracyMetres }: Place): boolean => accuracyMetres === null || accuracyMetres <= buildingMetres;

/** Whether the place stands at one point with another one that has not closed; their addresses tell where the points do not. */
function sharesBuilding(open: Pick<Atlas, 'places'>, place: Place): Answer {
  if (!isOnMap(place)) return 'unknown';
  const others = atSameSpot(open, place);
  if (others.length === 0) return isPrecise(place) || place.address !== undefined ? 'no' : 'perhaps-no';
  const isSure = others.some(
    (other) =>
      (isPrecise(place) && isPrecise(other)) || (place.address !== undefined && place.address === other.address),
  );
  return isSure ? 'yes' : 'perhaps-yes';
}

/** Who is in the district, and where they meet. `own` are its places that count. */
export function socialFigures(atlas: Atlas, district: District, own: readonly Place[]): CardFigure[] {
  const each = actors.map((actor) => actorFigure(actor, district, own));
  const open = { places: atlas.places.filter(({ status }) => defaultStatuses.includes(status)) };
  const share = { group, unit: 'share', counts: 'places' } as const;
  return [
    actorKinds(district, own, each),
    ...each,
    countedFigure({ ...share, id: 'meeting-places' }, own, ({ category }) => known(category === 'meeting_place')),
    countedFigure({ ...share, id: 'event-spaces' }, own, ({ offers }) =>
      offers.length === 0 ? 'unknown' : known(offers.includes('event_space')),
    ),
    countedFigure({ ...share, id: 'shared-buildings' }, withDoor(own), (place) => sharesBuilding(open, place)),
    countedFigure({ ...share, id: 'open-to-residents' }, own, ({ audiences }) =>
      audiences.length === 0 ? 'unknown' : known(audiences.includes('residents')),
    ),
  ];
}
