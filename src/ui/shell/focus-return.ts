/** Returns the focus to the opener of a layer when the layer closes. */
import { type LayerId, layersOf } from '#state/screens.ts';
import type { AtlasStore, State } from '#state/store.ts';
import type { View } from '#state/view.ts';
import { focusLater } from '#ui/kit/focus.ts';
import {
  coverageOpener,
  focusArea,
  focusCompareButton,
  focusDistrict,
  focusEntry,
  focusMap,
  focusPageOpener,
  focusWalksLink,
  gapOpener,
} from '#ui/kit/openers.ts';

interface Opener {
  /** Focuses the opener; `before` is the state before the layer closed. */
  readonly focus: (store: AtlasStore, before: View) => void;
  /** The address says whether the layer is open, so the browser's Back may close it. */
  readonly isInAddress?: boolean;
  /** The layer takes the focus itself when it opens. */
  readonly takesFocus?: boolean;
  /** The layer is part of another and closes with it. */
  readonly within?: LayerId;
}

/** null: the layer below takes the focus itself, or the focus stays. */
const openers: Readonly<Record<LayerId, Opener | null>> = {
  compare: { focus: focusCompareButton, isInAddress: true },
  suggestion: null,
  coincident: { focus: focusMap },
  place: { focus: (store, { place }) => focusEntry(store, place ?? ''), isInAddress: true, takesFocus: true },
  'embed-list': null,
  page: { focus: (_, { page }) => focusPageOpener(page), isInAddress: true, takesFocus: true },
  'side-by-side': null,
  gap: { focus: () => focusLater(gapOpener), isInAddress: true, takesFocus: true },
  area: { focus: (_, { coverage }) => focusArea(coverage?.area ?? ''), isInAddress: true, within: 'coverage' },
  coverage: { focus: () => focusLater(coverageOpener), isInAddress: true, takesFocus: true },
  subset: { focus: () => focusLater('#places'), isInAddress: true },
  stop: null,
  walk: { focus: focusWalksLink, isInAddress: true },
  district: { focus: (_, { district }) => focusDistrict(district ?? ''), isInAddress: true },
};

const idsOf = (state: State): LayerId[] => layersOf(state).map(({ id }) => id);

/**
 * The topmost layer that closed between two states of the address; null when none closed, when another item replaced it, and
 * when a layer opened, which takes the focus itself.
 */
export function layerClosed(before: State, now: State): LayerId | null {
  const [was, is] = [idsOf(before), idsOf(now)];
  const closed = was.find((id) => {
    const { isInAddress = false, within = null } = openers[id] ?? {};
    return isInAddress && !is.includes(id) && (within === null || is.includes(within));
  });
  if (closed === undefined || is.includes('compare')) return null;
  const isOpened = is.some((id) => openers[id]?.takesFocus && !was.includes(id));
  return isOpened && closed !== 'compare' ? null : closed;
}

/** Called after a layer closed; `before` is the state before. */
export const focusOpenerOf = (store: AtlasStore, layer: LayerId, before: View): void =>
  openers[layer]?.focus(store, before);

/** Returns the focus after the browser's Back too. Returns the function that stops it. */
export const followAddress = (store: AtlasStore): (() => void) =>
  store.subscribe((now, before) => {
    if (now.how !== 'address' || now.view === before.view || now.view.city !== before.view.city) return;
    const layer = layerClosed(before, now);
    if (layer !== null) focusOpenerOf(store, layer, before.view);
  });
