import { useEffect, useRef, useState } from 'react';
import { safeLink } from '#domain/links.ts';
import type { OwnFeature } from '#domain/own-data/own-feature.ts';
import {
  featureClosed,
  featureOpened,
  featuresLookedAt,
  layerRemoved,
  layerSeen,
  layerShown,
} from '#state/own-data/own-layer-actions.ts';
import { type OwnLayer, useOwnLayers } from '#state/own-data/own-layers.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Link } from '#ui/kit/link.tsx';
import { Icon } from '#ui/kit/icons.tsx';
import { OwnReport } from './import-report.tsx';
import { leftOutOf } from './use-file-import.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** As many as one looks through before asking for more. */
const stretch = 200;

/** Text of the file is text; only a whole address of the web is a link. */
const Value = ({ text }: { text: string }) => (safeLink(text) === null ? text : <Link to={text} />);

/** What the file says of one feature. */
function FeatureCard({ layer, feature, at }: { layer: OwnLayer; feature: OwnFeature; at: number }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each feature that is opened takes the keyboard
  useEffect(() => heading.current?.focus(), [at]);
  const known = layer.data.heads.flatMap((head, i) => {
    const text = feature.cells[i]?.trim() ?? '';
    return text === '' ? [] : [{ key: `${i}`, head: head || words.own.nameless(i + 1), text }];
  });
  return (
    <div className="own-feature">
      <h4 ref={heading} tabIndex={-1} dir="auto">
        {feature.name || words.own.unnamed(feature.row)}
      </h4>
      <button
        type="button"
        className="bare"
        aria-label={words.close}
        onClick={() => {
          featureClosed(store);
          // It was opened in the list or, where that is folded, on the map.
          const entry = `details[open] [data-own-feature="${layer.id}/${at}"]`;
          focusLater(document.querySelector(entry) ? entry : `#own-layer-${layer.id} h3`);
        }}
      >
        <Icon name="close" size={18} />
      </button>
      <dl>
        {known.map(({ key, head, text }) => (
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

function Features({ layer }: { layer: OwnLayer }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { features } = layer.data;
  const chosen = useOwnLayers((own) => (own.chosen?.layer === layer.id ? own.chosen.at : null));
  const [most, setMost] = useState(stretch);
  return (
    <details>
      <summary>{words.own.features(features.length)}</summary>
      <ul className="own-features">
        {features.slice(0, most).map(({ row, name, category }, at) => (
          <li key={row}>
            <button
              type="button"
              data-own-feature={`${layer.id}/${at}`}
              aria-current={at === chosen || undefined}
              onClick={() => featureOpened(store, layer, at)}
            >
              <span className="own-name" dir="auto">
                {name || words.own.unnamed(row)}
              </span>
              {category ? <span className="aside">{category}</span> : null}
            </button>
          </li>
        ))}
      </ul>
      {features.length > most ? (
        <button type="button" className="quiet" onClick={() => setMost(most + stretch)}>
          {words.own.showMore(features.length - most)}
        </button>
      ) : null}
    </details>
  );
}

/** One file: how it was read, how it stands on the map, and what is in it. */
export function OwnLayerEntry({ layer }: { layer: OwnLayer }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { id, hue, isShown, data } = layer;
  const { fileName, features } = data;
  const isFresh = useOwnLayers(({ fresh }) => fresh === id);
  const chosen = useOwnLayers((own) => (own.chosen?.layer === id ? own.chosen.at : null));
  const feature = chosen === null ? undefined : features[chosen];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFresh) return;
    heading.current?.focus();
    layerSeen(store);
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
          aria-label={words.own.remove(fileName)}
          onClick={() => {
            layerRemoved(store, id);
            focusLater('.own-data .undo');
          }}
        >
          <Icon name="close" size={18} />
        </button>
      </div>
      <p className="aside">{words.own.counts(features.length, leftOutOf(layer).length)}</p>
      {features.length > 0 ? (
        <p className="own-tools">
          <label>
            <input
              type="checkbox"
              checked={isShown}
              aria-label={words.own.show(fileName)}
              onChange={({ target }) => layerShown(store, id, target.checked)}
            />
            {words.own.shown}
          </label>
          <button
            type="button"
            className="quiet"
            aria-label={words.own.seeAllOf(fileName)}
            onClick={() => featuresLookedAt(store, features)}
          >
            {words.own.seeAll}
          </button>
        </p>
      ) : null}
      {feature && chosen !== null ? <FeatureCard layer={layer} feature={feature} at={chosen} /> : null}
      <OwnReport layer={layer} />
      {features.length > 0 ? <Features layer={layer} /> : null}
    </li>
  );
}
