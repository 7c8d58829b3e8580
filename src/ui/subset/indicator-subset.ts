/** The subset `show=figure:ID`: the places behind an indicator of the chosen district. */
import { indicatorsIn } from '#state/district/indicator-actions.ts';
import { indicatorName } from '#ui/district/describe-indicator.ts';
import type { SubsetKind } from './subsets.ts';

export const indicatorSubset: SubsetKind = {
  ids(context, id) {
    const indicator = indicatorsIn(context).find((each) => each.id === id);
    return indicator?.counts === 'places' ? new Set(indicator.places) : null;
  },
  label({ atlas, view }, id, words, localize) {
    const indicator = indicatorsIn({ atlas, view }).find((each) => each.id === id);
    const district = atlas.districts.find((each) => each.id === view.district);
    return `${district ? localize(district.name) : ''}: ${indicator ? indicatorName(words, indicator) : ''}`;
  },
};
