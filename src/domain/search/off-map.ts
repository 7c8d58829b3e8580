import { isOnMap, type Place } from '#domain/atlas.ts';

/** Where places are to be found: each of them in exactly one of the three. */
export interface Whereabouts {
  readonly onMap: readonly Place[];
  /** Without a place anywhere, such as a service on the web. */
  readonly digital: readonly Place[];
  /** Known by their area only, at work across one, or of no known address. */
  readonly byArea: readonly Place[];
}

/** Parts places into those the map can pin and the two ways not to be pinned, each in the order given. */
export function whereaboutsOf(places: readonly Place[]): Whereabouts {
  const parted = { onMap: [] as Place[], digital: [] as Place[], byArea: [] as Place[] };
  for (const place of places) {
    if (isOnMap(place)) parted.onMap.push(place);
    else if (place.kind === 'digital') parted.digital.push(place);
    else parted.byArea.push(place);
  }
  return parted;
}
