import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { rowsAsCsv } from '#export/rejected-rows.ts';
import { palettes } from '#look/palette.ts';
import { embeddedBasemap } from '#map/basemap/tile-layers.ts';
import { intentOf } from '#map/pointer/intents.ts';
import { mapStyle } from '#map/style.ts';
import {
  columnsChosen,
  featuresLookedAt,
  fileImported,
  layerRemoved,
  layerShown,
  removalUndone,
} from '#state/own-data/user-layer-actions.ts';
import { type UserLayer, userLayersOf } from '#state/own-data/user-layers.ts';
import type { AtlasStore } from '#state/store.ts';
import { deepFreeze, tinyCity } from '#tests/fixtures/tiny-city.ts';
import { sceneOf } from '#tests/support/scenes.ts';
import { storeWith } from '#tests/support/store-with.ts';

const shapes = [
  'name;wkt',
  'Point;POINT (0.105 50.095)',
  'Points;MULTIPOINT ((0.105 50.095), (0.106 50.095))',
  'Line;LINESTRING (0.1 50.09, 0.11 50.1)',
  'Lines;MULTILINESTRING ((0.1 50.09, 0.11 50.1))',
  'Area;POLYGON ((0.1 50.09, 0.11 50.09, 0.11 50.1, 0.1 50.09))',
  'Areas;MULTIPOLYGON (((0.1 50.09, 0.11 50.09, 0.11 50.1, 0.1 50.09)))',
].join('\n');

async function brought(store: AtlasStore, name: string, text: string): Promise<UserLayer> {
  const layer = await fileImported(store, new File([text], name));
  if (!layer) throw new Error(`${name} was not read`);
  return layer;
}

const layersOf = (store: AtlasStore) => userLayersOf(store).getState().layers;
const styleWith = (own: readonly UserLayer[], appearance: 'light' | 'dark' | 'contrast' = 'light') =>
  mapStyle({ scene: sceneOf(tinyCity()), markers: [], level: 12, basemap: embeddedBasemap, appearance, own });
function drawnOf(own: readonly UserLayer[]): string[] {
  const source = styleWith(own).sources['own'];
  if (source?.type !== 'geojson') throw new Error('no source of own layers');
  return (source.data as FeatureCollection).features.map(
    ({ properties }) => `${properties?.['id']} ${properties?.['kind']} ${properties?.['hue']}`,
  );
}

describe('layers of own files', () => {
  it.each(['light', 'dark', 'contrast'] as const)('are valid in %s', async (appearance) => {
    const store = storeWith();
    await brought(store, 'shapes.csv', shapes);
    const style = styleWith(
      deepFreeze([...layersOf(store)].map(({ bytes: _, ...rest }) => ({ ...rest, bytes: new ArrayBuffer(0) }))),
      appearance,
    );
    expect(validateStyleMin(style)).toEqual([]);
    const hues = new Set(
      style.layers.flatMap((layer) => (layer.id === 'own-line' ? [JSON.stringify(layer.paint)] : [])),
    );
    expect([...hues][0]).toContain(palettes[appearance].accent);
  });

  it('draw points, lines and areas, each layer in a colour of its own, and none that is hidden', async () => {
    const store = storeWith();
    await brought(store, 'shapes.csv', shapes);
    const second = await brought(store, 'second.csv', 'name,lat,lng\nA,50.095,0.105');
    expect(drawnOf(layersOf(store))).toEqual([
      ...['1/0 point 0', '1/1 point 0', '1/2 line 0', '1/3 line 0', '1/4 area 0', '1/5 area 0'],
      '2/0 point 1',
    ]);
    layerShown(store, 1, false);
    expect(drawnOf(layersOf(store))).toEqual(['2/0 point 1']);
    layerRemoved(store, second.id);
    expect(drawnOf(layersOf(store))).toEqual([]);
    removalUndone(store);
    expect(layersOf(store).map(({ data }) => data.fileName)).toEqual(['second.csv', 'shapes.csv']);
  });

  it('hand the map nothing new for as long as they are the same', async () => {
    const store = storeWith();
    await brought(store, 'shapes.csv', shapes);
    const [first, again] = [styleWith(layersOf(store)), styleWith(layersOf(store), 'dark')];
    expect(first.sources['own']).toEqual(again.sources['own']);
    expect(Object(first.sources['own']).data).toBe(Object(again.sources['own']).data);
  });

  it('are read again from the same file as somebody says', async () => {
    const store = storeWith();
    const layer = await brought(store, 'a.csv', 'what,p,q\nA,12.1,0.2');
    expect(layer.data.features).toEqual([]);
    const mended = await columnsChosen(store, layer, { ...layer.data.columns, lat: 1, lng: 2 });
    expect(mended.data.features.map(({ geometry }) => geometry.coordinates)).toEqual([[0.2, 12.1]]);
    expect(layersOf(store)).toEqual([mended]);
  });

  it('are looked at whole', async () => {
    const store = storeWith();
    const { data } = await brought(store, 'shapes.csv', shapes);
    featuresLookedAt(store, data.features);
    // 0.01 degrees of latitude at 50 N are 0.0156 of longitude: 340 / 512 of a tile at zoom 13.9.
    expect(store.getState().view.camera).toEqual({ zoom: 13.9, lat: 50.095, lng: 0.105, bearing: 0, pitch: 0 });
  });

  it('answer a press between the pins and the ground', () => {
    const own = { layer: 'own-point', id: '1/0' };
    expect(intentOf([{ layer: 'marker', id: 'x' }, own], [])).toEqual({ type: 'own', id: '1/0' });
    expect(intentOf([{ layer: 'pin', id: 'x' }, own], [])).toEqual({ type: 'place', id: 'x' });
    expect(
      intentOf(
        [
          { layer: 'district-fill', id: 'x' },
          { layer: 'own-area', id: '1/4' },
        ],
        [],
      ),
    ).toEqual({ type: 'own', id: '1/4' });
  });
});

describe('rows to be mended', () => {
  it('come back as they were, but no spreadsheet runs them', () => {
    const text = rowsAsCsv(
      ['name', 'lng'],
      [
        ['A; "B"\nC', '-1.25'],
        ['=1+1', '-1,25'],
        ['@x', '- 5 -'],
      ],
      'en-GB',
    );
    expect(papaparse.parse(text.trim()).data).toEqual([
      ['name', 'lng'],
      ['A; "B"\nC', '-1.25'],
      ["'=1+1", '-1,25'],
      ["'@x", "'- 5 -"],
    ]);
  });

  it('open in columns in a Norwegian spreadsheet', () =>
    expect(rowsAsCsv(['name', 'lng'], [['A; B', '10,75']], 'nb-NO')).toBe('\uFEFFname;lng\r\n"A; B";10,75\r\n'));
});
