/** The hook that imports files one at a time and announces the result of each. A sheet of the atlas's own places is a change of them. */
import { loadWordsChunks } from '#look/words.ts';
import { announce } from '#state/announce.ts';
import { fileImported } from '#state/own-data/user-layer-actions.ts';
import type { UserLayer } from '#state/own-data/user-layers.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';

export const leftOutOf = ({ data }: UserLayer) => data.rows.filter(({ isLeftOut }) => isLeftOut);

/** Announces the result of an import. */
export function useImportAnnouncement(): (layer: UserLayer) => void {
  const store = useAtlasStore();
  const { words } = useWords();
  return (layer) => {
    const { fileName, features, notes } = layer.data;
    const sentence = words.ownData.said(fileName, features.length, leftOutOf(layer).length);
    announce(store, [sentence, ...notes.map(({ matter, value }) => words.ownData.notes[matter](value))].join(' '));
  };
}

/** The sheet reader is loaded with the first file; without it, the file is read as own data. */
async function isSheetTaken(store: AtlasStore, file: File): Promise<boolean> {
  try {
    const { sheetTaken } = await import('#state/contribute/sheet-import.ts');
    return await sheetTaken(store, file, today());
  } catch {
    return false;
  }
}

export function useFileImport(): (files: Iterable<File>) => Promise<void> {
  const store = useAtlasStore();
  const { words } = useWords();
  const announceImport = useImportAnnouncement();
  return async (files) => {
    // The list of a field or of a drop is emptied while one waits.
    const brought = [...files];
    // A file can be dropped on any screen; the words for it come with those of the workshop.
    await loadWordsChunks(['workshop']);
    for (const file of brought) {
      if (await isSheetTaken(store, file)) continue;
      const layer = await fileImported(store, file);
      if (layer === null) announce(store, words.ownData.failed(file.name));
      else announceImport(layer);
    }
  };
}
