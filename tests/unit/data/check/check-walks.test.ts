import { afterAll, describe, expect, it } from 'vitest';
import { findingsInCity } from '#data/tools/check/check-city.ts';
import { lineOf } from '#data/tools/check/finding.ts';
import { cityFoldersIn } from '#data/tools/city/city-folder.ts';
import { languages } from '#domain/vocabulary.ts';
import { walkPlan } from '#domain/walks/guided-walk.ts';
import { brokenFiles, change, type Files, folderWith, removeFolders } from '#tests/fixtures/broken-files.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';

afterAll(removeFolders);

const linesOf = (files: Files): string[] =>
  cityFoldersIn(folderWith(files)).flatMap((folder) =>
    findingsInCity(folder, '2026-11-21').map((finding) => `${finding.severity} ${lineOf(finding)}`),
  );

/** What is found after one change of Testville's walks. */
const linesAfter = (path: string, value: unknown): string[] => linesOf(brokenFiles('walks.json', path, value));

const here = 'testville/walks.json: round-the-middle (0): ';

describe("the check of a city's walks", () => {
  it('has nothing to say of good ones', () => {
    expect(linesOf(tinyFiles())).toEqual([]);
  });

  it.each([
    ['stops.1.place', 'lorem-caffe', 'stops.1.place: "lorem-caffe" is no place of this city; perhaps "lorem-cafe"'],
    ['stops.1.place', 'nowhere-platform', 'stops.1.place: "nowhere-platform" has no point of its own'],
    ['stops.2.place', 'somewhere-fund', 'stops.2.place: "somewhere-fund" has no point of its own'],
    ['stops.0.place', 'closed-hackspace', 'stops.0.place: "closed-hackspace" has closed'],
    ['stops.1.place', 'fake-factory', 'stops.1.place: "fake-factory" is stop 1 of this walk too; name each place once'],
    ['stops.2.place', 'fake-factory', 'stops.2.place: "fake-factory" is stop 1 of this walk too'],
    ['stops.1.place', 'Café', 'stops.1.place: is "Café"; give a kebab-case id'],
    ['stops.1.words', undefined, 'stops.1.words: is missing'],
    ['stops.1.words.en', 'Turn <b>left</b>', 'stops.1.words.en: holds HTML'],
    ['stops', [], 'stops: is []; give two stops or more'],
    ['circular', 'yes', 'circular: is "yes"'],
    ['sources', ['javascript:alert(1)'], 'sources.0: is "javascript:alert(1)"'],
    ['title', undefined, 'title: is missing'],
  ])('finds one error where %s is %j', (path, value, said) => {
    const lines = linesAfter(`walks.0.${path}`, value);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`error ${here}${said}`);
  });

  it('finds a walk that has the id of another, and what is no list of walks', () => {
    const files = tinyFiles();
    const [walk] = files['walks.json'].walks;
    expect(linesOf({ ...files, 'walks.json': { walks: [walk, walk] } })).toEqual([
      'error testville/walks.json: round-the-middle (1): id: is the id of walk 0 too; give an id that no other walk has',
    ]);
    expect(linesOf({ ...files, 'walks.json': [] })).toEqual([
      'error testville/walks.json: is no list of walks; give { "walks": [...] }',
    ]);
  });

  it.each([
    ['title.nb', undefined, 'title: has no "nb"'],
    ['stops.2.words.en', undefined, 'stops.2.words: has no "en"'],
    ['circlar', true, 'circlar: is not a field of the schema; perhaps "circular" is meant'],
  ])('warns of %s', (path, value, said) => {
    const lines = linesAfter(`walks.0.${path}`, value);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`warning ${here}${said}`);
  });

  it('warns of a leg that is too long to be meant, also of the one that closes a round', () => {
    const files = brokenFiles('walks.json', 'walks.0.stops.2.place', 'far-away-campus');
    expect(linesOf(files)).toEqual([
      expect.stringMatching(/^warning .*\(0\): stops\.2\.place: is 18\d{3} m from the stop before it; /),
      expect.stringMatching(/^warning .*\(0\): stops\.0\.place: is 17\d{3} m from the stop before it; /),
    ]);
    change(files, 'walks.json', 'walks.0.circular', false);
    expect(linesOf(files)).toHaveLength(1);
  });

  it('asks that city.json names the file', () => {
    expect(linesOf(brokenFiles('city.json', 'files.walks', undefined))).toEqual([
      'warning testville/walks.json: is not used: city.json does not name it; add "walks": "walks.json" to "files" in city.json',
    ]);
  });
});

describe.each(shippedCities)('the walks of %s', (city) => {
  it('are two, of six to nine open places each, in both languages, and short enough for an afternoon', async () => {
    const { walks, places } = await shippedCity(city);
    expect(walks).toHaveLength(2);
    const byId = new Map(places.map((place) => [place.id, place]));
    for (const walk of walks) {
      const { stops, metres, minutes } = walkPlan(walk, byId);
      expect(stops.length, walk.id).toBeGreaterThanOrEqual(6);
      expect(stops.length, walk.id).toBeLessThanOrEqual(9);
      expect(metres, walk.id).toBeGreaterThan(1000);
      expect(metres, walk.id).toBeLessThan(8000);
      expect(minutes, walk.id).toBeCloseTo((metres * 1.3) / 80, 6);
      for (const { place, onward } of stops) expect(onward?.metres ?? 0, place.id).toBeLessThan(2000);
      for (const said of [walk.title, walk.summary, ...walk.stops.map(({ words }) => words)]) {
        for (const language of languages)
          expect(said[language]?.length ?? 0, `${walk.id} ${language}`).toBeGreaterThan(5);
      }
    }
  });
});
