import type { Atlas, District, Place } from '#domain/atlas.ts';
import { type Answer, type CardFigure, countedFigure, known } from './indicator.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';

const group = 'digital';

/** Of a digital place without a district nobody knows whether it belongs to this one; any other one lies where it lies. */
const isTied = (district: District, place: Place): Answer =>
  place.district === undefined && place.kind === 'digital' ? 'unknown' : known(place.district === district.id);

/** What the district has without a door. `own` are its places that count. */
export function digitalFigures(atlas: Atlas, district: District, own: readonly Place[]): CardFigure[] {
  const open = atlas.places.filter(({ status }) => defaultStatuses.includes(status));
  const count = { group, unit: 'count', counts: 'places' } as const;
  const share = { group, unit: 'share', counts: 'places' } as const;
  const tied = (place: Place): Answer => isTied(district, place);
  return [
    countedFigure(
      { ...count, id: 'digital-places' },
      open.filter(({ kind }) => kind === 'digital'),
      tied,
    ),
    countedFigure(
      { ...count, id: 'test-arenas' },
      open.filter(({ category }) => category === 'test_arena'),
      tied,
    ),
    countedFigure({ ...count, id: 'data-platforms' }, own, ({ offers }) =>
      offers.length === 0 ? 'unknown' : known(offers.includes('data_platform')),
    ),
    // Absent in the data means that nobody knows one, and not that there is none.
    countedFigure({ ...share, id: 'websites' }, own, ({ website }) => (website ? 'yes' : 'perhaps-no')),
    countedFigure({ ...share, id: 'booking' }, own, ({ arena }) => (arena?.howToAsk ? 'yes' : 'perhaps-no')),
  ];
}
