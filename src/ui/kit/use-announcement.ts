import { useEffect } from 'react';
import { sentenceSaid } from '#state/announce.ts';
import { useAtlasStore } from '#state/use-atlas.ts';

/** Has a sentence that has come up on the page read out too, and each that takes its place; an empty one is none. */
export function useSaid(sentence: string): void {
  const store = useAtlasStore();
  useEffect(() => {
    if (sentence !== '') sentenceSaid(store, sentence);
  }, [store, sentence]);
}
