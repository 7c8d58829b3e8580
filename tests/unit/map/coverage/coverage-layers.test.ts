import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '#domain/atlas.ts';
import { parseCoverage } from '#domain/coverage/coverage-choice.ts';
import { coverageColours } from '#look/coverage-colours.ts';
import type { palettes } from '#look/palette.ts';
import { embeddedBasemap } from '#map/basemap/tile-layers.ts';
import { cameraGoal } from '#map/camera.ts';
import { drawnCoverage } from '#map/coverage/coverage-layers.ts';
import { markersIn } from '#map/markers/group-places.ts';
import { mapStyle } from '#map/style.ts';
import { areaChosen } from '#state/coverage/coverage-area.ts';
import { coverageChanged, coverageChoiceOf, coverageOpened } from '#state/coverage/coverage-state.ts';
import { sceneOf } from '#tests/support/scenes.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';
import { storeWith } from '#tests/support/store-with.ts';

const cities = new Map<string, Atlas>();
beforeAll(async () => {
  for (const id of shippedCities) cities.set(id, await shippedCity(id));
});
const storeOf = (city: string, lens: string) => storeWith({ coverage: parseCoverage(lens) }, cities.get(city));

const lenses = [
  ['oxford', 'imd_decile_2025:make:15min'],
  ['oxford', 'imd_decile_2019:all:10min:both@e01028568'],
  ['oslo', 'social_assistance_share:all:30min'],
  ['oslo', 'mean_gross_income:meet:800m:both'],
  // There is none: one class of colour, and no few or many.
  ['oslo', 'social_assistance_share:test:1m:both'],
] as const;

const styleOf = (city: string, text: string, appearance: keyof typeof palettes = 'light') => {
  const store = storeOf(city, text);
  const { atlas } = store.getState();
  const scene = { ...sceneOf(atlas), coverage: drawnCoverage(store.getState()) };
  return mapStyle({ scene, markers: markersIn(scene), level: 12, basemap: embeddedBasemap, appearance });
};

describe.each(lenses)('the map of %s with %s', (city, text) => {
  it.each(['light', 'dark', 'contrast'] as const)('is a valid style in %s, with places above areas', (appearance) => {
    const style = styleOf(city, text, appearance);
    expect(validateStyleMin(style)).toEqual([]);
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const order = ['paper', 'lens-area', 'district-line', 'lens-dot', 'place-name', 'marker'].map((id) =>
      ids.indexOf(id),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(Math.min(...order)).toBe(0);
  });
});

describe('coverage on the map', () => {
  const featuresOf = (city: string, text: string) =>
    drawnCoverage(storeOf(city, text).getState())?.source.features ?? [];

  it('draws outlines where there are any, and dots where there are none', () => {
    const kinds = (city: string, text: string) => {
      const all = featuresOf(city, text).map(({ geometry }) => geometry.type);
      return [all.filter((type) => type === 'Point').length, all.filter((type) => type !== 'Point').length];
    };
    expect(kinds('oxford', 'imd_decile_2025:make:15min')).toEqual([0, 84]);
    // Sentrum and Marka have neither outline nor centre.
    expect(kinds('oslo', 'social_assistance_share:make:15min')).toEqual([0, 15]);
    expect(kinds('oslo', 'mean_gross_income:make:15min')).toEqual([96, 0]);
  });

  it('has dots whose areas are as their residents', () => {
    const dots = featuresOf('oslo', 'mean_gross_income:make:15min').map(({ properties }) => properties);
    // Sandaker has 13,904 residents, Bjølsen 7,829.
    const size = dots.find((dot) => dot?.['id'] === '0301030303')?.['size'] as number;
    expect(Math.max(...dots.map((dot) => dot?.['size'] as number))).toBe(1);
    expect(size ** 2).toBeCloseTo(7829 / 13_904, 9);
  });

  it('colours by facilities, or by need and facilities together', () => {
    const classOf = (text: string, id: string) =>
      featuresOf('oxford', text).find(({ properties }) => properties?.['id'] === id)?.properties?.['class'];
    // e01028565 has the one place to make within 330 m and is in the least third by need; e01028569 has none, in the most.
    expect(classOf('imd_decile_2025:make:15min', 'e01028565')).toBe(1);
    expect(classOf('imd_decile_2025:make:15min', 'e01028569')).toBe(0);
    expect(classOf('imd_decile_2025:make:15min:both', 'e01028565')).toBe(7);
    expect(classOf('imd_decile_2025:make:15min:both', 'e01028569')).toBe(0);
    expect(coverageColours.light.both).toHaveLength(9);
  });

  it('moves the camera to all its areas, or to the selected one, unless the user moved the map', () => {
    const store = storeOf('oxford', 'imd_decile_2025:make:15min');
    const goal = () => {
      const { atlas, view } = store.getState();
      const lens = drawnCoverage(store.getState())?.goal;
      const nothing = { place: null, district: null, origin: null, radiusMetres: null, route: [] };
      return cameraGoal({ atlas, camera: view.camera, ...nothing, coverage: lens });
    };
    expect(goal()).toMatchObject({ type: 'box' });
    areaChosen(store, 'e01028568', 'list');
    expect(goal()).toEqual({ type: 'point', centre: [-1.20243, 51.71707], zoom: 13 });
    const camera = { zoom: 12, lat: 51.7, lng: -1.2, bearing: 0, pitch: 0 };
    store.setState(({ view }) => ({ view: { ...view, camera } }));
    areaChosen(store, 'e01028569', 'map');
    expect(goal()).toEqual({ type: 'exact', camera });
    areaChosen(store, null, 'list');
    expect([store.getState().view.coverage, goal()?.type]).toEqual([
      parseCoverage('imd_decile_2025:make:15min'),
      'box',
    ]);
  });
});

describe('the coverage of the address', () => {
  it('is the same counting for another look or area, and nothing where it is not understood', () => {
    const store = storeOf('oxford', 'imd_decile_2025:make:15min');
    const first = coverageChoiceOf(store.getState());
    if (!first) throw new Error('no answer');
    coverageChanged(store, first.choice, { colourBy: 'both' });
    areaChosen(store, 'e01028568', 'list');
    const second = coverageChoiceOf(store.getState());
    expect(second?.coverages).toBe(first.coverages);
    expect(second?.choice).toMatchObject({ colourBy: 'both', area: 'e01028568' });
    for (const lens of ['imd:make:15min', 'imd_decile_2025:make']) {
      expect(coverageChoiceOf(storeOf('oxford', lens).getState())).toBeNull();
    }
  });

  it('opens over the open panel, under the tab that it belongs to', () => {
    const store = storeWith({ place: 'makespace-aristotle-lane' }, cities.get('oxford'));
    store.setState(({ session }) => ({ session: { ...session, tab: 'find' } }));
    coverageOpened(store, {
      measure: 'imd_decile_2025',
      family: 'meet',
      distance: { value: 800, unit: 'm' },
      colourBy: 'facilities',
      area: null,
    });
    expect(store.getState().view).toMatchObject({ place: null, coverage: parseCoverage('imd_decile_2025:meet:800m') });
    expect(store.getState().session.tab).toBe('explore');
  });
});
