import { useEffect } from 'react';
import type { Position } from '#domain/atlas.ts';
import { pinDrag } from '#state/what-if/place-drag.ts';
import { sentenceSaid } from '#state/announce.ts';
import { placeMoved } from '#state/what-if/scenario-store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** While what-if is open, a proposed place can be pulled on the map; all numbers follow, once a frame. */
export function usePinDrag(): void {
  const store = useAtlasStore();
  const { words, say } = useWords();
  useEffect(() => {
    let frame = 0;
    const move = (id: string, at: Position, isLast: boolean): void => {
      cancelAnimationFrame(frame);
      if (!isLast) {
        frame = requestAnimationFrame(() => placeMoved(store, id, at, 'replace'));
        return;
      }
      placeMoved(store, id, at);
      sentenceSaid(store, words.isPulledHere(say(store.getState().places.get(id)?.name)));
    };
    pinDrag.current = move;
    return () => {
      cancelAnimationFrame(frame);
      if (pinDrag.current === move) pinDrag.current = null;
    };
  }, [store, words, say]);
}
