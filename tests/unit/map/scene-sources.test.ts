import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { type Atlas, isOnMap, type Place, type Position, type Station } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { inLanguage } from '#domain/translation.ts';
import { families } from '#domain/vocabulary.ts';
import { markersIn } from '#map/markers/group-places.ts';
import type { Scene } from '#map/scene.ts';
import { sourcesOf } from '#map/scene-sources.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { sceneOf } from '#tests/support/scenes.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';

const atlas = tinyCity();

function found<T>(list: readonly T[], is: (each: T) => boolean): T {
  const one = list.find(is);
  if (one === undefined) throw new Error('nothing like that is there');
  return one;
}
const placeCalled = (id: string): Place => found(atlas.places, (place) => place.id === id);
const upper = found(atlas.districts, ({ id }) => id === 'upper-testing');

const drawn = (scene: Scene) => sourcesOf(scene, markersIn(scene));
const tiny = (said: Partial<Scene> = {}) => drawn(sceneOf(atlas, said));
const said = ({ features }: FeatureCollection, key: string): unknown[] =>
  features.map(({ properties }) => properties?.[key]);

const ringOf = ({ geometry }: Feature): Position[] => {
  if (geometry.type !== 'Polygon') throw new Error(`not a polygon but a ${geometry.type}`);
  return (geometry.coordinates[0] ?? []).map(([lng = Number.NaN, lat = Number.NaN]): Position => [lng, lat]);
};

/** All that any marker of a scene stands for. */
const pinned = (scene: Scene): Set<string> =>
  new Set(markersIn(scene).flatMap(({ places }) => places.map(({ id }) => id)));

describe('the markers of a scene', () => {
  it('are never digital, area-wide or known by their area only', () => {
    const ids = pinned(sceneOf(atlas, {}, { statuses: ['operating', 'under_construction', 'planned', 'closed'] }));
    expect(atlas.places.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([
      'somewhere-fund',
      'nowhere-platform',
    ]);
  });

  it.each(shippedCities)('of %s are never one of those either', async (id) => {
    const city = await shippedCity(id);
    const ids = pinned(sceneOf(city));
    const off = city.places.filter((place) => !isOnMap(place));
    expect(off.length).toBeGreaterThan(10);
    expect(off.filter((place) => ids.has(place.id))).toEqual([]);
    expect(ids.size).toBe(city.places.filter((place) => isOnMap(place) && place.status !== 'closed').length);
  });

  it('are marked as stale where they stand alone and today is known', () => {
    const old = (today?: string, places = atlas.places): unknown[] =>
      drawn(sceneOf({ ...atlas, places }, today === undefined ? {} : { today })).markers.features.flatMap(
        ({ properties }) => (properties?.['old'] === 1 && properties['n'] === 1 ? [properties['name']] : []),
      );
    const [library] = atlas.places.filter(({ id }) => id === 'placeholder-library');
    if (library?.verified !== '2026') throw new Error('the library was looked at in 2026');
    expect(old(undefined, [library])).toEqual([]);
    expect(old('2028-12-31', [library])).toEqual([]);
    expect(new Set(old('2029-01-01', [library]))).toEqual(new Set(['Placeholder Library']));
    expect(old('2029-01-01', [{ ...library, whatIf: 'added' }])).toEqual([]);
  });

  it('are told to the map with all it needs to draw them, by values it can filter by', () => {
    const { markers } = drawn(sceneOf(atlas, {}, { statuses: ['operating', 'planned', 'closed'] }));
    for (const { properties } of markers.features) {
      expect(properties?.['icon']).toMatch(
        new RegExp(`^(mark/(${families.join('|')})(/closed)?|ring/\\d+(\\.\\d+){${families.length - 1}})$`),
      );
      expect(properties?.['min']).toBeLessThan(properties?.['max']);
      expect(Object.values(properties ?? {}).every((value) => value !== null && value !== Infinity)).toBe(true);
    }
    expect(said(markers, 'icon')).toContain('mark/make/closed');
    expect(new Set(said(markers, 'id')).size).toBe(markers.features.length);
  });

  it('carry names in the language of the page; coincident places carry the address they agree on', () => {
    const shared: Atlas = {
      ...atlas,
      places: atlas.places.map((place) =>
        ['fake-factory', 'sample-startup-hub'].includes(place.id) ? { ...place, address: 'Dummy Lane 1' } : place,
      ),
    };
    expect(said(drawn(sceneOf(shared, { language: 'nb' })).markers, 'name')).toContain('Dummy Lane 1');
    const one = atlas.places.filter(({ id }) => id !== 'sample-startup-hub');
    const names = (language: 'en' | 'nb') =>
      said(drawn(sceneOf({ ...atlas, places: one }, { language })).markers, 'name');
    expect(names('en')).toContain('Fake Factory Makerspace');
    expect(names('nb')).toContain('Falskfabrikken verksted');
    // One of the two has no address, so they agree on none.
    expect(said(tiny().markers, 'name')).not.toContain('Dummy Lane 1');
  });

  it('outside a selected district or circle are dimmed and grouped apart', () => {
    const { markers } = tiny({ district: upper });
    const dim = new Set(said(markers, 'dim'));
    expect(dim).toEqual(new Set([0, 1]));
    expect(new Set(said(tiny().markers, 'dim'))).toEqual(new Set([0]));
  });
});

describe('accuracy', () => {
  it('is a ring as wide as the position is uncertain around each estimated place', () => {
    const { accuracy } = tiny();
    expect(said(accuracy, 'kind')).toEqual(['ring']);
    const [ring] = accuracy.features;
    const far = ring ? ringOf(ring).map((corner) => metresBetween([0.106, 50.096], corner)) : [];
    expect(Math.min(...far)).toBeGreaterThan(149);
    expect(Math.max(...far)).toBeLessThan(151);
  });

  it('has no ring at low zoom, nor outside the viewport', () => {
    expect(tiny({ closeUp: null }).accuracy.features).toEqual([]);
    expect(said(tiny({ closeUp: [0.105, 50.095, 0.107, 50.097] }).accuracy, 'kind')).toEqual(['ring']);
    // As much again to each side is ready for the next move, and no more.
    expect(said(tiny({ closeUp: [0.1065, 50.095, 0.107, 50.097] }).accuracy, 'kind')).toEqual(['ring']);
    expect(said(tiny({ closeUp: [0.107, 50.095, 0.1075, 50.097] }).accuracy, 'kind')).toEqual([]);
  });

  it.each(shippedCities)('has a ring around every estimated place of %s', async (id) => {
    const city = await shippedCity(id);
    const scene = sceneOf(city);
    const { accuracy } = drawn(scene);
    const estimated = scene.shown.filter(
      (place) => isOnMap(place) && place.basis === 'estimated' && place.accuracyMetres,
    );
    expect(estimated.length).toBeGreaterThan(30);
    const rings = accuracy.features.map((ring) => ({ corner: ringOf(ring)[0], family: ring.properties?.['family'] }));
    const bare = estimated.filter(
      ({ position, accuracyMetres }) =>
        !rings.some(
          ({ corner }) => position && corner && Math.abs(metresBetween(position, corner) - (accuracyMetres ?? 0)) < 0.5,
        ),
    );
    expect(bare.map((place) => place.id)).toEqual([]);
  });

  it('of the selected place is drawn stronger; where only its area is known, that area is drawn', () => {
    expect(said(tiny({ place: placeCalled('lorem-cafe') }).accuracy, 'kind')).toEqual(['ring', 'chosen']);
    expect(said(tiny({ place: placeCalled('somewhere-fund') }).accuracy, 'kind')).toEqual(['ring', 'area']);
    expect(said(tiny({ hovered: placeCalled('somewhere-fund') }).accuracy, 'kind')).toEqual(['ring', 'area']);
    expect(said(tiny({ place: placeCalled('stub-hospital') }).accuracy, 'kind')).toEqual(['ring']);
    expect(said(tiny({ place: placeCalled('nowhere-platform') }).accuracy, 'kind')).toEqual(['ring']);
  });
});

describe('the chosen place', () => {
  it('stands large where it is, with its name', () => {
    const { chosen } = tiny({ place: placeCalled('fake-factory'), language: 'nb' });
    expect(chosen.features).toMatchObject([
      {
        properties: { icon: 'mark/make', family: 'make', name: 'Falskfabrikken verksted' },
        geometry: { type: 'Point', coordinates: [0.096, 50.108] },
      },
    ]);
  });

  it('is hollow when it has closed', () => {
    expect(said(tiny({ place: placeCalled('closed-hackspace') }).chosen, 'icon')).toEqual(['mark/make/closed']);
  });

  it('has no pin when it has no point', () => {
    expect(tiny({ place: placeCalled('somewhere-fund') }).chosen.features).toEqual([]);
    expect(tiny({ place: placeCalled('nowhere-platform') }).chosen.features).toEqual([]);
    expect(tiny().chosen.features).toEqual([]);
  });
});

describe('the start of a search', () => {
  const origin: Position = [0.1, 50.1];

  it('is a pin, and with a distance also a circle and a handle on it that says how far', () => {
    expect(tiny().radius.features).toEqual([]);
    expect(said(tiny({ origin }).radius, 'kind')).toEqual(['origin']);
    const { radius } = tiny({ origin, radiusMetres: 800 });
    expect(said(radius, 'kind')).toEqual(['circle', 'origin', 'handle']);
    const [circle, , handle] = radius.features;
    for (const corner of circle ? ringOf(circle) : []) expect(metresBetween(origin, corner)).toBeCloseTo(800, 0);
    expect(handle?.properties?.['label']).toBe('800 m');
    const [lng = 0, lat = 0] = handle?.geometry.type === 'Point' ? handle.geometry.coordinates : [];
    expect(metresBetween(origin, [lng, lat])).toBeCloseTo(800, 0);
    expect(lng).toBeGreaterThan(origin[0]);
  });

  it('masks what lies outside: a polygon with a hole', () => {
    const { mask } = tiny({ origin, radiusMetres: 800 });
    const [sheet] = mask.features;
    if (sheet?.geometry.type !== 'Polygon') throw new Error('no veil');
    expect(sheet.geometry.coordinates).toHaveLength(2);
    expect(tiny({ origin }).mask.features).toEqual([]);
  });

  it('with a district chosen too leaves the circle free, not the district', () => {
    const both = tiny({ origin, radiusMetres: 800, district: upper });
    expect(both.mask).toEqual(tiny({ origin, radiusMetres: 800 }).mask);
  });
});

describe('districts', () => {
  it('lie on the map with a name, a wide and a slim band each, and say whether their outline is indicative', () => {
    const { districts, bands, names } = tiny();
    expect(said(districts, 'indicative')).toEqual([true, false]);
    expect(said(bands, 'band')).toEqual(['wide', 'slim', 'wide', 'slim']);
    expect(said(names, 'id')).toEqual(['upper-testing', 'lower-mocking']);
    expect(said(names, 'name')).toEqual(['Upper Testing', 'Lower Mocking']);
  });

  it('have names in the language of the page', () => {
    expect(said(tiny({ language: 'nb' }).names, 'name')).toEqual(['Upper Testing', 'Nedre Spott']);
    expect(said(tiny({ language: 'en' }).names, 'name')).toEqual(['Upper Testing', 'Lower Mocking']);
  });

  it.each(shippedCities)(
    'of %s have their full name where it is at most 18 letters long, else the short one',
    async (id) => {
      const city = await shippedCity(id);
      const names = city.districts.map(({ name, shortName }) => {
        const full = inLanguage(name, 'en').value;
        return full.length <= 18 ? full : shortName;
      });
      expect(said(drawn(sceneOf(city)).names, 'name')).toEqual(names);
    },
  );

  it('mask the rest when one is selected', () => {
    const [sheet] = tiny({ district: upper }).mask.features;
    if (sheet?.geometry.type !== 'Polygon') throw new Error('no veil');
    const [, hole] = sheet.geometry.coordinates;
    const boundary = upper.boundary.type === 'Polygon' ? upper.boundary.coordinates[0] : undefined;
    expect(hole?.toReversed()).toEqual(boundary);
    expect(tiny().mask.features).toEqual([]);
  });
});

describe('stations', () => {
  it('are drawn when trains stop there today, not when they are planned', () => {
    expect(said(tiny().stations, 'id')).toEqual(['metro-first-stop', 'metro-middle', 'metro-last-stop']);
  });

  it('write a name once where several modes stop under it, at the most important, and again where it is far off', () => {
    const [first] = atlas.stations;
    if (!first) throw new Error('Testville has stations');
    const [lng, lat] = first.position;
    const at = (id: string, mode: Station['mode'], metresNorth: number): Station => ({
      ...first,
      id,
      mode,
      name: 'Crossing',
      position: [lng, lat + metresNorth / 111_195],
    });
    const stations = [at('tram', 'tram', 100), at('metro', 'metro', 0), at('bus', 'bus', 399), at('far', 'tram', 600)];
    const { features } = drawn(sceneOf({ ...atlas, stations })).stations;
    expect(features.map(({ properties }) => [properties?.['id'], properties?.['name']])).toEqual([
      ['tram', undefined],
      ['metro', 'Crossing'],
      ['bus', undefined],
      ['far', 'Crossing'],
    ]);
  });
});

describe('what never changes', () => {
  it('is computed once for an atlas, whatever the query', () => {
    const [first, second] = [tiny(), tiny({ district: upper, origin: [0.1, 50.1], radiusMetres: 500 })];
    expect(second.districts).toBe(first.districts);
    expect(second.stations).toBe(first.stations);
  });
});
