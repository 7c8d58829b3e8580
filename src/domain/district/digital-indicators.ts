import type { Atlas, District, Place } from '#domain/atlas.ts';
import { defaultStatuses } from '#domain/vocabulary.ts';
import { countedIndicator, type Indicator, type IndicatorValue, known } from './indicator.ts';

const group = 'digital';

/** Whether a digital place without a district belongs to this one is unknown; any other place belongs to its own. */
const belongsTo = (district: District, place: Place): IndicatorValue =>
  place.district === undefined && place.kind === 'digital' ? 'unknown' : known(place.district === district.id);

/** The indicators of digital services. `own` are the district's places that count. */
export function digitalIndicators(atlas: Atlas, district: District, own: readonly Place[]): Indicator[] {
  const open = atlas.places.filter(({ status }) => defaultStatuses.includes(status));
  const count = { group, unit: 'count', counts: 'places' } as const;
  const share = { group, unit: 'share', counts: 'places' } as const;
  const belongs = (place: Place): IndicatorValue => belongsTo(district, place);
  return [
    countedIndicator(
      { ...count, id: 'digital-places' },
      open.filter(({ kind }) => kind === 'digital'),
      belongs,
    ),
    countedIndicator(
      { ...count, id: 'test-arenas' },
      open.filter(({ category }) => category === 'test_arena'),
      belongs,
    ),
    countedIndicator({ ...count, id: 'data-platforms' }, own, ({ offers }) =>
      offers.length === 0 ? 'unknown' : known(offers.includes('data_platform')),
    ),
    // Absent in the data means not known, not that there is none.
    countedIndicator({ ...share, id: 'websites' }, own, ({ website }) => (website ? 'yes' : 'perhaps-no')),
    countedIndicator({ ...share, id: 'booking' }, own, ({ arena }) => (arena?.howToAsk ? 'yes' : 'perhaps-no')),
  ];
}
