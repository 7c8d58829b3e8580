import { type ComponentType, lazy } from 'react';
import { loadLaterWords } from '#look/words.ts';
import { PanelFailed } from './panel-failed.tsx';

/** A part that is fetched when it is first shown, and beside it the words that only such parts say. Fails as it may. */
export const lazyPart = <Props extends object>(panel: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    const [found] = await Promise.all([panel(), loadLaterWords()]);
    return { default: found };
  });

/** The same for a panel: one that cannot be fetched says so in its place, and takes nothing else with it. */
export const lazyPanel = <Props extends object>(panel: () => Promise<ComponentType<Props>>) =>
  lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      const [found] = await Promise.all([panel(), loadLaterWords()]);
      return { default: found };
    } catch {
      return { default: PanelFailed };
    }
  });
