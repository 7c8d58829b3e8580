import { fileBrought } from '#state/own-data/own-layer-actions.ts';
import type { OwnLayer } from '#state/own-data/own-layers.ts';
import { sentenceSaid } from '#state/announce.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

export const leftOutOf = ({ data }: OwnLayer) => data.rows.filter(({ isLeftOut }) => isLeftOut);

/** Has the polite voice say how a file was read. */
export function useReadOut(): (layer: OwnLayer) => void {
  const store = useAtlasStore();
  const { words } = useWords();
  return (layer) => {
    const { fileName, features, notes } = layer.data;
    const said = words.own.said(fileName, features.length, leftOutOf(layer).length);
    sentenceSaid(store, [said, ...notes.map(({ matter, value }) => words.own.notes[matter](value))].join(' '));
  };
}

/** Puts files on the map, one after the other, and says what became of each. */
export function useBringing(): (files: Iterable<File>) => Promise<void> {
  const store = useAtlasStore();
  const { words } = useWords();
  const readOut = useReadOut();
  return async (files) => {
    for (const file of [...files]) {
      const layer = await fileBrought(store, file);
      if (layer === null) sentenceSaid(store, words.own.failed(file.name));
      else readOut(layer);
    }
  };
}
