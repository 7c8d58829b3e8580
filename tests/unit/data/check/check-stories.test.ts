import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { findingsInCity } from '#data/tools/check/check-city.ts';
import { lineOf } from '#data/tools/check/finding.ts';
import { cityFoldersIn } from '#data/tools/city/city-folder.ts';
import { languages } from '#domain/vocabulary.ts';
import { storyReader } from '#load/read-story.ts';
import { resultsOf } from '#state/selectors.ts';
import { slideRead } from '#state/stories/read-slide.ts';
import { type Files, folderWith, removeFolders } from '#tests/fixtures/broken-files.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';
import { tinyStory } from '#tests/fixtures/tiny-story.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';
import { storeWith } from '#tests/support/store-with.ts';

afterAll(removeFolders);

const linesOf = (files: Files): string[] =>
  cityFoldersIn(folderWith(files)).flatMap((folder) =>
    findingsInCity(folder, '2026-11-21').map((finding) => `${finding.severity} ${lineOf(finding)}`),
  );

/** Testville with one story, which its city.json lists. */
const withStory = (story: unknown, stories: readonly string[] = ['a-tour']): Files => {
  const files = tinyFiles();
  return { ...files, 'city.json': { ...files['city.json'], stories }, 'stories/a-tour.json': story };
};

const withView = (view: string): Files => {
  const story = tinyStory();
  const [first, ...others] = story.slides;
  return withStory({ ...story, slides: [{ ...first, view }, ...others] });
};

const file = 'testville/stories/a-tour.json';

describe("the check of a city's stories", () => {
  it('has nothing to say of a good one', () => {
    expect(linesOf(withStory(tinyStory()))).toEqual([]);
  });

  it.each([
    ['place=lorem-caffe', '"place=lorem-caffe" is not understood; perhaps "lorem-cafe" is meant'],
    [
      'near=place:fake-facory&within=1km',
      '"near=place:fake-facory" is not understood; perhaps "fake-factory" is meant',
    ],
    ['category=librarys', '"category=librarys" is not understood; perhaps "library" is meant'],
    ['walk=round-the-midle', '"walk=round-the-midle" is not understood; perhaps "round-the-middle" is meant'],
    ['within=far', '"within=far" is not understood; make the view in the atlas'],
    ['distric=upper-testing', '"distric" is no key of the address; perhaps "district" is meant'],
    ['?place=lorem-cafe', 'begins with more than the view; give what stands behind the "?"'],
    ['#13/north/east', '"#13/north/east" is not understood'],
  ])('finds one error where a slide shows %s', (view, said) => {
    const lines = linesOf(withView(view));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`error ${file}: slides.0.view: ${said}`);
  });

  it('warns of what is not taken from a slide', () => {
    expect(linesOf(withView('place=lorem-cafe&appearance=dark&lang=nb'))).toEqual([
      `warning ${file}: slides.0.view: "lang" is not taken from a slide; take it out`,
    ]);
  });

  it('finds a story of another name or city, without slides, with HTML, or in one language', () => {
    expect(linesOf(withStory({ ...tinyStory(), id: 'other', city: 'elsewhere' }))).toEqual([
      `error ${file}: id: is "other", but the file lies at "a-tour"; give "a-tour"`,
      `warning ${file}: city: is "elsewhere", but the file lies at "testville"; give "testville"`,
    ]);
    expect(linesOf(withStory({ ...tinyStory(), slides: [] }))[0]).toContain('slides: is []; give one slide or more');
    expect(linesOf(withStory({ ...tinyStory(), title: { en: 'A <b>tour</b>' } }))).toEqual(
      [
        `error ${file}: title.en: holds HTML; give plain text: tags are shown as they stand`,
        `warning ${file}: title: has no "nb"; say it in each language that the city names`,
      ].toSorted((a, b) => (a.startsWith('warning') ? -1 : b.startsWith('warning') ? 1 : 0)),
    );
  });

  it('warns of a file that city.json does not list, and finds one that it lists in vain', () => {
    expect(linesOf(withStory(tinyStory(), []))).toEqual([
      `warning ${file}: is not shown: city.json does not list it; add "a-tour" to "stories" in city.json`,
    ]);
    expect(linesOf(withStory(tinyStory(), ['a-tour', 'no-tour']))).toEqual([
      'error testville/city.json: stories: "no-tour" has no file stories/no-tour.json; put it there, or take the id out',
    ]);
  });
});

describe('the pictures of slides', () => {
  const png = '\x89PNG\r\n\x1a\n';
  const shown = (picture: unknown): Files => {
    const story = tinyStory();
    const [first, ...others] = story.slides;
    return withStory({ ...story, slides: [{ ...first, picture }, ...others] });
  };
  const picture = (name: string) => ({ file: name, words: { en: 'A quay', nb: 'En kai' }, credit: 'Testville' });
  /** With files of these bytes, as Latin 1, beside the story. */
  const lines = (files: Files, pictures: Readonly<Record<string, string>>): string[] => {
    const folder = folderWith(files);
    for (const [name, bytes] of Object.entries(pictures)) writeFileSync(join(folder, name), bytes, 'latin1');
    return cityFoldersIn(folder).flatMap((each) =>
      findingsInCity(each, '2026-11-21').map((finding) => `${finding.severity} ${lineOf(finding)}`),
    );
  };
  const field = `error ${file}: slides.0.picture`;

  it.each([
    ['png', png],
    ['jpg', '\xff\xd8\xff\xe0'],
    ['jpeg', '\xff\xd8\xff\xe0'],
    ['webp', 'RIFF\0\0\0\0WEBP'],
    ['avif', '\0\0\0\x1cftypavif'],
  ])('may be a %s', (ending, bytes) => {
    const name = `stories/quay.${ending}`;
    expect(lines(shown(picture(name)), { [name]: bytes })).toEqual([]);
  });

  it.each([['stories/quay.svg'], ['https://example.org/quay.png'], ['../quay.png'], ['quay.png']])(
    'may not be %s',
    (name) => {
      expect(linesOf(shown(picture(name)))[0]).toContain(`${field}.file: is "${name}"; give a PNG, JPEG, WebP or AVIF`);
    },
  );

  it('are said in both languages', () => {
    const { words: _, ...rest } = picture('stories/quay.png');
    const said = lines(shown({ ...rest, words: { en: 'A quay' } }), { 'stories/quay.png': png });
    expect(said[0]).toContain(`${field}.words.nb: `);
  });

  it('are there, are what they are named, and are not too large', () => {
    const wanted = shown(picture('stories/quay.png'));
    expect(lines(wanted, {})).toEqual([
      `${field}.file: "stories/quay.png" is not there; put the file beside the story`,
    ]);
    expect(lines(wanted, { 'stories/quay.png': '<script>' })[0]).toContain(
      '"stories/quay.png" is no such picture inside',
    );
    expect(lines(wanted, { 'stories/quay.png': png.padEnd(300_001) })[0]).toContain(
      '"stories/quay.png" has 301 kB; make it at most 300 kB',
    );
  });

  it('that no slide shows are warned of', () => {
    expect(lines(withStory(tinyStory()), { 'stories/idle.png': png })).toEqual([
      'warning testville/stories/idle.png: is shown by no story; name it in a slide, or take it away',
    ]);
  });
});

const root = new URL('../../../../', import.meta.url);
const fromDisk = async (address: string): Promise<unknown> =>
  JSON.parse(readFileSync(fileURLToPath(new URL(address, root)), 'utf8'));

describe.each(shippedCities)('the stories of %s', (city) => {
  it('are two, of seven to twelve slides with words and notes in both languages, each of which finds something', async () => {
    const atlas = await shippedCity(city);
    expect(atlas.city.stories).toHaveLength(2);
    for (const id of atlas.city.stories) {
      const { story, faults } = await storyReader('', fromDisk).shipped(city, id);
      expect(faults).toEqual([]);
      if (story === null) throw new Error(`${id} was not read`);
      expect(story.slides.length).toBeGreaterThanOrEqual(7);
      expect(story.slides.length).toBeLessThanOrEqual(12);
      expect(story.sources.length).toBeGreaterThan(3);
      for (const slide of story.slides) {
        for (const language of languages) {
          expect([slide.view, slide.title[language], slide.body[language], slide.notes[language]]).not.toContain(
            undefined,
          );
          // Longer ones do not fit a card that is read from the last row.
          expect(slide.title[language]?.length).toBeLessThan(45);
          expect(slide.body[language]?.length).toBeLessThan(200);
        }
        const store = storeWith({}, atlas);
        const { view, unknown } = slideRead(store.getState(), slide.view);
        expect([slide.view, unknown]).toEqual([slide.view, []]);
        store.setState({ view });
        expect([slide.view, resultsOf(store.getState()).hits.length]).not.toEqual([slide.view, 0]);
      }
    }
  });
});
