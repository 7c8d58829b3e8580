/** Numbers the places of a list that a printed map shows. */
import { isOnMap, type Place } from '#domain/atlas.ts';
import { type MapFrame, type PlanePoint, pointOn } from '#domain/geo/web-mercator.ts';

export interface NumberedPlace<Entry> {
  readonly number: number;
  readonly entry: Entry;
  /** Its position in pixels of the frame. */
  readonly pixel: PlanePoint;
}

/** Every entry of a list is in exactly one of these. */
export interface NumberedPlaces<Entry> {
  /** On the map that is printed; numbered from 1. */
  readonly numbered: readonly NumberedPlace<Entry>[];
  /** On the map, but not on the part of it that is printed. */
  readonly beyond: readonly Entry[];
  /** Without a point of their own on any map. */
  readonly without: readonly Entry[];
}

/**
 * Numbers what a printed map shows.
 *
 * @param isInOrder the order means something and is kept; else the numbers run as one reads, from the top of the map down
 */
export function numberedPlaces<Entry extends { readonly place: Place }>(
  entries: readonly Entry[],
  frame: MapFrame,
  isInOrder: boolean,
): NumberedPlaces<Entry> {
  const isInFrame = ([x, y]: PlanePoint): boolean => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  const located = entries.flatMap((entry) => {
    const { place } = entry;
    return isOnMap(place) ? [{ entry, pixel: pointOn(frame, place.position) }] : [];
  });
  const seen = located.filter(({ pixel }) => isInFrame(pixel));
  const inOrder = isInOrder ? seen : seen.toSorted((a, b) => a.pixel[1] - b.pixel[1] || a.pixel[0] - b.pixel[0]);
  return {
    numbered: inOrder.map((each, i) => ({ ...each, number: i + 1 })),
    beyond: located.flatMap(({ entry, pixel }) => (isInFrame(pixel) ? [] : [entry])),
    without: entries.filter(({ place }) => !isOnMap(place)),
  };
}
