import { useRef } from 'react';
import { removalUndone } from '#state/own-data/own-layer-actions.ts';
import { useOwnLayers } from '#state/own-data/own-layers.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { OwnLayerEntry } from './own-layer.tsx';
import { useBringing } from './use-file-import.ts';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** What a person is asked to choose among; a file of another name can be dropped all the same. */
const kinds = '.geojson,.json,.csv,.tsv,.txt,application/geo+json,text/csv';

/** What was removed last, and the way back. */
function Removed() {
  const store = useAtlasStore();
  const { words } = useWords();
  const layer = useOwnLayers(({ removed }) => removed?.layer ?? null);
  const sentence = layer ? words.own.removed(layer.data.fileName) : '';
  useSaid(sentence);
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
        {words.undo}
      </button>
    </p>
  );
}

/** Files of the person's own over the map: read in the page, sent to nobody, gone with the tab. */
export function OwnData() {
  const { words } = useWords();
  const { layers, reading, failed } = useOwnLayers((own) => own);
  const bring = useBringing();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className="own-data" aria-labelledby="own-data">
      <h2 id="own-data">{words.own.title}</h2>
      <p>{words.own.lead}</p>
      <p className="own-choose">
        <button type="button" className="secondary" onClick={() => input.current?.click()}>
          {words.own.choose}
        </button>
        <span className="aside">{words.own.orDrop}</span>
      </p>
      <input
        ref={input}
        type="file"
        hidden={true}
        multiple={true}
        accept={kinds}
        aria-label={words.own.choose}
        onChange={({ target }) => {
          void bring(target.files ?? []);
          // The same file, mended, can be chosen again.
          target.value = '';
        }}
      />
      {reading ? <p className="notice">{words.own.reading(reading)}</p> : null}
      {failed ? <p className="notice">{words.own.failed(failed)}</p> : null}
      <Removed />
      {layers.length > 0 ? (
        <ul className="own-layers" aria-label={words.own.layers}>
          {layers.map((layer) => (
            <OwnLayerEntry key={layer.id} layer={layer} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
