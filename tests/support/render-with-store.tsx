import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import type { AtlasStore } from '#state/store.ts';
import { StoreContext } from '#state/use-atlas.ts';

/** Draws a part of the page on a store, as the page itself would; `redrawn` puts another in its place. */
export async function drawnOn(store: AtlasStore, part: ReactNode) {
  const around = (inner: ReactNode) => <StoreContext value={store}>{inner}</StoreContext>;
  const screen = await render(around(part));
  return { screen, redrawn: (next: ReactNode) => screen.rerender(around(next)) };
}
