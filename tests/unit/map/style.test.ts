import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Atlas, isOnMap, type Position } from '#domain/atlas.ts';
import { gapAnalysis } from '#domain/gaps/gap-analysis.ts';
import { facilitiesFor } from '#domain/gaps/gap-facilities.ts';
import { finished } from '#domain/time-slicing.ts';
import type { Appearance } from '#look/palette.ts';
import { palettes } from '#look/palette.ts';
import { type BasemapPhase, embeddedBasemap } from '#map/basemap/tile-layers.ts';
import { gapOnMap } from '#map/gaps/gap-layers.ts';
import { markersIn } from '#map/markers/group-places.ts';
import { fadedOpacity } from '#map/markers/marker-layers.ts';
import type { Scene } from '#map/scene.ts';
import { mapStyle } from '#map/style.ts';
import { deepFreeze, tinyCity } from '#tests/fixtures/tiny-city.ts';
import { sceneOf } from '#tests/support/scenes.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';

const appearances = ['light', 'dark', 'contrast'] as const satisfies readonly Appearance[];
deepFreeze(palettes);

/** What somebody may have chosen, by what it is called. */
const choices = {
  'at first sight': () => ({}),
  'with a place chosen': ({ places }) => ({ place: places.find(isOnMap) ?? null }),
  'with a place chosen that is only known by its area': ({ places }) => ({
    place: places.find(({ basis, position }) => position !== null && basis === 'stand_in') ?? null,
  }),
  'with a district chosen': ({ districts }) => ({ district: districts[0] ?? null }),
  'with a start and a distance': ({ city }) => ({
    origin: [...city.centre] as unknown as Position,
    radiusMetres: 1200,
  }),
} as const satisfies Record<string, (atlas: Atlas) => Partial<Scene>>;
type Choice = keyof typeof choices;
const everyChoice = Object.keys(choices) as Choice[];

const styleOf = (scene: Scene, appearance: Appearance = 'light', level = 12, ground: BasemapPhase = embeddedBasemap) =>
  mapStyle({ scene, markers: deepFreeze(markersIn(scene)), level, basemap: ground, appearance });

const cities = new Map<string, Atlas>();
beforeAll(async () => {
  for (const id of shippedCities) cities.set(id, await shippedCity(id));
});
const cityCalled = (id: string): Atlas => {
  const atlas = cities.get(id);
  if (!atlas) throw new Error(`${id} has not been read`);
  return atlas;
};

const cases = shippedCities.flatMap((city) =>
  everyChoice.flatMap((choice) => appearances.map((appearance) => ({ city, choice, appearance }))),
);

/** Every text in a value, with the path to it. */
function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

const scenes = new Map<string, Scene>();

/** Made once for each city and choice: frozen, it is the same for every appearance. */
function sceneWith(city: string, choice: Choice): Scene {
  const key = `${city} ${choice}`;
  const atlas = cityCalled(city);
  const scene = scenes.get(key) ?? sceneOf(atlas, choices[choice](atlas));
  scenes.set(key, scene);
  return scene;
}

describe.each(cases)('the map of $city $choice, $appearance', ({ city, choice, appearance }) => {
  const made = () => styleOf(sceneWith(city, choice), appearance);

  it('is a valid style, with each layer named once', () => {
    const style = made();
    expect(validateStyleMin(style)).toEqual([]);
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = new Set(style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
    expect([...used].toSorted()).toEqual(Object.keys(style.sources).toSorted());
  });

  it('requests nothing: the data of the basemap are handed over', () => {
    const style = made();
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
    const addresses = textsIn({ ...style, sources: withoutPlaces(style.sources) }).filter(({ text }) =>
      /^\/\/|:\/\/|^(data|blob|javascript):|\.(geo)?json|\.pbf|\.png/.test(text),
    );
    expect(addresses).toEqual([]);
  });
});

/** The sources without their features, whose names and addresses are data and are fetched by nobody. */
const withoutPlaces = (sources: object): object =>
  Object.fromEntries(
    Object.entries(sources).map(([id, source]) => [
      id,
      Object.fromEntries(Object.entries(source).filter(([, value]) => typeof value !== 'object')),
    ]),
  );

describe('the style', () => {
  const atlas = tinyCity();
  const layersOf = (scene: Scene, appearance: Appearance = 'light') => styleOf(scene, appearance).layers;

  it.each(appearances)('is valid in %s with a surface of gaps, which lies below all markers', (appearance) => {
    const oslo = cityCalled('oslo');
    const doors = facilitiesFor(oslo.places, 'make');
    const answer = finished(
      gapAnalysis({ areas: oslo.areas, facilities: doors.map(({ position }) => position), minutes: 15 }),
    );
    const gap = gapOnMap({ city: 'oslo', choice: { of: 'make', minutes: 15 }, facilities: doors, analysis: answer });
    const { shown, outside } = gap.markersIn(oslo);
    expect(shown).toEqual(doors);
    expect(new Set([...shown, ...outside])).toEqual(new Set(oslo.places.filter(({ status }) => status !== 'closed')));
    const scene = sceneOf(oslo, { shown, outside });
    const style = mapStyle({ scene, markers: markersIn(scene), level: 12, basemap: embeddedBasemap, appearance, gap });
    expect(validateStyleMin(style)).toEqual([]);
    const at = (source: string): number[] =>
      style.layers.flatMap((layer, i) => ('source' in layer && layer.source === source ? [i] : []));
    expect(at('gap')).toHaveLength(4);
    expect(Math.max(...at('gap'))).toBeLessThan(Math.min(...at('markers')));
  });

  it.each([9, 9.5, 13.75, 17])('is valid at level %f too', (level) => {
    expect(validateStyleMin(styleOf(sceneOf(cityCalled('oslo')), 'dark', level))).toEqual([]);
  });

  it.each(
    shippedCities.flatMap((city) =>
      appearances.flatMap((appearance) => (['en', 'nb'] as const).map((language) => ({ city, appearance, language }))),
    ),
  )(
    'is valid for $city in $appearance ($language) on tiles too, while they are on their way and when they have come',
    ({ city, appearance, language }) => {
      const scene = sceneOf(cityCalled(city), { language });
      for (const isReady of [false, true]) {
        const style = styleOf(scene, appearance, 12, { tiles: './tiles.json', isReady });
        expect(validateStyleMin(style)).toEqual([]);
        expect(style).not.toHaveProperty('glyphs');
        expect(style).not.toHaveProperty('sprite');
        const ids = style.layers.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        // On the way they lie under the paper of the embedded ground; come, they take its place.
        expect(ids.indexOf('paper') > 0).toBe(!isReady);
        expect(style.layers.some((layer) => 'source' in layer && layer.source === 'context')).toBe(!isReady);
        expect(ids.at(-1)).toBe('origin');
        // What is placed last wins: every name of the ground comes before the names of districts and places.
        const groundNames = style.layers.flatMap((layer, i) =>
          layer.type === 'symbol' && ['context', 'tiles'].includes(String(layer.source)) ? [i] : [],
        );
        expect(groundNames.length).toBeGreaterThan(5);
        expect(Math.max(...groundNames)).toBeLessThan(
          Math.min(ids.indexOf('district-name'), ids.indexOf('place-name')),
        );
      }
    },
  );

  it('is valid for a city without basemap, districts, stations or places', () => {
    const bare = { ...atlas, districts: [], stations: [], places: [], context: null };
    const style = styleOf(sceneOf(bare));
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.sources).not.toHaveProperty('context');
    expect(style.layers.filter((layer) => 'source' in layer && layer.source === 'context')).toEqual([]);
  });

  it('draws basemap, districts, labels of the basemap, stations, mask, names of districts, markers, the chosen place, the pin', () => {
    const scene = sceneOf(cityCalled('oslo'), { place: cityCalled('oslo').places[0] ?? null });
    const layers = layersOf(scene);
    const at = (id: string): number => {
      const found = layers.findIndex((layer) => layer.id === id);
      if (found < 0) throw new Error(`no layer ${id}`);
      return found;
    };
    const groundWords = layers.flatMap((layer, i) =>
      layer.type === 'symbol' && layer.source === 'context' ? [i] : [],
    );
    const ground = layers.flatMap((layer, i) =>
      layer.type !== 'symbol' && (layer.type === 'background' || ('source' in layer && layer.source === 'context'))
        ? [i]
        : [],
    );
    expect(at('paper')).toBe(0);
    expect(ground.length).toBeGreaterThan(15);
    expect(groundWords.length).toBeGreaterThan(5);
    const order = [
      Math.max(...ground),
      at('district-fill'),
      at('district-line'),
      Math.min(...groundWords),
      Math.max(...groundWords),
      at('station'),
      at('veil'),
      at('doubt-ring'),
      at('reach-line'),
      at('district-name'),
      at('place-name'),
      at('marker-ring'),
      at('marker'),
      at('chosen'),
      at('reach-handle'),
      at('origin'),
    ];
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('is deep-equal for the same inputs, and changes none of them', () => {
    // What is frozen would throw when changed: scene, markers, palette and atlas all are.
    for (const choice of everyChoice) {
      const scene = () => sceneOf(cityCalled('oxford'), choices[choice](cityCalled('oxford')));
      expect(styleOf(scene())).toEqual(styleOf(scene()));
    }
  });

  it('gives each district the hue its city set for the appearance', () => {
    for (const appearance of appearances) {
      const line = layersOf(sceneOf(atlas), appearance).find(({ id }) => id === 'district-line');
      const hue = line?.type === 'line' ? line.paint?.['line-color'] : undefined;
      expect(hue).toEqual([
        'match',
        ['get', 'id'],
        ...atlas.districts.flatMap(({ id, colours }) => [id, colours[appearance]]),
        palettes[appearance].ink,
      ]);
    }
  });

  it('draws an outline that is indicative dashed, and a known one whole', () => {
    const layers = layersOf(sceneOf(atlas));
    const dashed = layers
      .filter(({ id }) => id.startsWith('district-line'))
      .map((layer) => ({
        filter: layer.type === 'line' ? layer.filter : null,
        isDashed: layer.type === 'line' && layer.paint?.['line-dasharray'] !== undefined,
      }));
    expect(dashed).toEqual([
      { filter: ['==', ['get', 'indicative'], true], isDashed: true },
      { filter: ['==', ['get', 'indicative'], false], isDashed: false },
    ]);
  });

  it('labels the basemap in the language of the page', () => {
    const texts = (language: 'en' | 'nb') =>
      textsIn(layersOf(sceneOf(cityCalled('oslo'), { language }))).map(({ text }) => text);
    expect(texts('nb')).toContain('name_nb');
    expect(texts('nb')).not.toContain('name_en');
    expect(texts('en')).toContain('name_en');
  });

  it('writes with no other fonts than the page brings', () => {
    const fonts = new Set(
      layersOf(sceneOf(cityCalled('oslo'))).flatMap((layer) => {
        const named = layer.type === 'symbol' ? layer.layout?.['text-font'] : undefined;
        return Array.isArray(named) ? named.map(String) : [];
      }),
    );
    expect([...fonts].toSorted()).toEqual([
      'Atlas Display Bold',
      'Atlas Text Medium',
      'Atlas Text Medium Italic',
      'Atlas Text SemiBold',
    ]);
  });

  it('asks for images of its own appearance only', () => {
    for (const appearance of appearances) {
      const icons = textsIn(
        layersOf(sceneOf(atlas), appearance).map((layer) =>
          layer.type === 'symbol' ? layer.layout?.['icon-image'] : '',
        ),
      ).map(({ text }) => text.split('/')[0] ?? '');
      for (const other of appearances) expect(icons.includes(other)).toBe(other === appearance);
    }
  });

  it.each(appearances)(
    'fades a little in %s what nobody has looked at for long, but where contrast was asked for',
    (appearance) => {
      const marker = layersOf(sceneOf(atlas), appearance).find(({ id }) => id === 'marker');
      const opacity = marker?.type === 'symbol' ? marker.paint?.['icon-opacity'] : undefined;
      const faded = appearance === 'contrast' ? 1 : fadedOpacity;
      expect(opacity).toEqual(['case', ['==', ['get', 'dim'], 1], 0.3, ['has', 'old'], faded, 1]);
    },
  );

  it('draws at one level the markers of that level and no others', () => {
    const marker = layersOf(sceneOf(atlas)).find(({ id }) => id === 'marker');
    expect(marker?.type === 'symbol' && marker.filter).toEqual([
      'all',
      ['<=', ['get', 'min'], 12],
      ['>', ['get', 'max'], 12],
    ]);
  });
});
