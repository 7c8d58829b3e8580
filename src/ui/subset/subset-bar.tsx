/** The notice that only a subset of places is shown, with the button that shows all, and the hook that loads the subset. */
import { atlasOf } from '#state/selectors.ts';
import '#ui/kit/notices.css';
import { useEffect, useState } from 'react';
import { isSameSubset, type SubsetChoice } from '#domain/search/subset-choice.ts';
import { filterDropped } from '#state/search/filter-actions.ts';
import { subsetFound } from '#state/search/subset.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { loadSubsetKind, type SubsetKind } from './subsets.ts';

interface Shown {
  readonly of: SubsetChoice;
  readonly kind: SubsetKind;
}

/** Loads the subset that the address names, again whenever the data or the district change. */
function useShown(): Shown | null {
  const store = useAtlasStore();
  const subset = useAtlas(({ view }) => view.subset);
  const district = useAtlas(({ view }) => view.district);
  const atlas = useAtlas(atlasOf);
  const [shown, setShown] = useState<Shown | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the places depend on the district too
  useEffect(() => {
    if (subset === null) return;
    const isStillAsked = (): boolean => store.getState().view.subset === subset;
    loadSubsetKind(subset).then(
      (kind) => {
        if (!isStillAsked()) return;
        subsetFound(store, subset, kind.ids(store.getState(), subset.id));
        setShown({ of: subset, kind });
      },
      () => isStillAsked() && subsetFound(store, subset, null),
    );
  }, [store, subset, district, atlas]);
  return isSameSubset(shown?.of, subset) ? shown : null;
}

export function SubsetBar() {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const shown = useShown();
  const atlas = useAtlas(atlasOf);
  const view = useAtlas((state) => state.view);
  if (shown === null) return null;
  const label = shown.kind.label({ atlas, view }, shown.of.id, words, localize);
  return (
    <p className="notice subset">
      <span>{words.search.onlyShown(label)}</span>
      <button
        type="button"
        className="bare"
        aria-label={words.search.removeFilter(label)}
        onClick={() => {
          filterDropped(store, 'only');
          focusLater('#places');
        }}
      >
        <Icon name="close" size={16} />
      </button>
    </p>
  );
}
