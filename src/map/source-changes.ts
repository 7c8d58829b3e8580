import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceDiff } from 'maplibre-gl';

const isSameFeature = (a: Feature, b: Feature): boolean => {
  const [before, after] = [a.properties ?? {}, b.properties ?? {}];
  const keys = Object.keys(after);
  if (keys.length !== Object.keys(before).length || keys.some((key) => before[key] !== after[key])) return false;
  if (a.geometry.type !== 'Point' || b.geometry.type !== 'Point') return false;
  const [[lng, lat], [east, north]] = [a.geometry.coordinates, b.geometry.coordinates];
  return lng === east && lat === north;
};

/**
 * What makes one collection of points into the next, for a source that knows its features by their property `id`: to hand
 * over some thousand features whole holds the page for longer than a frame, and a change of the question moves few of them.
 *
 * @returns null where most have changed, and the whole is handed over as quickly
 */
export function sourceChanges(before: FeatureCollection, next: FeatureCollection): GeoJSONSourceDiff | null {
  const left = new Map(before.features.map((feature) => [feature.properties?.['id'], feature]));
  const add: Feature[] = [];
  for (const feature of next.features) {
    const id = feature.properties?.['id'];
    const old = left.get(id);
    if (old !== undefined && isSameFeature(old, feature)) left.delete(id);
    else add.push(feature);
  }
  const remove = [...left.keys()] as string[];
  return add.length + remove.length > next.features.length ? null : { remove, add };
}
