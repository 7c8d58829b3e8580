import { isOnMap, type Place } from '#domain/atlas.ts';
import { type Frame, type Point, pointOn } from '#domain/geo/web-mercator.ts';

export interface NumberedPlace<Entry> {
  readonly number: number;
  readonly entry: Entry;
  /** Where it lies on the map, in the pixels of the frame. */
  readonly spot: Point;
}

/** Every entry of a list is in exactly one of these. */
export interface PaperList<Entry> {
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
export function paperList<Entry extends { readonly place: Place }>(
  entries: readonly Entry[],
  frame: Frame,
  isInOrder: boolean,
): PaperList<Entry> {
  const isInFrame = ([x, y]: Point): boolean => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  const spotted = entries.flatMap((entry) => {
    const { place } = entry;
    return isOnMap(place) ? [{ entry, spot: pointOn(frame, place.position) }] : [];
  });
  const seen = spotted.filter(({ spot }) => isInFrame(spot));
  const inOrder = isInOrder ? seen : seen.toSorted((a, b) => a.spot[1] - b.spot[1] || a.spot[0] - b.spot[0]);
  return {
    numbered: inOrder.map((each, i) => ({ ...each, number: i + 1 })),
    beyond: spotted.flatMap(({ entry, spot }) => (isInFrame(spot) ? [] : [entry])),
    without: entries.filter(({ place }) => !isOnMap(place)),
  };
}
