/** Who is within reach, as map and panel show it. Fetched only when a lens is in the address or on its way there. */
import type { Atlas } from '#domain/atlas.ts';
import { formatLens, type Lens, parseLens } from '#domain/coverage/coverage-choice.ts';
import { type LensAnswer, lensAnswer } from '#domain/coverage/coverage-analysis.ts';
import { change, session } from '#state/actions.ts';
import { remembered } from '#state/selectors.ts';
import type { AtlasStore, State } from '#state/store.ts';

const plain = { look: 'doors', area: null } as const;

/** The counting, which is the same whatever the map is coloured by and whichever area is told of. */
const counted = remembered(
  (areas: Atlas['areas'], places: Atlas['places'], measures: Atlas['measures'], text: string): LensAnswer | null => {
    const lens = parseLens(text);
    return lens && lensAnswer({ areas, places, measures }, lens);
  },
);

const looked = remembered((answer: LensAnswer | null, text: string): LensAnswer | null => {
  const lens = parseLens(text);
  if (!answer || !lens) return null;
  const isThere = lens.area === null || answer.reaches.some(({ area }) => area.id === lens.area);
  return isThere ? { ...answer, lens } : null;
});

/** What the lens of the address shows; null without one, and for one that is not understood. */
export function lensOf({ atlas: { areas, places, measures }, view: { lens: text } }: State): LensAnswer | null {
  const lens = parseLens(text);
  return lens && looked(counted(areas, places, measures, formatLens({ ...lens, ...plain })), text);
}

/** From wherever one is: what lies over the lens is closed, and the map looks at all its areas. */
export function lensOpened(store: AtlasStore, lens: Lens): void {
  change(store, 'push', { lens: formatLens(lens), place: null, page: '', camera: null });
  session(store, { door: 'explore', spot: null, telling: null });
}

export function lensChanged(store: AtlasStore, lens: Lens, part: Partial<Lens>): void {
  change(store, 'push', { lens: formatLens({ ...lens, ...part }) });
}

export const lensClosed = (store: AtlasStore): void => change(store, 'push', { lens: '' });
