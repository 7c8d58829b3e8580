/** The hook that applies each new style to the map. */
import type { FilterSpecification, LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { sourceChanges } from './source-changes.ts';

type Properties = Readonly<Record<string, unknown>>;

/** Tests validate the styles, so the engine need not validate them at run time. */
const unchecked = { validate: false } as const;

const isEqual = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The sources without their data, which can be updated without replacing the style. */
const sourceFrame = ({ sources }: StyleSpecification): unknown =>
  Object.entries(sources).map(([id, source]) => [id, { ...source, ...('data' in source ? { data: '' } : {}) }]);

const layerFrame = ({ layers }: StyleSpecification): unknown =>
  layers.map((layer) => ({ ...layer, filter: null, paint: null, layout: null }));

const isSameFrame = (before: StyleSpecification, next: StyleSpecification): boolean =>
  isEqual(sourceFrame(before), sourceFrame(next)) &&
  (before.layers === next.layers || isEqual(layerFrame(before), layerFrame(next)));

/** The keys that differ, with their new values; undefined for a removed key. */
function changes(before: Properties = {}, next: Properties = {}): [key: string, value: unknown][] {
  const keys = new Set([...Object.keys(before), ...Object.keys(next)]);
  return [...keys].flatMap((key) => (isEqual(before[key], next[key]) ? [] : [[key, next[key]] as [string, unknown]]));
}

const filterOf = (layer: LayerSpecification): FilterSpecification | null => ('filter' in layer && layer.filter) || null;

function updateLayer(map: MapLibreMap, before: LayerSpecification, next: LayerSpecification): void {
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

function updateData(source: GeoJSONSource | undefined, { data, promoteId }: Drawn, before: Drawn): void {
  // Only features with ids can be compared one by one.
  const diff = promoteId === 'id' ? sourceChanges(before.data as FeatureCollection, data as FeatureCollection) : null;
  void (diff ? source?.updateData(diff) : source?.setData(data));
}

/** Applies the difference between two styles to the map. */
function applyChanges(map: MapLibreMap, before: StyleSpecification, next: StyleSpecification): void {
  if (!isSameFrame(before, next)) {
    map.setStyle(next, { diff: true, ...unchecked });
    return;
  }
  for (const [id, source] of Object.entries(next.sources)) {
    const old = before.sources[id];
    if (source.type !== 'geojson' || old?.type !== 'geojson' || source.data === old.data) continue;
    updateData(map.getSource<GeoJSONSource>(id), source, old);
  }
  if (before.layers === next.layers) return;
  next.layers.forEach((layer, i) => {
    const old = before.layers[i];
    if (old) updateLayer(map, old, layer);
  });
}

/**
 * Keeps the map equal to a style and is the only owner of its source data. The engine's own comparison copies and visits every
 * feature at every change; this one compares sources by object identity.
 *
 * @returns the style to start the map with, always the same
 */
export function useStyleSync(map: MapLibreMap | null, style: StyleSpecification): StyleSpecification {
  const { current: start } = useRef(style);
  const appliedStyle = useRef(style);
  useEffect(() => {
    if (!map) return;
    const apply = (): void => {
      applyChanges(map, appliedStyle.current, style);
      appliedStyle.current = style;
    };
    // Nothing can be changed before the style has loaded, or while the WebGL context is lost.
    if (map.style?.getSource('markers')) apply();
    else map.once('style.load', apply);
    return () => {
      map.off('style.load', apply);
    };
  }, [map, style]);
  return start;
}
