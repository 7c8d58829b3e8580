import { readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { SavedFiles } from '#data/tools/desk/saved-files.ts';
import type { DeskAnswer } from '#domain/contribute/desk.ts';
import { correctionOf, type Patch, placeFeatureOf } from '#domain/contribute/patch.ts';
import { change, folderWith, removeFolders } from '#tests/fixtures/broken-files.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';

afterAll(removeFolders);

const today = '2026-11-22';
const features = tinyCity().places.map(placeFeatureOf);

/** A patch that changes the address of a place. */
function patchOf(id: string, address: string): Patch {
  const before = features.find((each) => each.id === id);
  if (!before) throw new Error(`Testville has no ${id}`);
  const after = { ...before, properties: { ...before.properties, address } };
  const patch = correctionOf(before, after, { city: 'testville', made: today });
  if (!patch) throw new Error('nothing is changed');
  return patch;
}

const library = 'placeholder-library';
let data = '';
let path = '';
let saved: SavedFiles;
const text = (): string => readFileSync(path, 'utf8');

function use(files: Record<string, unknown> = tinyFiles()): void {
  data = dirname(folderWith(files));
  path = join(data, 'testville', 'places.geojson');
  saved = new SavedFiles(data);
}
beforeEach(() => use());

const shownOf = (answer: DeskAnswer): string => (answer.type === 'difference' ? answer.shown : 'none');
const save = (patch: unknown): DeskAnswer => saved.save(patch, shownOf(saved.difference(patch, today)), today);
const idOf = (answer: DeskAnswer): string => (answer.type === 'saved' ? answer.undo : JSON.stringify(answer));

describe('a save', () => {
  it('shows what would change and writes nothing, then writes that and nothing else, and leaves no file beside it', () => {
    const before = text();
    const patch = patchOf(library, 'Paper Street 1');
    const shown = saved.difference(patch, today);
    expect(shown).toMatchObject({
      type: 'difference',
      count: 1,
      lines: [
        {
          text: 'testville/places.geojson: placeholder-library: "Placeholder Library"',
          feature: 'placeholder-library',
        },
        { text: 'address: (not known) → "Paper Street 1"', isDetail: true },
      ],
    });
    expect(text()).toBe(before);
    const answer = saved.save(patch, shownOf(shown), today);
    expect(answer).toMatchObject({ type: 'saved', count: 1 });
    expect(answer.type === 'saved' && answer.file).toMatch(/\/testville\/places\.geojson$/);
    const [old, now] = [before.split('\n'), text().split('\n')];
    expect(now.filter((line) => !old.includes(line)).map((line) => line.trim())).toEqual([
      '"address": "Paper Street 1",',
    ]);
    expect(readdirSync(join(data, 'testville')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('is not made where it would do something else than was shown: that is shown instead', () => {
    const patch = patchOf(library, 'Paper Street 1');
    const before = text();
    expect(saved.save(patch, 'what was shown of another', today)).toMatchObject({ type: 'difference', count: 1 });
    expect(saved.save(patch, undefined, today)).toMatchObject({ type: 'difference' });
    expect(text()).toBe(before);
  });

  it('of what is in the data already writes nothing', () => {
    const patch = patchOf(library, 'Paper Street 1');
    save(patch);
    const after = text();
    expect(save(patch)).toMatchObject({ type: 'difference', count: 0 });
    expect(text()).toBe(after);
  });

  it('is refused whole where one part of it does not pass the check', () => {
    const before = text();
    const [good, bad] = [patchOf(library, 'Paper Street 1'), patchOf('fake-factory', '<b>Street</b> 2')];
    const both = { ...good, features: [...good.features, ...bad.features] };
    expect(saved.difference(both, today).type).toBe('refused');
    expect(saved.save(both, 'anything', today).type).toBe('refused');
    expect(text()).toBe(before);
  });

  it('of something that is no patch is refused', () => {
    for (const odd of [null, undefined, 7, 'text', [], {}, { atlasPatch: { city: '../..' } }]) {
      expect(saved.save(odd, 'anything', today), JSON.stringify(odd)).toMatchObject({ type: 'refused' });
    }
  });
});

describe('taking back', () => {
  it('gives the bytes of before, one save after the other, the last first', () => {
    const before = text();
    const first = idOf(save(patchOf(library, 'Paper Street 1')));
    const between = text();
    const second = idOf(save(patchOf('fake-factory', 'Paper Street 2')));
    expect(saved.undo(first)).toMatchObject({ type: 'refused' });
    expect(saved.undo(second)).toMatchObject({ type: 'undone' });
    expect(text()).toBe(between);
    expect(saved.undo(first)).toMatchObject({ type: 'undone' });
    expect(text()).toBe(before);
    expect(saved.undo(first)).toMatchObject({ type: 'refused' });
  });

  it('is refused where somebody has changed the file since', () => {
    const id = idOf(save(patchOf(library, 'Paper Street 1')));
    writeFileSync(path, `${text()}\n`);
    const edited = text();
    expect(saved.undo(id)).toMatchObject({ type: 'refused' });
    expect(text()).toBe(edited);
    for (const odd of [undefined, null, '', 'another', {}]) expect(saved.undo(odd)).toMatchObject({ type: 'refused' });
  });
});

/** Why a save is refused, by its answer or by what is thrown. */
function refusalOf(attempt: () => DeskAnswer): string {
  try {
    const answer = attempt();
    return answer.type === 'refused' ? answer.why.map(({ text }) => text).join() : JSON.stringify(answer);
  } catch (reason) {
    return String(reason);
  }
}

describe('what it writes to', () => {
  it.each(['..', '../testville', 'testville/..', '/etc', 'tools', '', 'testville\0'])(
    'no folder that is no city, such as %j',
    (city) => {
      const patch = patchOf(library, 'Paper Street 1');
      const odd = { ...patch, atlasPatch: { ...patch.atlasPatch, city } };
      expect(saved.save(odd, 'anything', today).type).toBe('refused');
    },
  );

  it.each(['../outside.geojson', '/tmp/outside.geojson', 'stories/places.geojson', 'places.geojson.html'])(
    'no file that city.json names elsewhere or otherwise, such as %s',
    (name) => {
      const files = tinyFiles() as Record<string, unknown>;
      change(files, 'city.json', 'files.places', name);
      use(files);
      writeFileSync(join(data, 'outside.geojson'), JSON.stringify(tinyFiles()['places.geojson']));
      const before = readFileSync(join(data, 'outside.geojson'), 'utf8');
      const patch = patchOf(library, 'Paper Street 1');
      expect(refusalOf(() => saved.save(patch, 'anything', today))).toMatch(
        /is no file of a city that the desk writes|files\.places|city\.json|is missing/,
      );
      expect(readFileSync(join(data, 'outside.geojson'), 'utf8')).toBe(before);
    },
  );

  it('no file that lies elsewhere behind a link', () => {
    const elsewhere = join(data, 'elsewhere.geojson');
    renameSync(path, elsewhere);
    symlinkSync(elsewhere, path);
    const before = readFileSync(elsewhere, 'utf8');
    expect(() => save(patchOf(library, 'Paper Street 1'))).toThrow('is no file of a city that the desk writes');
    expect(readFileSync(elsewhere, 'utf8')).toBe(before);
  });

  it('no city that lies elsewhere behind a link', () => {
    const elsewhere = dirname(folderWith({}, 'nothing'));
    renameSync(join(data, 'testville'), join(elsewhere, 'testville'));
    symlinkSync(join(elsewhere, 'testville'), join(data, 'testville'));
    expect(save(patchOf(library, 'Paper Street 1')).type).toBe('refused');
  });
});

it('its own writes are told from those of an editor', () => {
  expect(saved.isOwnWrite(path)).toBe(false);
  const id = idOf(save(patchOf(library, 'Paper Street 1')));
  expect(saved.isOwnWrite(path)).toBe(true);
  saved.undo(id);
  expect(saved.isOwnWrite(path)).toBe(true);
  writeFileSync(path, `${text()}\n`);
  expect(saved.isOwnWrite(path)).toBe(false);
  expect(saved.isOwnWrite(join(data, 'nowhere.geojson'))).toBe(false);
});
