/** Components that are loaded when they are first rendered. */
import { type ComponentType, lazy } from 'react';
import type { WordsChunk } from '#look/words/chunks.ts';
import { loadWordsChunks } from '#look/words.ts';
import { PanelFailed } from './panel-failed.tsx';

type Part<Props extends object> = () => Promise<ComponentType<Props>>;

async function withWords<Props extends object>(panel: Part<Props>, chunks: readonly WordsChunk[]) {
  const [found] = await Promise.all([panel(), loadWordsChunks(['panels', ...chunks])]);
  return { default: found };
}

/**
 * A component that is loaded when it is first rendered, together with the words that panels share and those of the chunks
 * that are named. A failure throws in rendering.
 */
export const lazyPart = <Props extends object>(panel: Part<Props>, ...chunks: WordsChunk[]) =>
  lazy(() => withWords(panel, chunks));

/** The same for a panel: a failure shows a notice in its place, and the rest of the page keeps working. */
export const lazyPanel = <Props extends object>(panel: Part<Props>, ...chunks: WordsChunk[]) =>
  lazy(
    (): Promise<{ default: ComponentType<Props> }> => withWords(panel, chunks).catch(() => ({ default: PanelFailed })),
  );
