import { describe, expect, it } from 'vitest';
import { productionHeaders } from '#ci/headers.mjs';
import type { Fix, Locate } from '#domain/near/location-tracking.ts';
import type { Goal } from '#map/kit/camera-goal.ts';
import { goalAtUser, userLocationFeatures } from '#map/near/user-location.ts';
import { mapStyle } from '#map/style.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { sceneOf } from '#tests/support/scenes.ts';

const fix: Fix = { position: [10.72, 59.94], accuracyMetres: 100, at: 0 };
const off: Locate = { mode: 'off', fix: null, zoom: null, isHeld: false, note: null };
const other: Goal = { type: 'point', centre: [10, 60], zoom: 12 };

describe('the camera goal at the user’s location', () => {
  it('is the goal of the selection, unless the map follows the user', () => {
    expect(goalAtUser(off, other)).toBe(other);
    expect(goalAtUser({ ...off, mode: 'following' }, other)).toBe(other);
    expect(goalAtUser({ ...off, mode: 'away', fix }, other)).toBe(other);
  });

  it('is null once following was switched off', () => {
    expect(goalAtUser({ ...off, isHeld: true }, other)).toBeNull();
  });

  it.each([
    [10, 15],
    [200, 15],
    [201, 14],
    [400, 14],
    [1500, 12],
    [40_000, 12],
  ])('is the position, with %i m of doubt at zoom %i', (accuracyMetres, zoom) => {
    const following: Locate = { ...off, mode: 'following', fix: { ...fix, accuracyMetres } };
    expect(goalAtUser(following, other)).toEqual({ type: 'point', centre: fix.position, zoom });
  });

  it('keeps the zoom that the user chose', () => {
    expect(goalAtUser({ ...off, mode: 'following', fix, zoom: 17.3 }, other)).toMatchObject({ zoom: 17.3 });
  });
});

describe('the position on the map', () => {
  it('is a dot, and a circle of its accuracy', () => {
    const [area, dot] = userLocationFeatures(fix);
    expect(dot?.geometry).toEqual({ type: 'Point', coordinates: [10.72, 59.94] });
    const ring = area?.geometry.type === 'Polygon' ? (area.geometry.coordinates[0] ?? []) : [];
    const lats = ring.map(([, lat = 0]) => lat);
    // 100 m north and south: 2 × 100 / 111,195 degrees.
    expect(Math.max(...lats) - Math.min(...lats)).toBeCloseTo(0.0018, 4);
    expect(userLocationFeatures(null)).toEqual([]);
  });

  it('lies above every place, and its circle below', () => {
    const phase = { tiles: null, isReady: false };
    const style = mapStyle({
      scene: sceneOf(tinyCity(), { userLocation: fix }),
      markers: [],
      level: 12,
      basemap: phase,
      appearance: 'light',
    });
    const order = style.layers.map(({ id }) => id);
    expect(order.indexOf('here-area')).toBeLessThan(order.indexOf('marker'));
    expect(order.indexOf('here-dot')).toBeGreaterThan(order.indexOf('chosen'));
    expect(style.sources['here']).toMatchObject({ data: { features: userLocationFeatures(fix) } });
  });
});

it('the site may request the position of the device, and no other site may', () => {
  expect(productionHeaders['Permissions-Policy']).toContain('geolocation=(self)');
});
