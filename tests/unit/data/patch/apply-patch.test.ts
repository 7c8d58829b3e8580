import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { commandLine } from '#data/tools/kit/command-line.ts';
import { CommandProblem } from '#data/tools/kit/command-problem.ts';
import { applied, applyCommand } from '#data/tools/patch/apply-command.ts';
import { inText, mostBytes, type Outcome, patchOutcome } from '#data/tools/patch/apply-patch.ts';
import { edited, isSame, type Json, type JsonObject } from '#domain/contribute/json-merge.ts';
import {
  changesOf,
  correctionOf,
  normalized,
  type Patch,
  patchText,
  placeFeatureOf,
  stillTrueOf,
  suggestionOf,
} from '#domain/contribute/patch.ts';
import { draftOf, emptyDraft, featureFrom, type PlaceDraft } from '#domain/contribute/place-draft.ts';
import { audiences, kinds, offers, positionBases, statuses, themes } from '#domain/vocabulary.ts';
import { placeFaults } from '#load/place-faults.ts';
import { change, folderWith, removeFolders } from '#tests/fixtures/broken-files.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';

afterAll(removeFolders);

const today = '2026-11-22';
/** Milliseconds: so long may a process take to start on a machine that has much else to do. */
const startOfProcess = 300_000;
const about = { city: 'testville', made: today };
const atlas = tinyCity();
const features = atlas.places.map(placeFeatureOf);
const [library] = features.filter(({ id }) => id === 'placeholder-library');
if (!library) throw new Error('Testville has no library');
const { bounds } = atlas.city;
const around = { before: library, id: library.id, language: 'en', bounds, today } as const;

const dataFolder = (files: Record<string, unknown> = tinyFiles()): string => dirname(folderWith(files));
const whole = dataFolder();
const outcomeOf = (patch: unknown, folder = whole): Outcome<string> =>
  inText(patchOutcome('patch.geojson', typeof patch === 'string' ? patch : JSON.stringify(patch), folder, today));

const typedPatch = (changes: Partial<PlaceDraft>): Patch => {
  const patch = correctionOf(library, featureFrom({ ...draftOf(library, 'en'), ...changes }, around), about);
  if (patch === null) throw new Error('nothing is changed');
  return patch;
};

/** A patch with one value set, as somebody might have done by hand or out of spite. */
function changedPatch(path: string, value: unknown, patch: Patch = typedPatch({ address: 'Paper Street 1' })): unknown {
  const files = { 'places.geojson': structuredClone(patch) };
  change(files, 'places.geojson', path, value);
  return files['places.geojson'];
}

const placesAfter = (outcome: Outcome<string>): { id: string; properties: JsonObject; geometry: Json }[] => {
  if (outcome.type === 'refused') throw new Error(outcome.why.join('\n'));
  return (JSON.parse(outcome.text) as { features: { id: string; properties: JsonObject; geometry: Json }[] }).features;
};

const garden = featureFrom(
  {
    ...emptyDraft,
    name: 'Nonsense Garden',
    category: 'meeting_place',
    summary: 'Benches.',
    sources: 'https://example.org/garden',
    point: '50.1, 0.1',
    basis: 'estimated',
    looked: 'yes',
  },
  { before: null, id: 'nonsense-garden', language: 'en', bounds, today },
);

describe('a patch that passes', () => {
  it('changes what was typed, says each field old and new, and leaves every other line as it is', () => {
    const outcome = outcomeOf(
      typedPatch({ address: 'Paper Street 1', website: 'https://example.org/l', stepFree: '' }),
    );
    expect(outcome).toMatchObject({
      type: 'accepted',
      count: 1,
      lines: [
        'testville/places.geojson: placeholder-library: "Placeholder Library"',
        '  stepFree: true → (not known)',
        '  address: (not known) → "Paper Street 1"',
        '  website: (not known) → "https://example.org/l"',
      ].toSorted((a, b) => order(a) - order(b)),
      warnings: [],
    });
    const [old, now] = [
      readFileSync(join(whole, 'testville/places.geojson'), 'utf8').split('\n'),
      outcome.type === 'accepted' ? outcome.text.split('\n') : [],
    ];
    expect(now.filter((line) => !old.includes(line)).map((line) => line.trim())).toEqual([
      '"address": "Paper Street 1",',
      '"website": "https://example.org/l",',
      // It was the last but one, so that only its comma went.
      '"district": "lower-mocking"',
    ]);
  });

  it('brings a new place, and warns of the language that is missing', () => {
    const outcome = outcomeOf(suggestionOf(garden, { ...about, message: 'Hello\u001b[31m\u202e' }));
    expect(placesAfter(outcome).at(-1)).toEqual(garden);
    expect(outcome).toMatchObject({
      warnings: [
        'testville/places.geojson: nonsense-garden (12): summary: has no "nb"; say it in each language that the city names',
      ],
    });
    const lines = outcome.type === 'accepted' ? outcome.lines : [];
    expect(lines).toContain('  + name: "Nonsense Garden"');
    // What would colour or turn the terminal's text is written out.
    expect(lines.at(-1)).toBe('They say: "Hello\\u001b[31m\\u{202e}"');
  });

  it('says that somebody looked', () => {
    const patch = stillTrueOf(library, about);
    expect(outcomeOf(patch)).toMatchObject({
      lines: [
        'testville/places.geojson: placeholder-library: "Placeholder Library"',
        '  verified: "2026" → "2026-11-22"',
      ],
    });
  });

  it('put in twice changes nothing the second time', () => {
    for (const patch of [typedPatch({ address: 'Paper Street 1' }), suggestionOf(garden, about)]) {
      const files = {
        ...tinyFiles(),
        'places.geojson': { type: 'FeatureCollection', features: placesAfter(outcomeOf(patch)) },
      };
      expect(outcomeOf(patch, dataFolder(files))).toMatchObject({ type: 'accepted', count: 0, lines: [] });
    }
  });

  it('meets a change of another field without harm', () => {
    const files = tinyFiles();
    change(files, 'places.geojson', 'features.4.properties.operator', 'Somebody');
    const [, , , , after] = placesAfter(outcomeOf(typedPatch({ address: 'Paper Street 1' }), dataFolder(files)));
    expect(after?.properties).toMatchObject({ operator: 'Somebody', address: 'Paper Street 1' });
  });

  it('reads a name that stands once for each language as the one name it is', () => {
    const files = tinyFiles();
    change(files, 'places.geojson', 'features.4.properties.name', {
      en: 'Placeholder Library',
      nb: 'Placeholder Library',
    });
    const [, , , , after] = placesAfter(outcomeOf(typedPatch({ name: 'Paper Library' }), dataFolder(files)));
    expect(after?.properties['name']).toBe('Paper Library');
  });
});

const order = (line: string): number =>
  ['testville', '  stepFree', '  address', '  website'].findIndex((start) => line.startsWith(start));

describe('a patch is refused', () => {
  const suggestion = suggestionOf(garden, about);
  it.each<[string, unknown, RegExp]>([
    ['that is not JSON', '{"type": ', /patch\.geojson: is not JSON from line 1, column 10 on/],
    ['that is too large', ' '.repeat(mostBytes + 1), /is larger than 5 MB/],
    ['that is any other file', { type: 'FeatureCollection', features: [] }, /atlasPatch: is missing/],
    [
      'that is of no kind',
      changedPatch('atlasPatch.kind', 'delete'),
      /atlasPatch\.kind: is "delete"; give suggest, correct/,
    ],
    [
      'for a city that is none',
      changedPatch('atlasPatch.city', 'atlantis'),
      /"atlantis" is no city .*known are testville/,
    ],
    ['for a city outside the folder', changedPatch('atlasPatch.city', '../etc'), /atlasPatch\.city: is "\.\.\/etc"/],
    ['without a feature', changedPatch('features', []), /features: .*one feature or more/],
    [
      'for a place that is none',
      changedPatch('features.0.id', 'placeholder-libary'),
      /id: is the id of no place; perhaps "placeholder-library"/,
    ],
    [
      'with a field that the schema does not know',
      changedPatch('features.0.properties.webiste', 'x'),
      /placeholder-library \(0\): webiste/,
    ],
    [
      'with a field deep inside that it does not know',
      changedPatch('features.0.properties.position', { accuracy: 5 }),
      /placeholder-library \(0\): position\.accuracy/,
    ],
    [
      'that sets the prototype',
      JSON.stringify(typedPatch({ address: 'X' })).replace('"address":"X"', '"__proto__":{"a":1}'),
      /__proto__/,
    ],
    [
      'with a bad link',
      typedPatch({ website: 'javascript:alert(1)' }),
      /website: is "javascript:alert\(1\)"; give a link/,
    ],
    ['with HTML in a text', typedPatch({ summary: 'A <b>bold</b> place' }), /summary\.en: holds HTML/],
    [
      'with swapped coordinates',
      changedPatch('features.0', {
        ...typedPatch({ point: '50.095, 0.104' }).features[0],
        geometry: { type: 'Point', coordinates: [50.095, 0.104] },
      }),
      /swapped; longitude comes first/,
    ],
    ['with a point out of bounds', typedPatch({ point: '50.2, 0.2', district: '' }), /outside the city's bounds/],
    [
      'with a point outside its district',
      typedPatch({ point: '50.12, 0.1' }),
      /district: is "lower-mocking", but the point lies/,
    ],
    ['with a district that is none', typedPatch({ district: 'nowhere' }), /district: "nowhere" is not a district/],
    ['with an unknown category', typedPatch({ category: 'zoo' }), /category: is "zoo"/],
    ['with an impossible date', typedPatch({ opened: '2019-02-30' }), /opened: .*on the calendar/],
    ['with an opening that lies ahead', typedPatch({ opened: '2031' }), /opened: is 2031, which lies ahead/],
    [
      'with a look that lies ahead',
      stillTrueOf(library, { ...about, made: '2026-11-23' }),
      /verified: is 2026-11-23, which lies ahead/,
    ],
    [
      'that takes away what must be there',
      changedPatch('features.0', {
        ...typedPatch({ address: 'X' }).features[0],
        properties: { status: null },
        was: { properties: { status: 'operating' } },
      }),
      /status: is missing/,
    ],
    ['that is physical without a point', typedPatch({ point: '' }), /geometry: is null, though the place is physical/],
    [
      'that brings an id that is there',
      changedPatch('features.0.id', 'placeholder-library', suggestion),
      /id: is the id of a place that is there already/,
    ],
    [
      'that brings an id that is no id',
      changedPatch('features.0.id', 'Nonsense Garden', suggestion),
      /id: is "Nonsense Garden"; give a kebab-case id/,
    ],
    [
      'that brings a place without a source',
      changedPatch('features.0.properties.sources', undefined, suggestion),
      /sources: .*one link or more/,
    ],
    [
      'that brings a place without a sentence',
      changedPatch('features.0.properties.summary', {}, suggestion),
      /summary: .*a sentence in one language/,
    ],
    [
      'that brings a field that the schema does not know',
      changedPatch('features.0.properties.rating', 5, suggestion),
      /nonsense-garden \(0\): rating/,
    ],
  ])('%s', (_what, patch, words) => {
    const outcome = outcomeOf(patch);
    expect(outcome.type).toBe('refused');
    expect(outcome.type === 'refused' ? outcome.why.join('\n') : '').toMatch(words);
  });

  it('where somebody else has changed the same field since, with what it was, is and should be', () => {
    const files = tinyFiles();
    change(files, 'places.geojson', 'features.4.properties.address', 'Another Street 2');
    expect(outcomeOf(typedPatch({ address: 'Paper Street 1' }), dataFolder(files))).toEqual({
      type: 'refused',
      why: [
        'patch.geojson: placeholder-library (0): address: was (not known) when the patch was made and is "Another Street 2" now; ' +
          'the patch wants "Paper Street 1"; look which is true, and make the patch anew or edit the file',
      ],
    });
  });

  it('where somebody else has moved the point since', () => {
    const files = tinyFiles();
    change(files, 'places.geojson', 'features.4.geometry.coordinates', [0.1041, 50.0941]);
    const outcome = outcomeOf(typedPatch({ point: '50.0942, 0.1042' }), dataFolder(files));
    expect(outcome.type === 'refused' ? outcome.why : []).toEqual([
      expect.stringMatching(/geometry\.coordinates: was \[0\.104,/),
    ]);
  });

  it('for its own errors alone: those that were there before do not stand in its way', () => {
    const files = tinyFiles();
    change(files, 'places.geojson', 'features.0.properties.website', 'ftp://example.org');
    expect(outcomeOf(typedPatch({ address: 'Paper Street 1' }), dataFolder(files)).type).toBe('accepted');
  });
});

const word = fc.constantFrom('', 'Paper', 'A <i>b</i>', 'Ærlig & ok', '  x ');
const someOf = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 3 });
/** What people type, right and wrong. */
const typed: fc.Arbitrary<Partial<PlaceDraft>> = fc.record(
  {
    name: word,
    summary: word,
    address: word,
    operator: word,
    kind: fc.constantFrom(...kinds),
    status: fc.constantFrom(...statuses),
    themes: someOf(themes),
    offers: someOf(offers),
    audiences: someOf(audiences),
    website: fc.constantFrom('', 'https://example.org/x', 'example.org', 'javascript:alert(1)', 'https://a@b.org'),
    sources: fc.constantFrom('', 'https://example.org/a', 'https://example.org/a\nnot a link'),
    opened: fc.constantFrom('', '2019', '2019-02-30', '2031', '1.2.2019'),
    stepFree: fc.constantFrom('', 'yes', 'no'),
    district: fc.constantFrom('', 'lower-mocking', 'upper-testing'),
    point: fc.constantFrom('', '50.1, 0.1', '0.104 50.094', '50.095, 0.1045', '51, 1', 'there'),
    basis: fc.constantFrom('', ...positionBases),
    accuracy: fc.constantFrom('', '10', '12,5', '-1', 'near', '700'),
    looked: fc.constantFrom('', 'yes'),
  },
  { requiredKeys: [] },
);

const isOnWalk = (id: string): boolean => atlas.walks.some(({ stops }) => stops.some(({ place }) => place === id));

describe('the form and the command', () => {
  it('know different things: a place that a walk leads to is not closed before the walk is changed', () => {
    const stop = features.find(({ id }) => isOnWalk(id));
    if (!stop) throw new Error('no walk leads anywhere');
    const after = featureFrom({ ...draftOf(stop, 'en'), status: 'closed' }, { ...around, before: stop, id: stop.id });
    expect(placeFaults(after, { isNew: false, bounds, districts: atlas.districts, today })).toEqual([]);
    const outcome = outcomeOf(patchText(correctionOf(stop, after, about) as Patch));
    expect(outcome.type === 'refused' && outcome.why.join()).toMatch(/walks\.json: round-the-middle .*closed/);
  });

  it(
    'agree: what has no fault in the form is accepted and becomes what was typed; what the command refuses has one',
    () => {
      fc.assert(
        fc.property(
          // The form knows places, not what else in the data leads to one.
          fc.constantFrom(...features.filter(({ id }) => !isOnWalk(id))),
          typed,
          fc.constantFrom('en' as const, 'nb' as const),
          (before, changes, language) => {
            const draft = { ...draftOf(before, language), ...changes };
            const after = featureFrom(draft, { before, id: before.id, language, bounds, today });
            const faults = placeFaults(after, { isNew: false, bounds, districts: atlas.districts, today });
            const patch = correctionOf(before, after, about);
            if (patch === null) return;
            const outcome = outcomeOf(patchText(patch));
            expect([outcome.type, outcome.type === 'refused' ? outcome.why : []]).toEqual([
              faults.length > 0 ? 'refused' : 'accepted',
              faults.length > 0 ? expect.anything() : [],
            ]);
            if (outcome.type === 'refused') return;
            const found = placesAfter(outcome).find(({ id }) => id === before.id);
            expect(isSame(normalized(found?.properties ?? {}), after.properties)).toBe(true);
            expect(found?.geometry).toEqual(after.geometry);
          },
        ),
        { numRuns: 30 },
      );
    },
    startOfProcess,
  );
});

describe('npm run data:apply', () => {
  /** As the command does, without a process of its own for each. */
  const runIn = (environment: Readonly<Record<string, string>>, args: readonly string[]) => {
    try {
      const given = commandLine(applyCommand, args, environment);
      if ('help' in given) return { code: 0, out: given.help };
      const { lines, isGood } = applied(given);
      return { code: isGood ? 0 : 1, out: `${lines.join('\n')}\n` };
    } catch (reason) {
      if (!(reason instanceof CommandProblem)) throw reason;
      return { code: 1, out: reason.message };
    }
  };
  const run = (...args: string[]): { code: number; out: string } => runIn({}, args);
  const written = (patch: unknown, folder: string): string => {
    const path = join(folder, 'patch.geojson');
    writeFileSync(path, JSON.stringify(patch));
    return path;
  };

  it('shows what would change, then changes it, then has nothing to change', () => {
    const folder = dataFolder();
    const places = join(folder, 'testville/places.geojson');
    const before = readFileSync(places, 'utf8');
    const patch = written(typedPatch({ address: 'Paper Street 1' }), folder);
    const tried = run(patch, '--dry-run', '--data', folder);
    expect(tried.code).toBe(0);
    expect(tried.out).toContain('  address: (not known) → "Paper Street 1"');
    expect(tried.out).toContain('1 place would change. Nothing was written.');
    expect(readFileSync(places, 'utf8')).toBe(before);
    expect(run(patch, '--data', folder).out).toContain('1 place changed in ');
    expect(readFileSync(places, 'utf8')).toContain('"address": "Paper Street 1"');
    expect(readdirSync(join(folder, 'testville')).filter((file) => file.endsWith('.tmp'))).toEqual([]);
    expect(run(patch, '--data', folder)).toMatchObject({
      code: 0,
      out: expect.stringContaining('in the data already'),
    });
  });

  it('only shows what would change where npm kept --dry-run for itself, and refuses a slip of it', () => {
    const folder = dataFolder();
    const places = join(folder, 'testville/places.geojson');
    const before = readFileSync(places, 'utf8');
    const patch = written(typedPatch({ address: 'Paper Street 1' }), folder);
    const words = [patch, '--data', folder];
    expect(runIn({ npm_config_dry_run: 'true' }, words).out).toContain('1 place would change. Nothing was written.');
    expect(runIn({ npm_config_dryrun: 'true' }, words)).toMatchObject({
      code: 1,
      out: expect.stringContaining('perhaps --dry-run is meant'),
    });
    expect(readFileSync(places, 'utf8')).toBe(before);
  });

  it('refuses where a key stands twice, and keeps the line ends of the file', () => {
    const folder = dataFolder();
    const places = join(folder, 'testville/places.geojson');
    const text = readFileSync(places, 'utf8');
    const patch = written(typedPatch({ address: 'Paper Street 1' }), folder);
    writeFileSync(
      places,
      text.replace('"status": "operating",', '"status": "operating",\n        "status": "planned",'),
    );
    expect(run(patch, '--data', folder)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^Refused:\n.*: status: stands there more than once.*\nNothing was changed\.\n$/),
    });
    writeFileSync(places, text.replaceAll('\n', '\r\n'));
    expect(run(patch, '--data', folder).out).toContain('1 place changed in ');
    const after = readFileSync(places, 'utf8');
    expect(after).toContain('"address": "Paper Street 1"');
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('changes nothing of what does not pass, and says so by its exit code', () => {
    const folder = dataFolder();
    const before = readFileSync(join(folder, 'testville/places.geojson'), 'utf8');
    const refused = run(written(typedPatch({ website: 'javascript:alert(1)' }), folder), '--data', folder);
    expect(refused).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^Refused:\n.*website.*\nNothing was changed\.\n$/),
    });
    expect(readFileSync(join(folder, 'testville/places.geojson'), 'utf8')).toBe(before);
    expect(run()).toMatchObject({ code: 1, out: expect.stringContaining('npm run data:apply') });
    expect(run('nowhere.geojson')).toMatchObject({ code: 1, out: expect.stringContaining('is no file') });
    expect(run('--force')).toMatchObject({ code: 1, out: expect.stringContaining('--force') });
  });

  it(
    'ends its process with what it said',
    () => {
      const tool = fileURLToPath(new URL('../../../../data/tools/apply.ts', import.meta.url));
      const { status, stdout } = spawnSync(process.execPath, [tool, 'nowhere.geojson'], { encoding: 'utf8' });
      expect([status, stdout]).toEqual([1, expect.stringContaining('is no file')]);
    },
    startOfProcess,
  );
});

describe('npm run data:stale', () => {
  it(
    'lists places by the age of their last look, the unknown first, and counts them',
    () => {
      const tool = fileURLToPath(new URL('../../../../data/tools/stale.ts', import.meta.url));
      const files = tinyFiles();
      change(files, 'places.geojson', 'features.0.properties.verified', undefined);
      change(files, 'places.geojson', 'features.1.properties.verified', '2019-03-14');
      const lines = execFileSync(process.execPath, [tool, dataFolder(files)], { encoding: 'utf8' })
        .trim()
        .split('\n');
      expect(lines[0]).toBe(
        'testville/places.geojson: mock-university: Mock University: last looked at never, as far as is known',
      );
      expect(lines[1]).toMatch(
        /^testville\/places\.geojson: closed-hackspace: Closed Hackspace: last looked at 2016, \d+\.\d years ago$/,
      );
      expect(lines[2]).toMatch(/: stub-hospital: .*2019-03-14, /);
      expect(lines).toHaveLength(12 + 2);
      expect(lines.at(-1)).toMatch(/^12 places: \d+ last looked at over 2 years ago, 1 never as far as is known$/);
    },
    startOfProcess,
  );
});

it('edits leave what they were made from as it was', () => {
  const before = Object.freeze({ a: Object.freeze({ b: '1' }) });
  expect(edited(before, [{ path: ['a', 'b'], from: '1', to: null }])).toEqual({ a: {} });
});

describe('a patch of several changes', () => {
  const factory = features.find(({ id }) => id === 'fake-factory');
  if (!factory) throw new Error('Testville has no factory');
  const moved = { ...factory, properties: { ...factory.properties, address: 'Paper Street 2' } };
  const named = { ...library, properties: { ...library.properties, address: 'Paper Street 1' } };
  const all = changesOf(
    [
      { before: library, after: named },
      { before: null, after: garden },
      { before: factory, after: moved },
    ],
    about,
  );

  it('changes them all, brings what is new, and writes no other line', () => {
    const outcome = outcomeOf(all);
    expect(outcome).toMatchObject({ type: 'accepted', count: 3 });
    const after = placesAfter(outcome);
    expect(after.find(({ id }) => id === library.id)?.properties['address']).toBe('Paper Street 1');
    expect(after.find(({ id }) => id === 'fake-factory')?.properties['address']).toBe('Paper Street 2');
    expect(after.at(-1)).toEqual(garden);
    const old = readFileSync(join(whole, 'testville/places.geojson'), 'utf8').split('\n');
    const now = outcome.type === 'accepted' ? outcome.text.split('\n') : [];
    const gone = old.filter((line) => !now.includes(line) && !now.includes(`${line},`));
    expect(gone.map((line) => line.trim())).toEqual(['"address": "Dummy Lane 1"']);
  });

  it('is refused whole where one of them is, and names which', () => {
    const odd = changedPatch('features.2.properties.category', 'libary', all ?? typedPatch({}));
    const outcome = outcomeOf(odd);
    expect(outcome.type === 'refused' && outcome.why.join('\n')).toMatch(/fake-factory \(2\): category: is "libary"/);
  });

  it('may change a place twice, and the new one; a place that comes twice is refused', () => {
    const patchWith = (...more: unknown[]) => ({ ...all, features: [...(all?.features ?? []), ...more] });
    const again = {
      type: 'Feature',
      id: garden.id,
      geometry: garden.geometry,
      properties: { address: 'Here 1' },
      was: { properties: { address: null } },
    };
    expect(placesAfter(outcomeOf(patchWith(again))).at(-1)?.properties['address']).toBe('Here 1');
    const other = { ...garden, properties: { ...garden.properties, address: 'There 2' } };
    expect(outcomeOf(patchWith(other))).toMatchObject({ type: 'refused' });
  });

  it('that changes one entry of a list of pilots writes that entry alone', () => {
    const files = tinyFiles();
    const pilots = [
      { name: { en: 'One' }, from: '2019' },
      { name: { en: 'Two' }, from: '2020' },
    ];
    change(files, 'places.geojson', 'features.4.properties.arena', { pilots });
    const before = { ...library, properties: { ...library.properties, arena: { pilots } } };
    const after = {
      ...library,
      properties: {
        ...library.properties,
        arena: { pilots: [pilots[0] ?? {}, { name: { en: 'Two' }, from: '2021' }] },
      },
    };
    const outcome = outcomeOf(changesOf([{ before, after }], about), dataFolder(files));
    expect(outcome).toMatchObject({
      lines: [expect.stringContaining(library.id), '  arena.pilots.2.from: "2020" → "2021"'],
    });
  });
});
