import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Area, Atlas, Position } from '#domain/atlas.ts';
import { cellCentre } from '#domain/gaps/cell-grid.ts';
import { nearestFacilities } from '#domain/gaps/find-gaps.ts';
import { type GapAnalysis, type GapQuestion, gapAnalysis, limitsFor } from '#domain/gaps/gap-analysis.ts';
import { formatGap, parseGap } from '#domain/gaps/gap-choice.ts';
import { facilitiesFor, nameNear, usualCategory } from '#domain/gaps/gap-facilities.ts';
import { type InhabitedCells, inhabitedCells } from '#domain/gaps/population-cells.ts';
import { metresBetween, metresForMinutes, walkingMinutes } from '#domain/geo/distance.ts';
import { finished } from '#domain/time-slicing.ts';
import { families, offers } from '#domain/vocabulary.ts';
import { deepFreeze, tinyCity } from '#tests/fixtures/tiny-city.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';

const answerTo = (question: GapQuestion): GapAnalysis => finished(gapAnalysis(deepFreeze(question)));
const cellsOf = (areas: readonly Area[]): InhabitedCells => finished(inhabitedCells(areas));

/** Degrees of so many metres, at the equator the same in both directions. */
const degrees = (metres: number): number => metres / ((6_371_008.8 * Math.PI) / 180);
/** `[lng, lat]` so many metres east and north of where the equator meets the meridian of Greenwich. */
const at = (east: number, north: number): Position => [degrees(east), degrees(north)];

const area = (said: Partial<Area>): Area => ({
  id: 'strip',
  name: 'Strip',
  level: 'lsoa',
  values: {},
  centre: null,
  outline: null,
  ...said,
});
/** A box from one corner to the other, metres. */
const box = (west: number, south: number, east: number, north: number): Area['outline'] => ({
  type: 'Polygon',
  coordinates: [
    [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)].map((p) => [...p]),
  ],
});

/** Ten cells in a row from west to east, 100 people in each: their middles are at 100, 300, ... 1900 m. */
const strip = area({ population: 1000, populationYear: 2021, outline: box(0, -100, 2000, 100) });

describe('which gap the address asks for', () => {
  it('is read as it is written', () => {
    expect(parseGap('make:15min')).toEqual({ of: 'make', minutes: 15 });
    expect(parseGap('prototyping_workshop:20min')).toEqual({ of: 'prototyping_workshop', minutes: 20 });
    fc.assert(
      fc.property(fc.constantFrom(...families, ...offers), fc.integer({ min: 5, max: 45 }), (of, minutes) => {
        expect(parseGap(formatGap({ of, minutes }))).toEqual({ of, minutes });
      }),
    );
  });

  it('is nothing where it is not understood', () => {
    for (const text of [
      '',
      'make',
      'make:4min',
      'make:46min',
      'make:015min',
      'make:15',
      'baking:15min',
      'x',
      ':15min',
    ]) {
      expect([text, parseGap(text)]).toEqual([text, null]);
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseGap(text);
        expect(read === null || formatGap(read) === text).toBe(true);
      }),
    );
  });
});

describe('a strip of ten cells with 100 people each', () => {
  it('is spread evenly over its outline', () => {
    const { cells, residents, level, years, spreadMetres: reachMetres } = cellsOf([strip]);
    expect(cells).toHaveLength(10);
    expect([...residents]).toEqual(Array(10).fill(100));
    expect([level, years, reachMetres]).toEqual(['lsoa', [2021], null]);
  });

  /**
   * 5 minutes are 5 * 80 / 1.3 = 307.7 m. The door is at 100 m, in the first cell: the second is 200 m away, the third 400 m,
   * 6.5 min. So eight cells are a gap; the farthest is 1,800 m away, 1800 * 1.3 / 80 = 29.25 min.
   */
  it('has one gap beyond the facility at its end', () => {
    const { residents, byClass, gaps } = answerTo({ areas: [strip], facilities: [at(100, 0)], minutes: 5 });
    expect(residents).toBe(1000);
    // Up to 3 min (184.6 m) the first cell, up to 5 the second, up to 10 (615.4 m) the third and fourth, the rest beyond.
    expect(limitsFor(5)).toEqual([3, 5, 10]);
    expect(byClass).toEqual([100, 100, 200, 600]);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ residents: 800, cells: 8, facility: 0, residentsReached: 300 });
    expect(gaps[0]?.minutes).toBeCloseTo(29.25, 6);
    expect(metresBetween(gaps[0]?.farthest ?? [9, 9], at(1900, 0))).toBeLessThan(0.01);
    // Within 307.7 m of a cell are it and one to each side: the first with both in the gap is the second of it, at 700 m.
    expect(metresBetween(gaps[0]?.suggestedPosition ?? [9, 9], at(700, 0))).toBeLessThan(0.01);
  });

  it('has two gaps around a facility in the middle, the larger one first, and none once both are filled', () => {
    const middle = at(700, 0);
    const { gaps } = answerTo({ areas: [strip], facilities: [middle], minutes: 5 });
    // Near are 500, 700 and 900 m; two cells are left in the west, five in the east.
    expect(gaps.map(({ residents }) => residents)).toEqual([500, 200]);
    const filled = answerTo({ areas: [strip], facilities: [middle, at(100, 0), at(1300, 0), at(1700, 0)], minutes: 5 });
    expect(filled.gaps).toEqual([]);
    expect(filled.byClass.slice(2)).toEqual([0, 0]);
  });

  it('is one whole gap where there is no facility', () => {
    const { gaps } = answerTo({ areas: [strip], facilities: [], minutes: 45 });
    expect(gaps).toMatchObject([{ residents: 1000, facility: -1, minutes: Number.POSITIVE_INFINITY }]);
  });

  it('is drawn as cells of each class, lines across the gap, and the gap’s edge', () => {
    const { surface } = answerTo({ areas: [strip], facilities: [at(100, 0)], minutes: 5 });
    const drawn = surface.features.map(({ properties, geometry }) => [
      properties?.['kind'],
      properties?.['class'],
      'coordinates' in geometry ? geometry.coordinates.length : 0,
    ]);
    // Cells side by side are one rectangle; the edge has 8 sides in the north, 8 in the south and one at each end.
    expect(drawn).toEqual([
      ['cells', 0, 1],
      ['cells', 1, 1],
      ['cells', 2, 1],
      ['cells', 3, 1],
      ['rising', undefined, 8],
      ['falling', undefined, 6],
      ['edge', undefined, 18],
    ]);
  });
});

describe('where residents are spread', () => {
  it('is the finest level that counts nearly all, so that no resident is counted twice', () => {
    const whole = area({ id: 'town', level: 'ward', population: 1000, outline: box(0, -100, 2000, 100) });
    const half = (id: string, population: number, west: number): Area =>
      area({ id, population, outline: box(west, -100, west + 1000, 100) });
    const sum = (areas: readonly Area[]): number => cellsOf(areas).residents.reduce((all, each) => all + each, 0);
    expect(sum([whole, half('a', 600, 0), half('b', 380, 1000)])).toBeCloseTo(980, 9);
    expect(cellsOf([whole, half('a', 600, 0), half('b', 380, 1000)]).level).toBe('lsoa');
    // 900 of 1,000 are not nearly all.
    expect(cellsOf([whole, half('a', 600, 0), half('b', 300, 1000)]).level).toBe('ward');
    expect(cellsOf([])).toMatchObject({ level: null, spreadMetres: null });
    expect(cellsOf([]).cells).toHaveLength(0);
  });

  it('is around the centre where there is no outline: nearest of all, no further than neighbours are apart', () => {
    const centres = [at(0, 0), at(1000, 0)];
    const areas = centres.map((centre, i) => area({ id: `${i}`, population: 500, centre }));
    const { grid, cells, residents, spreadMetres: reachMetres } = cellsOf(areas);
    expect(reachMetres).toBeCloseTo(1000, 6);
    const perCell = new Map([...cells].map((cell, i) => [cell, residents[i] ?? 0]));
    for (const cell of cells) {
      const middle = cellCentre(grid, cell);
      expect(Math.min(...centres.map((centre) => metresBetween(centre, middle)))).toBeLessThanOrEqual(1000.001);
    }
    expect([...perCell.values()].reduce((all, each) => all + each, 0)).toBeCloseTo(1000, 9);
  });

  it('is within the outline above, and at the centre where nothing of that is left', () => {
    const above = area({ id: 'above', level: 'borough', outline: box(0, -100, 2000, 100) });
    const inside = area({ id: 'in', parent: 'above', population: 100, centre: at(900, 0) });
    const outside = area({ id: 'out', parent: 'above', population: 50, centre: at(900, 5000) });
    const { grid, cells, residents } = cellsOf([above, inside, outside]);
    const far = [...cells].map((cell) => cellCentre(grid, cell)).filter(([, lat]) => lat > degrees(200));
    expect(far).toHaveLength(1);
    expect(metresBetween(far[0] ?? [0, 0], at(900, 5000))).toBeLessThan(142);
    expect(residents.reduce((all, each) => all + each, 0)).toBeCloseTo(150, 9);
  });
});

describe('the places that fill a gap', () => {
  const { places, areas } = tinyCity();

  it('are open, have a point, and are of the family or state the offer', () => {
    for (const of of [...families, ...offers]) {
      for (const door of facilitiesFor(places, of)) {
        expect(door).toMatchObject({ status: 'operating', areaWide: false });
        expect(door.family === of || (door.offers as readonly string[]).includes(of)).toBe(true);
      }
    }
    expect(facilitiesFor(places, 'make').map(({ id }) => id)).toEqual(['fake-factory']);
  });

  it('say by their category what would be proposed', () => {
    expect(usualCategory(facilitiesFor(places, 'make'))).toBe('makerspace_lab');
    expect(usualCategory([])).toBeNull();
  });

  it('and gaps are called by the named area nearest', () => {
    expect(nameNear([], [0, 0])).toBeNull();
    expect(areas.map(({ name }) => name)).toContain(nameNear(areas, [0.1, 50.1]));
  });
});

describe.each(shippedCities)('in %s', (id) => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await shippedCity(id);
  });

  it('every resident of the finest level is in a cell, and every cell has some', () => {
    const { residents, level } = cellsOf(atlas.areas);
    const all = atlas.areas
      .filter((each) => each.level === level && (each.centre ?? each.outline))
      .reduce((sum, { population = 0 }) => sum + population, 0);
    expect(residents.reduce((sum, each) => sum + each, 0)).toBeCloseTo(all, 4);
    expect(residents.every((each) => each > 0)).toBe(true);
  });

  it('cells lie in the outlines as Turf sees them', () => {
    const outlined = atlas.areas.filter(({ outline }) => outline).map((each) => ({ ...each, population: 1 }));
    const { grid, cells } = cellsOf(outlined);
    const inside = new Set(cells);
    const wrong: number[] = [];
    for (let cell = 0; cell < (outlined.length > 0 ? grid.columns * grid.rows : 0); cell += 1) {
      const point = [...cellCentre(grid, cell)];
      const isIn = outlined.some(({ outline }) => outline && booleanPointInPolygon(point, outline));
      if (isIn !== inside.has(cell)) wrong.push(cell);
    }
    expect(wrong).toEqual([]);
  });

  it('the nearest facility is the one found by measuring all with Turf', () => {
    const inhabited = cellsOf(atlas.areas);
    for (const of of ['make', 'meet', 'wet_lab'] as const) {
      const doors = facilitiesFor(atlas.places, of).map(({ position }) => position);
      const { metres } = finished(nearestFacilities(inhabited, doors));
      for (const [i, cell] of inhabited.cells.entries()) {
        const middle = cellCentre(inhabited.grid, cell);
        const naive = Math.min(...doors.map((door) => metresBetween(middle, door)));
        if (Math.abs(naive - (metres[i] ?? 0)) > 1e-6) expect([cell, metres[i]]).toEqual([cell, naive]);
      }
    }
  });

  it('gaps add up to the residents beyond the limit, the largest first', () => {
    const doors = facilitiesFor(atlas.places, 'learn').map(({ position }) => position);
    const { gaps, byClass, residents } = answerTo({ areas: atlas.areas, facilities: doors, minutes: 15 });
    const inGaps = gaps.reduce((sum, each) => sum + each.residents, 0);
    expect(inGaps).toBeCloseTo((byClass[2] ?? 0) + (byClass[3] ?? 0), 4);
    expect(byClass.reduce((sum, each) => sum + each, 0)).toBe(residents);
    expect(gaps.map((each) => each.residents)).toEqual(gaps.map((each) => each.residents).toSorted((a, b) => b - a));
    for (const { suggestedPosition: spot, farthest, minutes, facility: door } of gaps) {
      expect(walkingMinutes(metresBetween(farthest, doors[door] ?? [0, 0]))).toBeCloseTo(minutes, 6);
      expect(Math.min(...doors.map((each) => metresBetween(each, spot)))).toBeGreaterThan(metresForMinutes(15));
    }
  });

  it('a place at the suggested position removes about as many residents from the gap as estimated, and removing it restores all', () => {
    const doors = facilitiesFor(atlas.places, 'make').map(({ position }) => position);
    const before = answerTo({ areas: atlas.areas, facilities: doors, minutes: 15 });
    const [largest] = before.gaps;
    const spot = largest?.suggestedPosition ?? [0, 0];
    const after = answerTo({ areas: atlas.areas, facilities: [...doors, spot], minutes: 15 });
    const beyond = ({ byClass }: GapAnalysis): number => (byClass[2] ?? 0) + (byClass[3] ?? 0);
    expect((beyond(before) - beyond(after)) / (largest?.residentsReached ?? 1)).toBeGreaterThan(0.98);
    expect((beyond(before) - beyond(after)) / (largest?.residentsReached ?? 1)).toBeLessThan(1.02);
    expect(answerTo({ areas: atlas.areas, facilities: doors, minutes: 15 })).toEqual(before);
  });
});
