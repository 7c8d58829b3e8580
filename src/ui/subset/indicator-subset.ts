import { cardOf } from '#state/district/indicator-actions.ts';
import { figureName } from '#ui/district/describe-indicator.ts';
import type { SubsetKind } from './subsets.ts';

/** `show=figure:ID`: the places behind a figure of the chosen district's card. */
export const figureSubset: SubsetKind = {
  ids(here, id) {
    const figure = cardOf(here).find((each) => each.id === id);
    return figure?.counts === 'places' ? new Set(figure.places) : null;
  },
  label({ atlas, view }, id, words, say) {
    const figure = cardOf({ atlas, view }).find((each) => each.id === id);
    const district = atlas.districts.find((each) => each.id === view.district);
    return `${district ? say(district.name) : ''}: ${figure ? figureName(words, figure) : ''}`;
  },
};
