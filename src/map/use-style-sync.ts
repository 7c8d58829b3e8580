import type { FilterSpecification, LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { sourceChanges } from './source-changes.ts';

type Properties = Readonly<Record<string, unknown>>;

/** The styles are held valid by tests, so that nobody has to wait for the engine to check them again. */
const unchecked = { validate: false } as const;

const isEqual = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Which sources there are, without what may be changed of them one by one. */
const sourceFrame = ({ sources }: StyleSpecification): unknown =>
  Object.entries(sources).map(([id, source]) => [id, { ...source, ...('data' in source ? { data: '' } : {}) }]);

const layerFrame = ({ layers }: StyleSpecification): unknown =>
  layers.map((layer) => ({ ...layer, filter: null, paint: null, layout: null }));

const isSameFrame = (before: StyleSpecification, next: StyleSpecification): boolean =>
  isEqual(sourceFrame(before), sourceFrame(next)) &&
  (before.layers === next.layers || isEqual(layerFrame(before), layerFrame(next)));

/** The keys that differ, with their new values; undefined where there is none any more. */
function changes(before: Properties = {}, next: Properties = {}): [key: string, value: unknown][] {
  const keys = new Set([...Object.keys(before), ...Object.keys(next)]);
  return [...keys].flatMap((key) => (isEqual(before[key], next[key]) ? [] : [[key, next[key]] as [string, unknown]]));
}

const filterOf = (layer: LayerSpecification): FilterSpecification | null => ('filter' in layer && layer.filter) || null;

function handLayer(map: MapLibreMap, before: LayerSpecification, next: LayerSpecification): void {
  const { id } = next;
  const filter = filterOf(next);
  if (!isEqual(filterOf(before), filter)) map.setFilter(id, filter, unchecked);
  for (const [key, value] of changes(before.paint, next.paint)) {
    map.setPaintProperty(id, key as never, value as never, unchecked);
  }
  for (const [key, value] of changes(before.layout, next.layout)) {
    map.setLayoutProperty(id, key as never, value as never, unchecked);
  }
}

type Drawn = Extract<StyleSpecification['sources'][string], { type: 'geojson' }>;

function handData(source: GeoJSONSource | undefined, { data, promoteId }: Drawn, before: Drawn): void {
  // Only features with an id of their own can be told apart.
  const diff = promoteId === 'id' ? sourceChanges(before.data as FeatureCollection, data as FeatureCollection) : null;
  void (diff ? source?.updateData(diff) : source?.setData(data));
}

/** Tells the map what changed between two styles. */
function handOver(map: MapLibreMap, before: StyleSpecification, next: StyleSpecification): void {
  if (!isSameFrame(before, next)) {
    map.setStyle(next, { diff: true, ...unchecked });
    return;
  }
  for (const [id, source] of Object.entries(next.sources)) {
    const old = before.sources[id];
    if (source.type !== 'geojson' || old?.type !== 'geojson' || source.data === old.data) continue;
    handData(map.getSource<GeoJSONSource>(id), source, old);
  }
  if (before.layers === next.layers) return;
  next.layers.forEach((layer, i) => {
    const old = before.layers[i];
    if (old) handLayer(map, old, layer);
  });
}

/**
 * Keeps the map to a style: the one owner of what its sources hold. The engine's own comparison copies and walks through
 * every feature at every change; here a source is the same where it is the same object.
 *
 * @returns the style to start the map with, always the same
 */
export function useStyle(map: MapLibreMap | null, style: StyleSpecification): StyleSpecification {
  const { current: start } = useRef(style);
  const given = useRef(style);
  useEffect(() => {
    if (!map) return;
    const give = (): void => {
      handOver(map, given.current, style);
      given.current = style;
    };
    // There is nothing to change before the style is there, and while a lost WebGL context is.
    if (map.style?.getSource('markers')) give();
    else map.once('style.load', give);
    return () => {
      map.off('style.load', give);
    };
  }, [map, style]);
  return start;
}
