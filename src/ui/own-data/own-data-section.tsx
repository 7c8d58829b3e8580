/** The section of the person's own files on the map: read on the page, never sent, gone when the tab closes. */
import '#ui/kit/notices.css';
import './own-data.css';
import { useRef } from 'react';
import { removalUndone } from '#state/own-data/user-layer-actions.ts';
import { useUserLayers } from '#state/own-data/user-layers.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { OwnLayerEntry } from './own-layer.tsx';
import { useFileImport } from './use-file-import.ts';

/** The file types of the file dialog; files with other extensions can be dropped. */
const kinds = '.geojson,.json,.csv,.tsv,.txt,.xlsx,application/geo+json,text/csv';

/** The notice after a layer was removed, with the button that restores it. */
function Removed() {
  const store = useAtlasStore();
  const { words } = useWords();
  const layer = useUserLayers(({ removed }) => removed?.layer ?? null);
  const sentence = layer ? words.ownData.removed(layer.data.fileName) : '';
  useAnnouncement(sentence);
  if (layer === null) return null;
  return (
    <p className="notice">
      <span>{sentence}</span>
      <button
        type="button"
        className="secondary undo"
        onClick={() => {
          removalUndone(store);
          focusLater(`#own-layer-${layer.id} h3`);
        }}
      >
        {words.kit.undo}
      </button>
    </p>
  );
}

export function OwnDataSection() {
  const { words } = useWords();
  const { layers, reading, failed } = useUserLayers((ownLayers) => ownLayers);
  const importFile = useFileImport();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className="own-data" aria-labelledby="own-data">
      <h2 id="own-data">{words.ownData.title}</h2>
      <p>{words.ownData.lead}</p>
      <p className="own-choose">
        <button type="button" className="secondary" onClick={() => input.current?.click()}>
          {words.ownData.choose}
        </button>
        <span className="aside">{words.ownData.orDrop}</span>
      </p>
      <input
        ref={input}
        type="file"
        hidden={true}
        multiple={true}
        accept={kinds}
        aria-label={words.ownData.choose}
        onChange={({ target }) => {
          void importFile(target.files ?? []);
          // Allows the same file to be chosen again after it was corrected.
          target.value = '';
        }}
      />
      {reading ? <p className="notice">{words.ownData.reading(reading)}</p> : null}
      {failed ? <p className="notice">{words.ownData.failed(failed)}</p> : null}
      <Removed />
      {layers.length > 0 ? (
        <ul className="own-layers" aria-label={words.ownData.layers}>
          {layers.map((layer) => (
            <OwnLayerEntry key={layer.id} layer={layer} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
