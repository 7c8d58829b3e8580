import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { findingsInCity } from '#data/tools/check/check-city.ts';
import { sharedNeedFindings } from '#data/tools/check/check-shared-needs.ts';
import { lineOf } from '#data/tools/check/finding.ts';
import { cityFoldersIn } from '#data/tools/city/city-folder.ts';
import { brokenFiles, change, type Files, folderWith, removeFolders } from '#tests/fixtures/broken-files.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';

afterAll(removeFolders);

const linesOf = (files: Files): string[] =>
  cityFoldersIn(folderWith(files)).flatMap((folder) =>
    findingsInCity(folder, '2026-11-21').map((finding) => `${finding.severity} ${lineOf(finding)}`),
  );

/** What is found after one change of Testville's needs. */
const linesAfter = (path: string, value: unknown): string[] => linesOf(brokenFiles('needs.json', path, value));

describe("the check of a city's own needs", () => {
  it('has nothing to say of good ones', () => {
    expect(linesOf(tinyFiles())).toEqual([]);
  });

  it.each([
    ['needs.0.offers.0', 'mentorng', 'talk-it-through (0): offers.0: is "mentorng"; "mentoring" is on the list'],
    ['needs.1.categories.0', 'makerspace', 'make-a-prototype (1): categories.0: is "makerspace"; "makerspace_lab"'],
    ['needs.2.themes.0', 'fin_tech', 'find-money (2): themes.0: is "fin_tech"; "fintech" is on the list'],
    ['needs.0.step', 'build', 'talk-it-through (0): step: is "build"; give one of talk, make, test, fund'],
    ['needs.1.id', 'find-money', 'find-money (2): id: is the id of need 1 too; give an id that no other need has'],
    ['needs.0.id', 'desk', 'desk (0): id: is "desk"; give an id of its own: this one is an offer'],
    ['needs.0.id', 'Talk', 'Talk (0): id: is "Talk"; give a kebab-case id'],
    ['needs.0.label', undefined, 'talk-it-through (0): label: is missing'],
    ['needs.0.label.en', 'Talk <b>now</b>', 'talk-it-through (0): label.en: holds HTML'],
    ['needs', {}, 'testville/needs.json: is no list of needs; give { "needs": [...] }'],
  ])('finds an error in %s', (path, value, said) => {
    const lines = linesAfter(path, value);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^error testville\/needs\.json: /);
    expect(lines[0]).toContain(said);
  });

  it.each([
    ['needs.2.label.nb', undefined, 'find-money (2): label: has no "nb"'],
    ['needs.2.offer', [], 'find-money (2): offer: is not a field of the schema; perhaps "offers" is meant'],
  ])('warns of %s', (path, value, said) => {
    const lines = linesAfter(path, value);
    expect(lines.every((line) => line.startsWith('warning testville/needs.json: '))).toBe(true);
    expect(lines.join('\n')).toContain(said);
  });

  it('warns of a need that no open place meets: a closed one does not count', () => {
    const files = brokenFiles('needs.json', 'needs.0.offers', ['soft_landing']);
    change(files, 'needs.json', 'needs.0.categories', ['coworking']);
    change(files, 'places.geojson', 'features.8.properties.offers', ['soft_landing']);
    expect(linesOf(files)).toEqual([
      'warning testville/needs.json: talk-it-through (0): is met by no place; no open place states such an offer or is of such a category: mend the need, or the places',
    ]);
  });

  it('says that something must be able to meet a need', () => {
    const files = brokenFiles('needs.json', 'needs.0.offers', []);
    change(files, 'needs.json', 'needs.0.categories', []);
    expect(linesOf(files)).toEqual([
      expect.stringMatching(/^error .*talk-it-through \(0\): .*one offer or one category/),
    ]);
  });

  it('says that a file is named and not there, and that one is there and not named', () => {
    const { 'needs.json': _, ...rest } = tinyFiles();
    expect(linesOf(rest)).toEqual([expect.stringMatching(/^error testville\/needs\.json: is missing/)]);
    expect(linesOf(brokenFiles('city.json', 'files.needs', undefined))).toEqual([
      'warning testville/needs.json: is not used: city.json does not name it; add "needs": "needs.json" to "files" in city.json',
    ]);
  });
});

describe('the check of the needs that cities share', () => {
  /** A folder with one city that brings no needs of its own, and this beside it. */
  function folderSharing(needs: unknown): string {
    const { 'needs.json': _, ...files } = brokenFiles('city.json', 'files.needs', undefined);
    const folder = dirname(folderWith(files));
    if (needs !== undefined) writeFileSync(join(folder, 'needs.json'), JSON.stringify(needs));
    return folder;
  }
  const shared = (needs: unknown): string[] => {
    const folder = folderSharing(needs);
    return sharedNeedFindings(folder, cityFoldersIn(folder)).map((each) => `${each.severity} ${lineOf(each)}`);
  };

  it('finds what is wrong, named by the file beside the cities', () => {
    expect(shared(tinyFiles()['needs.json'])).toEqual([]);
    const broken = brokenFiles('needs.json', 'needs.0.step', 'speak')['needs.json'];
    expect(shared(broken)).toEqual([
      expect.stringMatching(/^error [^/ ]+\/needs\.json: talk-it-through \(0\): step: /),
    ]);
    const unmet = brokenFiles('needs.json', 'needs.2.themes', ['security'])['needs.json'];
    change({ 'needs.json': unmet }, 'needs.json', 'needs.2.offers', ['soft_landing']);
    expect(shared(unmet)).toEqual([expect.stringMatching(/^warning .*find-money \(2\): is met by no place/)]);
  });

  it('warns when there are none, and asks nothing where every city brings its own', () => {
    expect(shared(undefined)).toEqual([expect.stringMatching(/^warning .*needs\.json: is missing/)]);
    const folder = dirname(folderWith(tinyFiles()));
    expect(sharedNeedFindings(folder, cityFoldersIn(folder))).toEqual([]);
  });

  it('is part of the command, for a folder of cities', () => {
    const root = fileURLToPath(new URL('../../../..', import.meta.url));
    const run = (folder: string) =>
      spawnSync(process.execPath, [join(root, 'data/tools/check.ts'), folder], { encoding: 'utf8', cwd: root });
    const folder = folderSharing({ needs: [{ id: 'x' }] });
    const { status, stdout } = run(folder);
    expect(status).toBe(1);
    expect(stdout).toContain('needs.json: x (0): step: is missing');
    expect(run(join(folder, 'testville')).status).toBe(0);
    const nowhere = mkdtempSync(join(tmpdir(), 'atlas-'));
    expect(run(nowhere).status).toBe(1);
    rmSync(nowhere, { recursive: true });
  });
});

describe('the shipped needs', () => {
  it.each(shippedCities)('are eight, in both languages, and each is met in %s', async (id) => {
    const { needs } = await shippedCity(id);
    expect(needs).toHaveLength(8);
    expect(needs.every(({ label }) => label.en && label.nb)).toBe(true);
  });
});
