/** The subset of places that serve a strand or a theme of the partnership. */
import type { Aim } from '#domain/atlas.ts';
import { placesServing } from '#domain/explore/served-by.ts';
import type { SubsetKind } from './subsets.ts';

const found = (aims: readonly Aim[], id: string): Aim | undefined => aims.find((aim) => aim.id === id && aim.servedBy);

const kindOf = (key: 'strands' | 'innovationThemes', sentence: 'strand' | 'theme'): SubsetKind => ({
  ids: ({ atlas }, id) => {
    const aim = found(atlas.city[key], id);
    return aim ? new Set(placesServing(atlas.places, aim).map((place) => place.id)) : null;
  },
  label: ({ atlas }, id, words, localize) =>
    words.explore.partnership[sentence](localize(found(atlas.city[key], id)?.name ?? {})),
});

export const strandKind = kindOf('strands', 'strand');
export const themeKind = kindOf('innovationThemes', 'theme');
