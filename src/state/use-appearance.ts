import { useSyncExternalStore } from 'react';
import { appearanceOf } from './selectors.ts';
import { useAtlas } from './use-atlas.ts';

const queries = ['(prefers-contrast: more)', '(prefers-color-scheme: dark)'] as const;

function subscribe(onChange: () => void): () => void {
  const lists = queries.map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener('change', onChange);
  return () => {
    for (const list of lists) list.removeEventListener('change', onChange);
  };
}

function deviceAppearance(): 'light' | 'dark' | 'contrast' {
  const [contrast, dark] = queries.map((query) => window.matchMedia(query).matches);
  return contrast ? 'contrast' : dark ? 'dark' : 'light';
}

/** The look to draw in: the person's or the link's choice or, left to itself, the device's. */
export function useAppearance(): 'light' | 'dark' | 'contrast' {
  const chosen = useAtlas(appearanceOf);
  const device = useSyncExternalStore(subscribe, deviceAppearance);
  return chosen === 'auto' ? device : chosen;
}
