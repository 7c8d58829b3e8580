/** The hook that announces a sentence to screen readers each time it changes; an empty one is not announced. */
import { useEffect } from 'react';
import { announce } from '#state/announce.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

export function useAnnouncement(sentence: string): void {
  const store = useAtlasStore();
  useEffect(() => {
    if (sentence !== '') announce(store, sentence);
  }, [store, sentence]);
}
