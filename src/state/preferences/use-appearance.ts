/** The hook for the appearance: the choice of link or user or, by default, that of the device. */
import { useSyncExternalStore } from 'react';
import { appearanceOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';

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

export function useAppearance(): 'light' | 'dark' | 'contrast' {
  const chosen = useAtlas(appearanceOf);
  const device = useSyncExternalStore(subscribe, deviceAppearance);
  return chosen === 'auto' ? device : chosen;
}
