import { describe, expect, it } from 'vitest';
import { type Marker, markersOf } from '#map/markers/clusters.ts';
import { type Intent, intentOf, interactiveLayerIds } from '#map/pointer/intents.ts';
import { placeWith } from '#tests/support/arbitrary-places.ts';

const at = (lng: number, ...ids: string[]) => ids.map((id) => placeWith({ id, position: [lng, 59.91] }));
const markers = markersOf([...at(10.75, 'one', 'two'), ...at(10.7512, 'three'), ...at(10.9, 'alone')]);

function markerOf(...ids: string[]): Marker {
  const found = markers.find(({ places }) => String(places.map(({ id }) => id).sort()) === String(ids.toSorted()));
  if (!found) throw new Error(`no marker of ${ids.join()}`);
  return found;
}
const behindOneDoor = markerOf('one', 'two');
const sideBySide = markerOf('one', 'two', 'three');

const meant = (...under: [layer: string, id: unknown][]): Intent =>
  intentOf(
    under.map(([layer, id]) => ({ layer, id })),
    markers,
  );

describe('a click on the map', () => {
  it('on a marker of one place means that place', () => {
    expect(meant(['marker', 'alone'])).toEqual({ type: 'place', id: 'alone' });
  });

  it('on a marker that a closer look parts means to look closer', () => {
    expect(sideBySide.maxzoom).toBeLessThan(Infinity);
    expect(meant(['marker', sideBySide.id])).toEqual({ type: 'split', marker: sideBySide });
  });

  it('on a marker of coincident places means the list of them', () => {
    expect(behindOneDoor.maxzoom).toBe(Infinity);
    expect(meant(['marker', behindOneDoor.id])).toEqual({
      type: 'coincident',
      ids: expect.arrayContaining(['one', 'two']),
    });
  });

  it('on a numbered pin means that place, whatever marker lies under it', () => {
    expect(meant(['marker', sideBySide.id], ['pin', 'three'])).toEqual({ type: 'place', id: 'three' });
  });

  it.each(['station', 'stop'])('on a %s means that station', (layer) => {
    expect(meant([layer, 'metro-middle'])).toEqual({ type: 'station', id: 'metro-middle' });
  });

  it('on a district means that district', () => {
    expect(meant(['district-fill', 'upper-testing'])).toEqual({ type: 'district', id: 'upper-testing' });
  });

  it('on nothing, or on a layer that is not interactive, means the basemap', () => {
    expect(meant()).toEqual({ type: 'background' });
    expect(meant(['park', 7], ['mask', undefined])).toEqual({ type: 'background' });
  });

  it('where several lie above each other means marker before station before district before basemap', () => {
    const all: [string, unknown][] = [
      ['background', undefined],
      ['district-fill', 'upper-testing'],
      ['stop', 'tram-stop'],
      ['station', 'metro-middle'],
      ['marker', 'alone'],
    ];
    const inTurn: Intent[] = [];
    for (let rest = all; rest.length > 0; rest = rest.slice(0, -1)) {
      inTurn.push(meant(...rest));
      expect(meant(...rest.toReversed())).toEqual(inTurn.at(-1));
    }
    expect(inTurn.map(({ type }) => type)).toEqual(['place', 'station', 'station', 'district', 'background']);
    expect(inTurn[1]).toEqual({ type: 'station', id: 'metro-middle' });
  });

  it('on the topmost of two markers means that one', () => {
    expect(meant(['marker', 'alone'], ['marker', behindOneDoor.id])).toEqual({ type: 'place', id: 'alone' });
  });

  it('on a marker that is no longer there means what lies below it', () => {
    expect(meant(['marker', 'gone'], ['district-fill', 'upper-testing'])).toEqual({
      type: 'district',
      id: 'upper-testing',
    });
  });

  it('on an area of a coverage means that area, and not the district it lies in', () => {
    expect(meant(['lens-area', 'south'], ['district-fill', 'upper-testing'])).toEqual({ type: 'area', id: 'south' });
  });

  it('is answered by layers in the order of what is meant', () => {
    expect(interactiveLayerIds).toEqual([
      ...['pin', 'own-point', 'marker', 'own-line', 'station', 'stop', 'own-area', 'lens-dot', 'lens-area'],
      'district-fill',
    ]);
  });
});
