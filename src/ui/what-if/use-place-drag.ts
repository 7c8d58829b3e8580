/** The hook that lets a proposed place be dragged on the map; the counts are updated once a frame. */
import { useEffect } from 'react';
import type { Position } from '#domain/atlas.ts';
import { announce } from '#state/announce.ts';
import { mapInputOf } from '#state/map-input.ts';
import { placesOf } from '#state/selectors.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { placeMoved } from '#state/what-if/scenario-store.ts';
import { useWords } from '#ui/kit/use-words.ts';

export function usePlaceDrag(): void {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  useEffect(() => {
    let frame = 0;
    const move = (id: string, at: Position, isLast: boolean): void => {
      cancelAnimationFrame(frame);
      if (!isLast) {
        frame = requestAnimationFrame(() => placeMoved(store, id, at, 'replace'));
        return;
      }
      placeMoved(store, id, at);
      announce(store, words.whatIf.isPulledHere(localize(placesOf(store.getState()).get(id)?.name)));
    };
    const input = mapInputOf(store);
    input.setState({ onPlaceDrag: move });
    return () => {
      cancelAnimationFrame(frame);
      if (input.getState().onPlaceDrag === move) input.setState({ onPlaceDrag: null });
    };
  }, [store, words, localize]);
}
