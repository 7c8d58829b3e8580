import { useEffect, useState } from 'react';
import { filterDropped } from '#state/actions.ts';
import { noticeShown } from '#state/map-actions.ts';
import type { AtlasStore } from '#state/store.ts';
import { subsetFound } from '#state/search/subset.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { type SubsetKind, subsetOf } from './subsets.ts';
import { useWords } from '#ui/kit/use-words.ts';

interface Shown {
  readonly of: string;
  readonly kind: SubsetKind;
  readonly id: string;
}

/** Takes out of the address what is not there, and names what never was: of a district that was left there is no figure any more. */
function notUnderstood(store: AtlasStore, show: string): void {
  const wasThere = store.getState().session.subset?.of === show;
  if (!wasThere) noticeShown(store, { type: 'unknown', keys: `show=${show}` });
  store.setState(({ view }) => ({ view: { ...view, show: '' }, how: 'replace' }));
}

/** Finds out which places the address names, anew whenever data or district change. */
function useShown(): Shown | null {
  const store = useAtlasStore();
  const show = useAtlas(({ view }) => view.show);
  const district = useAtlas(({ view }) => view.district);
  const atlas = useAtlas((state) => state.atlas);
  const [shown, setShown] = useState<Shown | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the places depend on the district too
  useEffect(() => {
    if (show === '') return;
    const isStillAsked = (): boolean => store.getState().view.show === show;
    subsetOf(show).then(
      (found) => {
        if (!isStillAsked()) return;
        const ids = found?.kind.ids(store.getState(), found.id);
        if (!found || !ids) return notUnderstood(store, show);
        subsetFound(store, show, ids);
        setShown({ of: show, ...found });
      },
      () => isStillAsked() && notUnderstood(store, show),
    );
  }, [store, show, district, atlas]);
  return shown?.of === show ? shown : null;
}

/** Which places alone are shown, and the way back to all. */
export function SubsetBar() {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const shown = useShown();
  const atlas = useAtlas((state) => state.atlas);
  const view = useAtlas((state) => state.view);
  if (shown === null) return null;
  const label = shown.kind.label({ atlas, view }, shown.id, words, say);
  return (
    <p className="notice subset">
      <span>{words.onlyShown(label)}</span>
      <button
        type="button"
        className="bare"
        aria-label={words.removeFilter(label)}
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
