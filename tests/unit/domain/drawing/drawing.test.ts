import type { LineString, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { drawingFrom, middleOf, newShapeId, shapeFrom, shapeMeasureOf } from '#domain/drawing/drawing.ts';
import { begun, changed, longestHistory, redone, undone } from '#domain/drawing/undo-history.ts';
import { boundsOf } from '#domain/geo/geometry-bounds.ts';
import { readDrawing } from '#load/read-drawing-file.ts';
import { deepFreeze } from '#tests/fixtures/tiny-city.ts';

const line = (...coordinates: number[][]): LineString => deepFreeze({ type: 'LineString', coordinates });
const square: Polygon = deepFreeze({
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [0.01, 0],
      [0.01, 0.01],
      [0, 0.01],
      [0, 0],
    ],
  ],
});

describe('what is drawn is measured', () => {
  it('a degree of the equator: 2π · 6,371,008.8 m / 360', () => {
    const measure = shapeMeasureOf(line([0, 0], [1, 0]));
    expect(measure && 'metres' in measure && measure.metres).toBeCloseTo(111_195.08, 1);
  });

  it('stretch by stretch: half a degree there and back is as long as one', () => {
    const measure = shapeMeasureOf(line([0, 0], [0.5, 0], [0, 0]));
    expect(measure && 'metres' in measure && measure.metres).toBeCloseTo(111_195.08, 1);
  });

  it('a hundredth of a degree each way at the equator: (1,111.9508 m)², less one part in 10^8', () => {
    const measure = shapeMeasureOf(square);
    expect(measure && 'squareMetres' in measure && measure.squareMetres / 1_236_434.5).toBeCloseTo(1, 5);
  });

  it('a hole is not of the area: a quarter of the square is missing', () => {
    const hole = [
      [0, 0],
      [0, 0.005],
      [0.005, 0.005],
      [0.005, 0],
      [0, 0],
    ];
    const measure = shapeMeasureOf({ type: 'Polygon', coordinates: [...square.coordinates, hole] });
    expect(measure && 'squareMetres' in measure && measure.squareMetres / 1_236_434.5).toBeCloseTo(0.75, 5);
  });

  it('a point has neither length nor area', () => {
    expect(shapeMeasureOf({ type: 'Point', coordinates: [0, 0] })).toBeNull();
  });

  it('its words stand half along a line, and in the middle of an area', () => {
    const [lng, lat] = middleOf(line([0, 0], [0.2, 0], [1, 0]));
    expect([lng.toFixed(6), lat.toFixed(6)]).toEqual(['0.500000', '0.000000']);
    expect(middleOf(square).map((each) => each.toFixed(4))).toEqual(['0.0050', '0.0050']);
    expect(boundsOf(square)).toEqual([0, 0, 0.01, 0.01]);
  });
});

describe('a drawn thing', () => {
  it('is of the kind that its shape can be, in a colour of the palette, to the centimetre and without heights', () => {
    const point = { type: 'Point' as const, coordinates: [10.123456789, 59.9, 12] };
    expect(shapeFrom(point, { kind: 'line', name: 7, colour: '#ff0000', more: 1 }, 'drawn-1')).toEqual({
      type: 'Feature',
      id: 'drawn-1',
      properties: { kind: 'point', name: '', colour: 'ink' },
      geometry: { type: 'Point', coordinates: [10.1234568, 59.9] },
    });
    const note = shapeFrom(point, { kind: 'text', name: 'Here', colour: 'meet' }, 'drawn-2');
    expect(note.properties).toEqual({ kind: 'text', name: 'Here', colour: 'meet' });
    expect(shapeFrom(square, null, 'drawn-3').properties.kind).toBe('area');
  });

  it('gets an id that none has', () => {
    const drawing = drawingFrom({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: {}, geometry: square },
        { type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates: [[0, 0]] } },
      ],
    });
    expect(drawing.map(({ id }) => id)).toEqual(['drawn-1']);
    expect(newShapeId(drawing)).toBe('drawn-2');
    expect(newShapeId([])).toBe('drawn-1');
  });
});

describe('a history', () => {
  const three = deepFreeze(changed(changed(begun('a'), 'b'), 'c'));

  it('goes back and forward, step by step, and no further', () => {
    const back = undone(three);
    expect(back.current).toBe('b');
    expect(undone(undone(back)).current).toBe('a');
    expect(redone(back)).toEqual(three);
    expect(redone(three)).toBe(three);
  });

  it('forgets what was taken back once something else is done', () => {
    const other = changed(undone(three), 'd');
    expect(other).toEqual({ past: ['a', 'b'], current: 'd', future: [] });
  });

  it('remembers so many steps and no more', () => {
    const long = Array.from({ length: 150 }, (_, i) => i + 1).reduce(changed, begun(0));
    expect([long.past.length, long.past[0], long.current]).toEqual([longestHistory, 50, 150]);
  });
});

describe('a GeoJSON file', () => {
  const fileOf = (value: unknown) => new Blob([typeof value === 'string' ? value : JSON.stringify(value)]);
  const feature = (geometry: unknown, properties: unknown = null) => ({ type: 'Feature', properties, geometry });
  const collection = (...features: unknown[]) => fileOf({ type: 'FeatureCollection', features });

  it('gives what can be drawn, and of every other feature its number and what it lacks', async () => {
    const { drawing, faults } = await readDrawing(
      collection(
        feature({ type: 'Point', coordinates: [10.7, 59.9] }, { kind: 'text', name: 'Quay', tags: ['a'] }),
        { type: 'Point', coordinates: [10.7, 59.9] },
        feature({ type: 'MultiPoint', coordinates: [[10.7, 59.9]] }),
        feature({ type: 'LineString', coordinates: [[10.7, 59.9]] }),
        feature({ type: 'Polygon', coordinates: [square.coordinates[0]?.slice(0, 4)] }),
        feature({ type: 'Point', coordinates: [262_000, 6_649_000] }),
        feature(null),
        feature(square, { colour: 'meet' }),
      ),
    );
    expect(drawing.map(({ id, properties }) => [id, properties.kind, properties.name, properties.colour])).toEqual([
      ['drawn-1', 'text', 'Quay', 'ink'],
      ['drawn-8', 'area', '', 'meet'],
    ]);
    expect(faults).toEqual([
      { what: 'feature', number: 2 },
      { what: 'shape', number: 3 },
      { what: 'corners', number: 4 },
      { what: 'corners', number: 5 },
      { what: 'positions', number: 6 },
      { what: 'shape', number: 7 },
    ]);
  });

  it('may be one feature alone', async () => {
    const { drawing, faults } = await readDrawing(fileOf(feature(square)));
    expect([drawing.length, faults]).toEqual([1, []]);
  });

  it('says why it is not taken as a whole', async () => {
    const nothing = (what: string) => ({ drawing: [], faults: [{ what }] });
    expect(await readDrawing(fileOf('name;lat;lng'))).toEqual(nothing('notGeoJson'));
    expect(await readDrawing(fileOf([1]))).toEqual(nothing('notGeoJson'));
    expect(await readDrawing(collection())).toEqual(nothing('empty'));
    expect(await readDrawing(fileOf(' '.repeat(5_000_001)))).toEqual(nothing('tooLarge'));
  });
});
