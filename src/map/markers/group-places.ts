/** Groups the places of a scene into markers. */
import { isOnMap, type Place } from '#domain/atlas.ts';
import { finished } from '#domain/time-slicing.ts';
import { grouping, type Marker } from './clusters.ts';

interface PlacesOnMap {
  readonly shown: readonly Place[];
  readonly outside: readonly Place[];
}

/** The markers of a scene, in steps: places found and dimmed places never share one. */
export function* groupingIn({ shown, outside }: PlacesOnMap): Generator<undefined, Marker[]> {
  const found = yield* grouping(shown.filter(isOnMap));
  const dimmed = yield* grouping(outside.filter(isOnMap), true);
  return [...found, ...dimmed];
}

export const markersIn = (scene: PlacesOnMap): Marker[] => finished(groupingIn(scene));
