/** An imported file in the own-data section: its layer on the map, its report and its features. */
import './own-data.css';
import { useEffect, useState } from 'react';
import { safeLink } from '#domain/links.ts';
import type { OwnFeature } from '#domain/own-data/own-feature.ts';
import {
  featureClosed,
  featureOpened,
  featuresLookedAt,
  layerRemoved,
  layerSeen,
  layerShown,
} from '#state/own-data/user-layer-actions.ts';
import { type UserLayer, useUserLayers } from '#state/own-data/user-layers.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { Link } from '#ui/kit/link.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { ImportReport } from './import-report.tsx';
import { leftOutOf } from './use-file-import.ts';

/** The number of features that are listed at once. */
const pageSize = 200;

/** A value of the file as plain text, or as a link if it is a complete web address. */
const Value = ({ text }: { text: string }) => (safeLink(text) === null ? text : <Link to={text} />);

/** The values of one feature. */
function FeatureDetails({ layer, feature, at }: { layer: UserLayer; feature: OwnFeature; at: number }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const heading = usePanelHeading(at);
  const values = layer.data.heads.flatMap((head, i) => {
    const text = feature.cells[i]?.trim() ?? '';
    return text === '' ? [] : [{ key: `${i}`, head: head || words.ownData.nameless(i + 1), text }];
  });
  return (
    <div className="own-feature">
      <h4 ref={heading} tabIndex={-1} dir="auto">
        {feature.name || words.ownData.unnamed(feature.row)}
      </h4>
      <button
        type="button"
        className="bare"
        aria-label={words.kit.close}
        onClick={() => {
          featureClosed(store);
          // The feature was opened in the list or, if the list is folded, on the map.
          const entry = `details[open] [data-own-feature="${layer.id}/${at}"]`;
          focusLater(document.querySelector(entry) ? entry : `#own-layer-${layer.id} h3`);
        }}
      >
        <Icon name="close" size={18} />
      </button>
      <dl>
        {values.map(({ key, head, text }) => (
          <div key={key}>
            <dt>{head}</dt>
            <dd dir="auto">
              <Value text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Features({ layer }: { layer: UserLayer }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { features } = layer.data;
  const chosen = useUserLayers((own) => (own.chosen?.layer === layer.id ? own.chosen.at : null));
  const [limit, setLimit] = useState(pageSize);
  return (
    <details>
      <summary>{words.ownData.features(features.length)}</summary>
      <ul className="own-features">
        {features.slice(0, limit).map(({ row, name, category }, at) => (
          <li key={row}>
            <button
              type="button"
              data-own-feature={`${layer.id}/${at}`}
              aria-current={at === chosen || undefined}
              onClick={() => featureOpened(store, layer, at)}
            >
              <span className="own-name" dir="auto">
                {name || words.ownData.unnamed(row)}
              </span>
              {category ? <span className="aside">{category}</span> : null}
            </button>
          </li>
        ))}
      </ul>
      {features.length > limit ? (
        <button type="button" className="quiet" onClick={() => setLimit(limit + pageSize)}>
          {words.ownData.showMore(features.length - limit)}
        </button>
      ) : null}
    </details>
  );
}

/** Show or hide the layer, and zoom to all of its features. */
function LayerTools({ layer: { id, isShown, data } }: { layer: UserLayer }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { fileName, features } = data;
  return (
    <p className="own-tools">
      <label>
        <input
          type="checkbox"
          checked={isShown}
          aria-label={words.ownData.show(fileName)}
          onChange={({ target }) => layerShown(store, id, target.checked)}
        />
        {words.ownData.shown}
      </label>
      <button
        type="button"
        className="quiet"
        aria-label={words.ownData.seeAllOf(fileName)}
        onClick={() => featuresLookedAt(store, features)}
      >
        {words.ownData.seeAll}
      </button>
    </p>
  );
}

/** Name, import report and features of one imported file. */
export function OwnLayerEntry({ layer }: { layer: UserLayer }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { id, hue, data } = layer;
  const { fileName, features } = data;
  const isFresh = useUserLayers(({ fresh }) => fresh === id);
  const chosen = useUserLayers((own) => (own.chosen?.layer === id ? own.chosen.at : null));
  const feature = chosen === null ? undefined : features[chosen];
  const heading = usePanelHeading(isFresh, () => isFresh);
  useEffect(() => {
    if (isFresh) layerSeen(store);
  }, [isFresh, store]);
  return (
    <li className="own-layer" id={`own-layer-${id}`}>
      <div className="own-head">
        <h3 ref={heading} tabIndex={-1} dir="auto">
          <span className="own-swatch" data-hue={hue} aria-hidden="true" />
          {fileName}
        </h3>
        <button
          type="button"
          className="bare"
          aria-label={words.ownData.remove(fileName)}
          onClick={() => {
            layerRemoved(store, id);
            focusLater('.own-data .undo');
          }}
        >
          <Icon name="close" size={18} />
        </button>
      </div>
      <p className="aside">{words.ownData.counts(features.length, leftOutOf(layer).length)}</p>
      {features.length > 0 ? <LayerTools layer={layer} /> : null}
      {feature && chosen !== null ? <FeatureDetails layer={layer} feature={feature} at={chosen} /> : null}
      <ImportReport layer={layer} />
      {features.length > 0 ? <Features layer={layer} /> : null}
    </li>
  );
}
