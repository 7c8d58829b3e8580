import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnMap, type Place, type Position } from '#domain/atlas.ts';
import { categories, families, familyOf } from '#domain/vocabulary.ts';
import {
  levelOf,
  type Marker,
  markerFor,
  markerRadius,
  markersAround,
  markersOf,
  mixOf,
  twelfthsOf,
} from '#map/markers/clusters.ts';
import { markersIn } from '#map/markers/group-places.ts';
import { resultsOf } from '#state/selectors.ts';
import { syntheticPlaces } from '#tests/bench/city.ts';
import { placeWith, sameCases, somewhere } from '#tests/support/arbitrary-places.ts';
import { plainMarkersOf } from '#tests/support/naive-clusters.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';
import { storeWith } from '#tests/support/store-with.ts';

const levels = Array.from({ length: 17 }, (_, step) => 9 + step / 2);

const drawnAt = (markers: readonly Marker[], level: number): Marker[] =>
  markers.filter(({ minzoom, maxzoom }) => minzoom <= level && level < maxzoom);

/** Pixels on the map at a zoom, by the Web Mercator formula as the engine has it: the world is 512 px wide at zoom 0. */
function pixelOf([lng, lat]: Position, zoom: number): [x: number, y: number] {
  const world = 512 * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  return [(world * (lng + 180)) / 360, world * (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI))];
}

function pixelsApart(a: Marker, b: Marker, zoom: number): number {
  const [ax, ay] = pixelOf(a.position, zoom);
  const [bx, by] = pixelOf(b.position, zoom);
  return Math.hypot(ax - bx, ay - by);
}

/** The pair that overlaps most at a zoom, by how many pixels; null when none does. */
function worstOverlap(markers: readonly Marker[], zoom: number): { ids: string; by: number } | null {
  let worst: { ids: string; by: number } | null = null;
  markers.forEach((a, at) => {
    for (const b of markers.slice(at + 1)) {
      const by = markerRadius(a.places.length) + markerRadius(b.places.length) - pixelsApart(a, b, zoom);
      if (by > 0 && by > (worst?.by ?? 0)) worst = { ids: `${a.id} and ${b.id}`, by };
    }
  });
  return worst;
}

const placeIdsIn = (markers: readonly Marker[]): string[] =>
  markers.flatMap(({ places }) => places.map(({ id }) => id)).toSorted();

/** A few corners of a city, so that several places often share a door, stand side by side, or are far apart. */
const somePosition: fc.Arbitrary<Position> = fc
  .tuple(
    fc.constantFrom<Position>(somewhere, [10.72, 59.94], [10.8, 59.93], [10.9, 59.98]),
    fc.constantFrom(0, 0, 1e-5, 1e-4, 1e-3, 1e-2),
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: -3, max: 3 }),
  )
  .map(([[lng, lat], step, east, north]) => [
    Number((lng + step * east).toFixed(6)),
    Number((lat + step * north).toFixed(6)),
  ]);

const somePlacesOnMap: fc.Arbitrary<Place[]> = fc
  .array(fc.tuple(somePosition, fc.constantFrom(...categories)), { minLength: 1, maxLength: 80 })
  .map((made) =>
    made.map(([position, category], number) =>
      placeWith({ id: `place-${number}`, position, category, family: familyOf(category) }),
    ),
  );

const always = (test: (places: Place[]) => void): void =>
  fc.assert(fc.property(somePlacesOnMap, test), { ...sameCases, numRuns: 100 });

describe('markers', () => {
  it('hold each place exactly once at every level', () => {
    always((places) => {
      const ids = places.map(({ id }) => id).toSorted();
      const markers = markersOf(places);
      for (const level of [0, 8.5, ...levels, 17.5, 22]) expect(placeIdsIn(drawnAt(markers, level))).toEqual(ids);
    });
  });

  it('never touch at the level they are drawn at', () => {
    always((places) => {
      const markers = markersOf(places);
      for (const level of levels) {
        expect([level, worstOverlap(drawnAt(markers, level), level)]).toEqual([level, null]);
      }
    });
  });

  it('never touch at any zoom between the levels', () => {
    fc.assert(
      fc.property(somePlacesOnMap, fc.double({ min: 9, max: 22, noNaN: true }), (places, zoom) => {
        expect(worstOverlap(drawnAt(markersOf(places), levelOf(zoom)), zoom)).toBeNull();
      }),
      { ...sameCases, numRuns: 500 },
    );
  });

  it('of coincident places are one at every level, and no zoom separates them', () => {
    always((places) => {
      const markers = markersOf(places);
      const keyOf = ({ position }: Place): string => String(position?.map((degrees) => degrees.toFixed(5)));
      const spots = new Set(places.map(keyOf));
      for (const level of levels) {
        for (const spot of spots) {
          const sharing = places.filter((place) => keyOf(place) === spot);
          const found = new Set(sharing.map(({ id }) => markerFor(markers, id, level)?.id));
          expect([spot, level, found.size]).toEqual([spot, level, 1]);
          if (level === 17) expect(markerFor(markers, sharing[0]?.id ?? '', level)?.maxzoom).toBe(Infinity);
        }
      }
    });
  });

  it('have an id of their own', () => {
    always((places) => {
      const ids = markersOf(places).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it('split into markers that together hold the same places', () => {
    always((places) => {
      const markers = markersOf(places);
      for (const marker of markers.filter(({ maxzoom }) => Number.isFinite(maxzoom))) {
        const own = new Set(marker.places.map(({ id }) => id));
        const parts = drawnAt(markers, marker.maxzoom).filter(({ places: part }) => part.some(({ id }) => own.has(id)));
        expect(placeIdsIn(parts).filter((id) => own.has(id))).toEqual([...own].toSorted());
        expect(parts.length).toBeGreaterThan(1);
      }
    });
  });

  it('are the same for the same places, and say whether they are dimmed', () => {
    always((places) => {
      expect(markersOf(places)).toEqual(markersOf(places));
      expect(markersOf(places, true).every(({ isDimmed }) => isDimmed)).toBe(true);
      expect(markersOf(places).some(({ isDimmed }) => isDimmed)).toBe(false);
    });
  });

  it('are exactly those of the naive algorithm, which compares all of them at every step', () => {
    always((places) => {
      expect(markersOf(places)).toEqual(plainMarkersOf(places));
    });
    const crowd = syntheticPlaces(3000);
    expect(markersOf(crowd)).toEqual(plainMarkersOf(crowd));
  });

  it('are given to the map for all levels, but of very many only those around the level it is at', () => {
    const few = markersOf(syntheticPlaces(50));
    expect(markersAround(few, 12, [0, 0, 1, 1])).toBe(few);
    const many = markersOf(syntheticPlaces(3000));
    expect(many.length).toBeGreaterThan(3000);
    for (const level of levels) {
      const around = markersAround(many, Math.floor(level), null);
      expect(drawnAt(around, level)).toEqual(drawnAt(many, level));
      expect(around.length).toBeLessThan(many.length);
      const frame = [10.7, 59.9, 10.8, 59.95] as const;
      const inFrame = ({ position: [lng, lat] }: Marker): boolean =>
        lng >= frame[0] && lat >= frame[1] && lng <= frame[2] && lat <= frame[3];
      expect(markersAround(many, Math.floor(level), frame)).toEqual(around.filter(inFrame));
    }
  });

  it('stand alone where there is room for each', () => {
    const far = [0, 1, 2, 3].map((step) => placeWith({ id: `far-${step}`, position: [10.7 + step * 0.1, 59.9] }));
    const markers = markersOf(far);
    // 0.1 degrees are 145 px at zoom 10: room for all.
    expect(drawnAt(markers, 10).map(({ places }) => places.length)).toEqual([1, 1, 1, 1]);
  });

  it('of two places side by side part exactly where they no longer touch', () => {
    const [west, east] = [
      placeWith({ id: 'west', position: [10.75, 59.91] }),
      placeWith({ id: 'east', position: [10.751, 59.91] }),
    ];
    const markers = markersOf([west, east]);
    const together = markers.find(({ places }) => places.length === 2);
    const alone = markers.filter(({ places }) => places.length === 1);
    // 0.001 degrees are 512 * 2^zoom / 360,000 px, and two markers with their edges are 29 px wide.
    const parting = Math.log2((29 * 360_000) / 512);
    expect(together?.maxzoom).toBeGreaterThanOrEqual(parting);
    expect(together?.maxzoom).toBeLessThan(parting + 0.5);
    expect(alone.map(({ minzoom, maxzoom }) => [minzoom, maxzoom])).toEqual([
      [together?.maxzoom, Infinity],
      [together?.maxzoom, Infinity],
    ]);
  });

  it('stand between the places they hold, nearer to where more of them are', () => {
    const at = (id: string, lng: number): Place => placeWith({ id, position: [lng, 59.91] });
    const [marker] = drawnAt(markersOf([at('a', 10.75), at('b', 10.75), at('c', 10.753)]), 9);
    expect(marker?.places).toHaveLength(3);
    expect(marker?.position[0]).toBeCloseTo(10.751, 6);
    expect(marker?.position[1]).toBeCloseTo(59.91, 6);
  });

  it('skip places without a position, and are none without places', () => {
    expect(markersOf([placeWith({ id: 'digital', kind: 'digital' })])).toEqual([]);
    expect(markersOf([])).toEqual([]);
  });

  it('are as large as their number says, up to a point', () => {
    const radii = [1, 2, 5, 12, 100, 1000].map(markerRadius);
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
    expect(radii[0]).toBe(13);
    expect(radii.at(-1)).toBe(24);
  });

  it('know their mix of families', () => {
    always((places) => {
      const mix = mixOf(places);
      expect(mix).toHaveLength(families.length);
      expect(mix.reduce((sum, each) => sum + each, 0)).toBe(places.length);
    });
    expect(mixOf([placeWith({ id: 'a', family: 'learn' }), placeWith({ id: 'b', family: 'meet' })])).toEqual([
      1, 0, 0, 0, 0, 1,
    ]);
  });

  it('share a ring of twelve parts in which no family that is there is lost', () => {
    expect(twelfthsOf([3, 0, 1, 0, 0, 0])).toEqual([9, 0, 3, 0, 0, 0]);
    expect(twelfthsOf([1, 1, 1, 0, 0, 2])).toEqual([3, 2, 2, 0, 0, 5]);
    expect(twelfthsOf([900, 1, 1, 1, 1, 1])).toEqual([7, 1, 1, 1, 1, 1]);
    fc.assert(
      fc.property(
        fc
          .array(fc.nat(400), { minLength: families.length, maxLength: families.length })
          .filter((mix) => mix.some(Boolean)),
        (mix) => {
          const parts = twelfthsOf(mix);
          const count = mix.reduce((sum, each) => sum + each, 0);
          expect(parts.reduce((sum, each) => sum + each, 0)).toBe(12);
          for (const [i, each] of mix.entries()) {
            expect(parts[i] === 0).toBe(each === 0);
            // Who would vanish is given a part, which the others then lack.
            expect(Math.abs((parts[i] ?? 0) - (12 * each) / count)).toBeLessThan(mix.filter(Boolean).length);
          }
        },
      ),
    );
  });
});

describe('the level of a zoom', () => {
  it('is the last grouping made at or below it, at most half a zoom away', () => {
    fc.assert(
      fc.property(fc.double({ min: 9, max: 22, noNaN: true }), (zoom) => {
        const level = levelOf(zoom);
        expect(level).toBeLessThanOrEqual(zoom);
        expect(zoom - level).toBeLessThan(0.5);
        expect(levelOf(level)).toBe(level);
      }),
      sameCases,
    );
  });

  it('parts a marker when the map has come to where it splits', () => {
    const places = [0, 1, 2, 3, 4, 5].map((i) => placeWith({ id: `p${i}`, position: [10.75 + i * i * 3e-4, 59.91] }));
    const finite = markersOf(places).filter(({ maxzoom }) => Number.isFinite(maxzoom));
    expect(finite.length).toBeGreaterThan(1);
    for (const { maxzoom } of finite) expect(levelOf(maxzoom)).toBe(maxzoom);
  });
});

describe('the markers of the shipped cities', () => {
  it.each(shippedCities)(
    'at first sight of %s count every open place with a pin at every level, and none touches another',
    async (id) => {
      const atlas = await shippedCity(id);
      const onMap = atlas.places.filter((place) => place.status !== 'closed' && isOnMap(place)).length;
      const { hits, outside } = resultsOf(storeWith({}, atlas).getState());
      const markers = markersIn({ shown: hits.map(({ place }) => place), outside });
      for (const level of levels) {
        const drawn = drawnAt(markers, level);
        expect([level, drawn.reduce((sum, { places }) => sum + places.length, 0)]).toEqual([level, onMap]);
        expect([level, worstOverlap(drawn, level)]).toEqual([level, null]);
      }
    },
  );

  it.each(shippedCities)('in a district of %s count what is found and what has stepped back apart', async (id) => {
    const atlas = await shippedCity(id);
    for (const district of atlas.districts) {
      const { hits, outside } = resultsOf(storeWith({ district: district.id }, atlas).getState());
      const shown = hits.map(({ place }) => place);
      const markers = markersIn({ shown, outside });
      expect(new Set(markers.map((marker) => marker.id)).size).toBe(markers.length);
      for (const level of levels) {
        const [dimmed, bright] = [true, false].map((isDimmed) =>
          placeIdsIn(drawnAt(markers, level).filter((marker) => marker.isDimmed === isDimmed)),
        );
        const ids = (places: readonly Place[]): string[] => places.map((place) => place.id).toSorted();
        expect(bright).toEqual(ids(shown.filter(isOnMap)));
        expect(dimmed).toEqual(ids(outside));
      }
    }
  });
});
