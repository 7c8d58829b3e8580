import { describe, expect, it } from 'vitest';
import type { Bounds, District, Place, Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { type CameraSubject, cameraGoal, cityBounds, furthest, placeZoom, zoomRange } from '#map/camera.ts';
import type { Goal } from '#map/kit/camera-goal.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';

const atlas = tinyCity();

function placeCalled(id: string): Place {
  const place = atlas.places.find((each) => each.id === id);
  if (!place) throw new Error(`Testville has no ${id}`);
  return place;
}

const goalOf = (said: Partial<CameraSubject>): Goal | null =>
  cameraGoal({
    atlas,
    camera: null,
    place: null,
    district: null,
    origin: null,
    radiusMetres: null,
    route: [],
    ...said,
  });

function boxOf(goal: Goal | null): Bounds {
  if (goal?.type !== 'box') throw new Error(`not a box: ${JSON.stringify(goal)}`);
  return goal.bounds;
}

const isInBox = ([lng, lat]: Position, [west, south, east, north]: Bounds): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north;

const cornersOf = ({ boundary }: District): Position[] =>
  (boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates)
    .flat(2)
    .map(([lng = Number.NaN, lat = Number.NaN]): Position => [lng, lat]);

const widthMetres = ([west, south, east, north]: Bounds): number =>
  metresBetween([west, (south + north) / 2], [east, (south + north) / 2]);

const [upper, lower] = atlas.districts;
const origin: Position = [0.1, 50.1];
const camera = { zoom: 12.5, lat: 50.1, lng: 0.1, bearing: 0, pitch: 0 };
const hospital = placeCalled('stub-hospital');

it('frames a whole walk with room for its pins, unless a place is open', () => {
  const way = [
    [0.08, 50.1],
    [0.1, 50.12],
    [0.09, 50.1],
  ] as const;
  const [west, south, east, north] = boxOf(goalOf({ route: way, origin: [0.1, 50.1], radiusMetres: 500 }));
  expect([west, south, east]).toEqual([0.08, 50.1, 0.1]);
  expect(north).toBeCloseTo(50.123, 6);
  expect(goalOf({ route: way, place: placeCalled('lorem-cafe') })).toMatchObject({
    type: 'point',
    centre: [0.106, 50.096],
  });
});

describe('the map looks', () => {
  it('at the whole city where nothing is chosen', () => {
    const goal = goalOf({});
    expect(goal).toEqual({ type: 'box', bounds: cityBounds(atlas), maxZoom: 13.5 });
  });

  it('at the city’s own bounds where there are no districts', () => {
    expect(boxOf(goalOf({ atlas: { ...atlas, districts: [] } }))).toEqual(atlas.city.bounds);
  });

  it('at a district, so that its bounds fit the view', () => {
    expect(goalOf({ district: lower ?? null })).toEqual({
      type: 'box',
      bounds: [0.1, 50.09, 0.115, 50.098],
      maxZoom: 15,
    });
  });

  it('at a place from near', () => {
    expect(goalOf({ place: hospital })).toEqual({ type: 'point', centre: [0.094, 50.112], zoom: placeZoom });
  });

  it('at the area of a place that is only known by it', () => {
    const bounds = boxOf(goalOf({ place: placeCalled('somewhere-fund') }));
    expect(widthMetres(bounds)).toBeCloseTo(3000, -1);
    expect(isInBox([0.1, 50.1], bounds)).toBe(true);
  });

  it('at an area of a kilometre around where the data do not say how wide it is', () => {
    const { accuracyMetres: _, ...rest } = placeCalled('somewhere-fund');
    expect(widthMetres(boxOf(goalOf({ place: { ...rest, accuracyMetres: null } })))).toBeCloseTo(2000, -1);
  });

  it('where it did before when a digital place is chosen', () => {
    expect(goalOf({ place: placeCalled('nowhere-platform') })).toBeNull();
    expect(goalOf({ place: placeCalled('nowhere-platform'), district: upper ?? null })).toBeNull();
  });

  it('at the circle around the start of a search', () => {
    const bounds = boxOf(goalOf({ origin, radiusMetres: 800 }));
    expect(widthMetres(bounds)).toBeCloseTo(1600, 0);
    const [west, south, east, north] = bounds;
    expect((west + east) / 2).toBeCloseTo(0.1, 6);
    expect((south + north) / 2).toBeCloseTo(50.1, 5);
  });

  it('at the start of a search without a distance', () => {
    expect(goalOf({ origin })).toEqual({ type: 'point', centre: origin, zoom: 14 });
  });

  it('exactly where the user moved it, whatever else is chosen', () => {
    expect(goalOf({ camera, place: hospital, district: upper ?? null, origin, radiusMetres: 500 })).toEqual({
      type: 'exact',
      camera,
    });
  });

  it('at the most specific selection: place, then search, then district', () => {
    const all = { place: hospital, origin, radiusMetres: 500, district: upper ?? null };
    expect(goalOf(all)).toEqual(goalOf({ place: hospital }));
    expect(goalOf({ ...all, place: null })).toEqual(goalOf({ origin, radiusMetres: 500 }));
    expect(goalOf({ ...all, place: null, radiusMetres: null })).toEqual(goalOf({ origin }));
    expect(goalOf({ ...all, place: null, origin: null })).toEqual(goalOf({ district: upper ?? null }));
  });

  it('never from nearer or farther than the map goes', () => {
    const goals = [goalOf({}), goalOf({ place: hospital }), goalOf({ origin }), goalOf({ district: upper ?? null })];
    for (const goal of goals) {
      const zoom = goal?.type === 'point' ? goal.zoom : goal?.type === 'box' ? goal.maxZoom : Number.NaN;
      expect(zoom).toBeGreaterThan(zoomRange.min);
      expect(zoom).toBeLessThanOrEqual(zoomRange.max);
    }
  });
});

describe('the bounds of a city', () => {
  it.each(shippedCities)('%s contain every district and lie within what can be reached', async (id) => {
    const city = await shippedCity(id);
    const bounds = cityBounds(city);
    const reach = furthest(city);
    expect(city.districts.length).toBeGreaterThan(0);
    for (const district of city.districts) {
      expect(cornersOf(district).filter((corner) => !isInBox(corner, bounds))).toEqual([]);
    }
    const [west, south, east, north] = bounds;
    expect([isInBox([west, south], reach), isInBox([east, north], reach)]).toEqual([true, true]);
  });

  it.each(shippedCities)('%s: every place that is not outside the city can be reached on the map', async (id) => {
    const city = await shippedCity(id);
    const lost = city.places.filter(
      ({ position, outsideCity }) => position && !outsideCity && !isInBox(position, furthest(city)),
    );
    expect(lost.map((place) => place.id)).toEqual([]);
  });

  it('are worked out once for an atlas', () => {
    expect(cityBounds(atlas)).toBe(cityBounds(atlas));
  });
});
