/** The hook that loads the story reader; null while it loads, `failed` if it cannot be loaded. */
import { useEffect, useState } from 'react';
import type { StoryReader } from '#state/story-reader.ts';
import { useServices } from '#state/use-atlas.ts';

export function useStoryReader(): StoryReader | 'failed' | null {
  const { stories: load } = useServices();
  const [reader, setReader] = useState<StoryReader | 'failed' | null>(null);
  useEffect(() => {
    let isCancelled = false;
    const set = (next: StoryReader | 'failed'): void => {
      if (!isCancelled) setReader(next);
    };
    load().then(set, () => set('failed'));
    return () => {
      isCancelled = true;
    };
  }, [load]);
  return reader;
}
