/** Splits places into those on the map and the kinds of off-map places. */
import { isOnMap, type Place } from '#domain/atlas.ts';

/** The places by whether the map can show them; each is in exactly one of the three lists. */
export interface OffMapKind {
  readonly onMap: readonly Place[];
  /** Without a location, such as a service on the web. */
  readonly digital: readonly Place[];
  /** Known by their area only, at work across one, or of no known address. */
  readonly byArea: readonly Place[];
}

/** Splits places into those on the map and the two kinds of off-map places, each in the given order. */
export function offMapKindOf(places: readonly Place[]): OffMapKind {
  const byKind = { onMap: [] as Place[], digital: [] as Place[], byArea: [] as Place[] };
  for (const place of places) {
    if (isOnMap(place)) byKind.onMap.push(place);
    else if (place.kind === 'digital') byKind.digital.push(place);
    else byKind.byArea.push(place);
  }
  return byKind;
}
