/** Patches of what is no place: districts, stations, walks, and the pilots of a place. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cityFoldersIn } from '#data/tools/city/city-folder.ts';
import { inText, type Outcome, patchOutcome } from '#data/tools/patch/apply-patch.ts';
import type { Json, JsonObject } from '#domain/contribute/json-merge.ts';
import type { Patch } from '#domain/contribute/patch.ts';
import { pilotPatch } from '#domain/desk/pilot-patch.ts';
import { type RecordFeature, recordPatch } from '#domain/desk/record-patch.ts';
import { change, folderWith, removeFolders } from '#tests/fixtures/broken-files.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';

afterAll(removeFolders);

const today = '2026-11-22';
const about = { city: 'testville', made: today };
const dataFolder = (files: Record<string, unknown> = tinyFiles()): string => dirname(folderWith(files));
const whole = dataFolder();
const outcomeOf = (patch: unknown, folder = whole): Outcome<string> =>
  inText(patchOutcome('patch.geojson', typeof patch === 'string' ? patch : JSON.stringify(patch), folder, today));

const accepted = (outcome: Outcome<string>): Extract<Outcome<string>, { type: 'accepted' }> => {
  if (outcome.type === 'refused') throw new Error(outcome.why.join('\n'));
  return outcome;
};
const why = (outcome: Outcome<string>): string => (outcome.type === 'refused' ? outcome.why.join('\n') : 'accepted');

type Corner = [number, number];
const ring: readonly Corner[] = [
  [0.1, 50.09],
  [0.115, 50.09],
  [0.115, 50.098],
  [0.1, 50.098],
  [0.1, 50.09],
];
const polygon = (corners: readonly Corner[]): JsonObject => ({ type: 'Polygon', coordinates: [corners] });
const feature = (id: string, properties: JsonObject, geometry: Json): RecordFeature => ({
  type: 'Feature',
  id,
  properties,
  geometry,
});
const made = (patch: Patch | null): Patch => {
  if (patch === null) throw new Error('nothing is changed');
  return patch;
};

const mocking = feature('lower-mocking', { indicative: false }, polygon(ring));
const widened = ring.map(([lng, lat]): Corner => [lng === 0.115 && lat === 50.098 ? 0.116 : lng, lat]);
const boundaryPatch = made(
  recordPatch('district', mocking, { ...mocking, properties: { indicative: true }, geometry: polygon(widened) }, about),
);
const newDistrict = feature(
  'middle-earth',
  {
    name: 'Middle',
    shortName: 'Middle',
    focus: { en: 'Rings', nb: 'Ringer' },
    summary: { en: 'Drawn.', nb: 'Tegnet.' },
    indicative: true,
  },
  polygon([
    [0.12, 50.1],
    [0.13, 50.1],
    [0.13, 50.11],
    [0.12, 50.1],
  ]),
);
const stop = feature('metro-middle', { status: 'operating' }, { type: 'Point', coordinates: [0.1, 50.1] });
const stationPatch = made(
  recordPatch(
    'station',
    stop,
    { ...stop, properties: { status: 'planned' }, geometry: { type: 'Point', coordinates: [0.1001, 50.1001] } },
    about,
  ),
);
const walk = feature(
  'round-the-middle',
  { circular: true, title: { en: 'Round the middle', nb: 'Rundt midten' } },
  null,
);
const walkPatch = made(
  recordPatch(
    'walk',
    walk,
    { ...walk, properties: { circular: true, title: { en: 'Around', nb: 'Rundt midten' } } },
    about,
  ),
);
const newWalk = made(
  recordPatch(
    'walk',
    null,
    feature(
      'there',
      {
        title: { en: 'There', nb: 'Dit' },
        summary: { en: 'Only there.', nb: 'Bare dit.' },
        stops: [
          { place: 'fake-factory', words: { en: 'One.', nb: 'En.' } },
          { place: 'lorem-cafe', words: { en: 'Two.', nb: 'To.' } },
        ],
      },
      null,
    ),
    about,
  ),
);
const zero = { name: { en: 'Pilot Zero', nb: 'Pilot null' }, from: '2024', to: '2025-06' };
const one = { name: { en: 'Pilot One', nb: 'Pilot en' }, from: '2026' };
const arena = 'example-energy-arena';
const pilotAdded = made(pilotPatch(arena, null, one, about));

describe('a patch', () => {
  it.each<[string, Patch, string, readonly string[]]>([
    [
      'of a boundary says each corner',
      boundaryPatch,
      'districts.geojson',
      ['  indicative: false → true', '  part 1, corner 3: [0.115,50.098] → [0.116,50.098]'],
    ],
    [
      'of a station',
      stationPatch,
      'stations.geojson',
      ['  status: (not known) → "planned"', '  geometry.coordinates: [0.1,50.1] → [0.1001,50.1001]'],
    ],
    ['of a walk', walkPatch, 'walks.json', ['  title.en: "Round the middle" → "Around"']],
    [
      'of a pilot that is new',
      pilotAdded,
      'places.geojson',
      ['  arena.pilots.2: + {"name":{"en":"Pilot One","nb":"Pilot en"},"from":"2026"}'],
    ],
    [
      'of a pilot that has ended',
      made(pilotPatch(arena, zero, { ...zero, to: '2026' }, about)),
      'places.geojson',
      ['  arena.pilots.1.to: "2025-06" → "2026"'],
    ],
  ])('%s, and changes that file alone', (_what, patch, file, lines) => {
    const outcome = accepted(outcomeOf(patch));
    expect(outcome).toMatchObject({ count: 1, warnings: [], path: join(whole, 'testville', file) });
    expect(outcome.lines.slice(1)).toEqual(lines);
    const files = { ...tinyFiles(), [file]: JSON.parse(outcome.text) as unknown };
    expect(outcomeOf(patch, dataFolder(files))).toMatchObject({ type: 'accepted', count: 0, lines: [] });
  });

  it.each<[string, Patch, string, string]>([
    ['district', made(recordPatch('district', null, newDistrict, about)), 'features', '1 district'],
    ['walk', newWalk, 'walks', '1 walk'],
  ])('brings a new %s', (_what, patch, list, counted) => {
    const outcome = accepted(outcomeOf(patch));
    const records = (JSON.parse(outcome.text) as Record<string, { id: string; type?: string }[]>)[list] ?? [];
    expect(records.at(-1)?.id).toBe(patch.features[0]?.id);
    expect(records.at(-1)?.type).toBe(list === 'walks' ? undefined : 'Feature');
    expect(outcome.counted).toBe(counted);
    expect(
      outcomeOf(
        patch,
        dataFolder({
          ...tinyFiles(),
          [list === 'walks' ? 'walks.json' : 'districts.geojson']: JSON.parse(outcome.text) as unknown,
        }),
      ),
    ).toMatchObject({ count: 0 });
  });

  it('of a pilot leaves those alone that others have added, and takes the one that is meant out', () => {
    const files = tinyFiles();
    change(files, 'places.geojson', 'features.5.properties.arena.pilots', [one, zero]);
    const outcome = accepted(outcomeOf(pilotPatch(arena, zero, null, about), dataFolder(files)));
    const places = JSON.parse(outcome.text) as { features: { properties: { arena?: { pilots: unknown } } }[] };
    expect(places.features[5]?.properties.arena?.pilots).toEqual([one]);
  });

  it('of the first pilot of an arena makes what it stands in', () => {
    const files = tinyFiles();
    change(files, 'places.geojson', 'features.5.properties.arena', undefined);
    const outcome = accepted(outcomeOf(pilotAdded, dataFolder(files)));
    const places = JSON.parse(outcome.text) as { features: { properties: { arena?: unknown } }[] };
    expect(places.features[5]?.properties.arena).toEqual({ pilots: [one] });
    expect(outcome.lines.slice(1)).toEqual([
      '  arena: (not known) → {"pilots":[{"name":{"en":"Pilot One","nb":"Pilot en"},"from":"2026"}]}',
    ]);
  });

  it('that takes the last pilot out leaves no empty list', () => {
    const outcome = accepted(outcomeOf(pilotPatch(arena, zero, null, about)));
    const places = JSON.parse(outcome.text) as { features: { properties: { arena?: object } }[] };
    expect(places.features[5]?.properties.arena).not.toHaveProperty('pilots');
  });
});

/** A patch with one value set, as somebody might have done by hand or out of spite. */
function changed(patch: Patch, path: string, value: unknown): unknown {
  const files = { 'places.geojson': structuredClone(patch) };
  change(files, 'places.geojson', path, value);
  return files['places.geojson'];
}

describe('a patch is refused', () => {
  const bowTie = polygon([
    [0.1, 50.09],
    [0.115, 50.098],
    [0.115, 50.09],
    [0.1, 50.098],
    [0.1, 50.09],
  ]);
  const corners = Array.from({ length: 6000 }, (_, at): Corner => [0.1 + at / 1e6, 50.09]);
  it.each<[string, unknown, RegExp]>([
    [
      'with a boundary that crosses itself',
      changed(boundaryPatch, 'features.0.geometry', bowTie),
      /districts\.geojson: lower-mocking \(1\): .*crosses itself.*order one walks them/,
    ],
    [
      'with a ring that is not closed',
      changed(boundaryPatch, 'features.0.geometry', polygon(widened.slice(0, -1))),
      /lower-mocking .*not closed/,
    ],
    ['with two corners', changed(boundaryPatch, 'features.0.geometry', polygon(ring.slice(0, 2))), /ring of four/],
    [
      'with a boundary out of bounds',
      changed(boundaryPatch, 'features.0.geometry.coordinates.0.2', [0.4, 50.2]),
      /lower-mocking \(1\): geometry\.coordinates: .*outside the bounds/,
    ],
    [
      'with latitude and longitude swapped',
      changed(boundaryPatch, 'features.0.geometry', polygon(ring.map(([lng, lat]): Corner => [lat, lng]))),
      /swapped/,
    ],
    [
      'with a boundary that leaves a place of the district outside',
      changed(
        boundaryPatch,
        'features.0.geometry',
        polygon(ring.map(([lng, lat]): Corner => [lng, lat === 50.098 ? 50.0925 : lat])),
      ),
      /places\.geojson: placeholder-library .*lower-mocking/,
    ],
    [
      'with more corners than any boundary has',
      changed(boundaryPatch, 'features.0.geometry', polygon([...corners, corners[0] ?? [0, 0]])),
      /at most 5000 corners/,
    ],
    [
      'with a point as its boundary',
      changed(boundaryPatch, 'features.0.geometry', { type: 'Point', coordinates: [0.1, 50.1] }),
      /lower-mocking \(0\): geometry/,
    ],
    [
      'with numbers beyond all',
      JSON.stringify(boundaryPatch).replace('0.116', '1e999'),
      /lower-mocking \(0\): geometry/,
    ],
    [
      'for a district that is none',
      changed(boundaryPatch, 'features.0.id', 'lower-moking'),
      /id of no district; perhaps "lower-mocking"/,
    ],
    [
      'with a field no district has',
      changed(boundaryPatch, 'features.0.properties.populaton', 5),
      /lower-mocking \(0\): populaton/,
    ],
    [
      'that sets the prototype',
      JSON.stringify(boundaryPatch).replace('"indicative":true', '"__proto__":{"a":1}'),
      /__proto__/,
    ],
    ['with HTML', changed(boundaryPatch, 'features.0.properties.boundaryBasis', { en: 'A <b>map</b>' }), /holds HTML/],
    [
      'of a new district without words',
      changed(made(recordPatch('district', null, newDistrict, about)), 'features.0.properties.summary', undefined),
      /middle-earth \(0\): summary: is missing/,
    ],
    [
      'of a new district that is there',
      changed(made(recordPatch('district', null, newDistrict, about)), 'features.0.id', 'upper-testing'),
      /id of a district that is there already/,
    ],
    [
      'of a station out of bounds',
      changed(stationPatch, 'features.0.geometry.coordinates', [0.9, 50.1]),
      /metro-middle .*outside the city/,
    ],
    [
      'of a station with an unknown mode',
      changed(stationPatch, 'features.0.properties.mode', 'mtro'),
      /mode: is "mtro".*"metro"/,
    ],
    [
      'of a walk to nowhere',
      changed(newWalk, 'features.0.properties.stops.0.place', 'fake-fctory'),
      /walks\.json: there .*perhaps "fake-factory"/,
    ],
    [
      'of a walk with one stop',
      changed(newWalk, 'features.0.properties.stops', [{ place: 'lorem-cafe', words: {} }]),
      /two stops or more/,
    ],
    [
      'of a walk with a geometry',
      changed(newWalk, 'features.0.geometry', { type: 'Point', coordinates: [0, 0] }),
      /there \(0\): geometry/,
    ],
    [
      'of a pilot at a place that is no arena',
      changed(pilotAdded, 'features.0.id', 'placeholder-library'),
      /category "library"; give the id of a test arena/,
    ],
    ['of a pilot at no place', changed(pilotAdded, 'features.0.id', 'nowhere'), /id of no place/],
    [
      'of a pilot with a wrong date',
      changed(pilotAdded, 'features.0.properties.pilot.from', '1.2.2026'),
      /from: .*a year "2019" or a date/,
    ],
    ['of no pilot at all', changed(pilotAdded, 'features.0.properties.pilot', null), /a pilot in "properties"/],
    [
      'that names a pilot otherwise',
      changed(pilotAdded, 'features.0.properties', {}),
      /example-energy-arena \(0\): pilot: is missing/,
    ],
    [
      'of a kind that is none',
      changed(pilotAdded, 'atlasPatch.kind', 'constructor'),
      /give suggest, .*district, station, pilot, walk/,
    ],
  ])('%s', (_what, patch, words) => expect(why(outcomeOf(patch))).toMatch(words));

  it.each<[string, Patch, (files: Record<string, unknown>) => void, RegExp]>([
    [
      'boundary',
      boundaryPatch,
      (files) => change(files, 'districts.geojson', 'features.1.geometry.coordinates.0.2', [0.1155, 50.098]),
      /lower-mocking \(0\): geometry\.coordinates: is another now than when the patch was made/,
    ],
    [
      'word of a walk',
      walkPatch,
      (files) => change(files, 'walks.json', 'walks.0.title.en', 'Round and round'),
      /title\.en: was "Round the middle" when the patch was made and is "Round and round" now/,
    ],
    [
      'pilot',
      made(pilotPatch(arena, zero, { ...zero, to: '2026' }, about)),
      (files) => change(files, 'places.geojson', 'features.5.properties.arena.pilots.0.to', '2027'),
      /pilot: was .*"2025-06".* and is .*"2027".* now/,
    ],
    [
      'new pilot of that name',
      pilotAdded,
      (files) => change(files, 'places.geojson', 'features.5.properties.arena.pilots', [{ ...one, from: '2025' }]),
      /pilot: was not there when the patch was made/,
    ],
  ])('where somebody else has changed the %s since', (_what, patch, alter, words) => {
    const files = tinyFiles();
    alter(files);
    expect(why(outcomeOf(patch, dataFolder(files)))).toMatch(words);
  });

  it('where the city has no such file', () => {
    const files = tinyFiles();
    change(files, 'city.json', 'files.walks', undefined);
    expect(why(outcomeOf(walkPatch, dataFolder(files)))).toMatch(/does not say where the walks are; add "walks"/);
  });
});

describe('in the data of the atlas', () => {
  const data = join(import.meta.dirname, '../../../../data');
  const districts = cityFoldersIn(data).flatMap(({ name, path }) => {
    const { features } = JSON.parse(readFileSync(join(path, 'districts.geojson'), 'utf8')) as {
      features: { id: string; geometry: { type: string; coordinates: Json[] } }[];
    };
    return features.map(({ id, geometry }) => [name, id, geometry] as const);
  });

  it.each(districts)('%s: one more corner in %s changes one line', (city, id, geometry) => {
    const after = structuredClone(geometry);
    const first = (
      geometry.type === 'Polygon' ? after.coordinates[0] : (after.coordinates[0] as Json[])[0]
    ) as number[][];
    const [a = [], b = []] = first;
    first.splice(1, 0, [((a[0] ?? 0) + (b[0] ?? 0)) / 2, ((a[1] ?? 0) + (b[1] ?? 0)) / 2]);
    const was = feature(id, {}, geometry as unknown as Json);
    const patch = recordPatch('district', was, { ...was, geometry: after as unknown as Json }, { city, made: today });
    const outcome = accepted(outcomeOf(patch, data));
    const [old, now] = [readFileSync(outcome.path, 'utf8').split('\n'), outcome.text.split('\n')];
    expect(now.length).toBe(old.length);
    expect(now.filter((line, at) => line !== old[at])).toHaveLength(1);
    expect(outcome.lines.slice(1)).toEqual([expect.stringMatching(/part 1, corner 2: \+ \[/)]);
  });
});
