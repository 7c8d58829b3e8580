import { type ComponentType, lazy } from 'react';
import { loadLaterWords } from '#look/words.ts';

/** A panel that is fetched when it is first shown, and beside it the words that only such panels say. */
export const lazyPanel = <Props extends object>(panel: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const [found] = await Promise.all([panel(), loadLaterWords()]);
    return { default: found };
  });
