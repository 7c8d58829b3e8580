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
 * The difference between two collections of points, for a source whose features are identified by their property `id`. Replacing
 * thousands of features blocks the page for longer than a frame, and a query changes few of them.
 *
 * @returns null where most features changed, so that replacing all is as quick
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
