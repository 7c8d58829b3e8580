import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Slide, Story } from '#domain/stories/story.ts';
import {
  asOwn,
  inWords,
  newStory,
  ownIdFor,
  type Removed,
  withoutSlide,
  withRestored,
  withSlide,
  withSlideChanged,
  withSlideMoved,
  withSlideShowing,
  withSlideTwice,
} from '#domain/stories/story-edit.ts';
import { storyFileText } from '#domain/stories/story-file.ts';
import { storyFileRead } from '#load/read-story-file.ts';
import { story as storySchema } from '#load/schema/story-schema.ts';
import { deepFreeze } from '#tests/fixtures/tiny-city.ts';

const slide = (name: string): Slide => ({ view: `city=testville&q=${name}`, title: { en: name }, body: {}, notes: {} });
const titles = ({ slides }: Story): (string | undefined)[] => slides.map(({ title }) => title.en);

/** Slides a, b, c. */
const abc = (): Story =>
  deepFreeze(
    ['b', 'c'].reduce(
      (story, name) => withSlide(story, slide(name)),
      newStory('own-abc', 'testville', { en: 'ABC' }, slide('a')),
    ),
  );

describe('a changed story', () => {
  it.each([
    ['a slide at the end', withSlide(abc(), slide('d')), ['a', 'b', 'c', 'd']],
    ['a slide in the middle', withSlide(abc(), slide('d'), 1), ['a', 'd', 'b', 'c']],
    ['a slide beyond the end', withSlide(abc(), slide('d'), 99), ['a', 'b', 'c', 'd']],
    ['the last moved first', withSlideMoved(abc(), 2, 0), ['c', 'a', 'b']],
    ['the first moved beyond the end', withSlideMoved(abc(), 0, 9), ['b', 'c', 'a']],
    ['one moved that is not there', withSlideMoved(abc(), 3, 0), ['a', 'b', 'c']],
    ['one twice', withSlideTwice(abc(), 1), ['a', 'b', 'b', 'c']],
    ['one less', withoutSlide(abc(), 1), ['a', 'c']],
    ['one less that is not there', withoutSlide(abc(), 7), ['a', 'b', 'c']],
    ['other words', withSlideChanged(abc(), 1, { title: { en: 'B' } }), ['a', 'B', 'c']],
  ])('has %s', (_, story, names) => {
    expect(titles(story)).toEqual(names);
  });

  it('keeps its only slide', () => {
    const one = newStory('own-one', 'testville', {}, slide('a'));
    expect(withoutSlide(one, 0)).toBe(one);
  });

  it('shows something else and says the same; an old drawing goes', () => {
    const drawn = { type: 'FeatureCollection', features: [] } as const;
    const before = withSlideChanged(abc(), 0, { drawn: { ...drawn, features: [] }, body: { en: 'Words' } });
    const after = withSlideShowing(before, 0, { view: 'city=testville' });
    expect(after.slides[0]).toEqual({ ...slide('a'), body: { en: 'Words' }, view: 'city=testville' });
  });

  it('has back what was taken away, where it stood, whatever was changed since', () => {
    const removed: Removed = { type: 'slide', story: 'own-abc', slide: slide('b'), at: 1 };
    const since = withSlideChanged(withoutSlide(abc(), 1), 0, { title: { en: 'A' } });
    expect(withRestored([since], removed).map(titles)).toEqual([['A', 'b', 'c']]);
    const other = newStory('own-other', 'testville', {}, slide('x'));
    expect(withRestored([other], { type: 'story', story: abc(), at: 0 })).toEqual([abc(), other]);
  });
});

describe('words in one language', () => {
  it('stand beside those in the other, and are gone when they are empty', () => {
    expect(inWords({ nb: 'Hei' }, 'en', 'Hello')).toEqual({ nb: 'Hei', en: 'Hello' });
    expect(inWords({ nb: 'Hei', en: 'Hello' }, 'en', '  ')).toEqual({ nb: 'Hei' });
  });
});

describe('the id of a story of one’s own', () => {
  it.each([
    ['Two ways to the quay', [], 'own-two-ways-to-the-quay'],
    ['Ærlig på Østensjø: år 2', [], 'own-aerlig-pa-ostensjo-ar-2'],
    ['Café', ['own-cafe', 'own-cafe-2'], 'own-cafe-3'],
    ['– !', [], 'own-story'],
    ['日本', [], 'own-story'],
  ])('of %j beside %j', (title, taken, id) => {
    expect(ownIdFor(title, taken)).toBe(id);
  });

  it('stays when it is one already and free', () => {
    expect(asOwn(abc(), []).id).toBe('own-abc');
    expect(asOwn(abc(), ['own-abc']).id).toBe('own-abc-2');
    expect(asOwn({ ...abc(), id: 'three-districts' }, []).id).toBe('own-three-districts');
  });
});

/** One thing a person does, by numbers that may well name no slide. */
const change = fc.oneof(
  fc.record({ type: fc.constant('add' as const), at: fc.integer({ min: -2, max: 9 }), name: fc.string() }),
  fc.record({ type: fc.constant('move' as const), at: fc.nat(9), to: fc.integer({ min: -2, max: 9 }) }),
  fc.record({ type: fc.constant('twice' as const), at: fc.nat(9) }),
  fc.record({ type: fc.constant('remove' as const), at: fc.nat(9) }),
  fc.record({ type: fc.constant('write' as const), at: fc.nat(9), name: fc.string() }),
);

function changed(story: Story, what: ReturnType<typeof change.generate>['value']): Story {
  if (what.type === 'add') return withSlide(story, { ...slide('new'), title: inWords({}, 'nb', what.name) }, what.at);
  if (what.type === 'move') return withSlideMoved(story, what.at, what.to);
  if (what.type === 'twice') return withSlideTwice(story, what.at);
  if (what.type === 'remove') return withoutSlide(story, what.at);
  return withSlideChanged(story, what.at, { body: inWords(story.slides[what.at]?.body ?? {}, 'en', what.name) });
}

it('after any changes a story fits the schema, and its file gives it back', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(change, { maxLength: 30 }), (title, changes) => {
      const first = newStory(ownIdFor(title, []), 'testville', inWords({}, 'en', title), slide('a'));
      const story = changes.reduce((now, each) => changed(now, each), deepFreeze(first));
      expect(v.safeParse(storySchema, story).issues).toBeUndefined();
      expect(storyFileRead(storyFileText(story))).toEqual({ type: 'read', story });
    }),
  );
});

describe('the file of a story', () => {
  const file = (part: object): string => JSON.stringify({ ...abc(), ...part });

  it.each(['', '{', 'PNG\u0000', '<html>'])('that is no JSON is refused: %j', (text) => {
    expect(storyFileRead(text)).toEqual({ type: 'notJson' });
  });

  it('may begin with the mark that some editors put first', () => {
    expect(storyFileRead(`\uFEFF${file({})}`)).toEqual({ type: 'read', story: abc() });
  });

  it.each([
    ['7', [{ slide: null, field: '', kind: 'notObject', given: '7', message: 'is 7', fix: 'give Object' }]],
    [
      file({ slides: [] }),
      [{ slide: null, field: 'slides', kind: 'empty', given: '', message: 'is []', fix: 'give one slide or more' }],
    ],
    [
      file({ id: 'Own Story' }),
      [
        {
          slide: null,
          field: 'id',
          kind: null,
          given: 'Own Story',
          message: 'is "Own Story"',
          fix: 'give a kebab-case id, for example "forskningsparken"',
        },
      ],
    ],
    [
      file({ slides: [slide('a'), { ...slide('b'), title: { en: 7 } }] }),
      [{ slide: 2, field: 'title.en', kind: 'notText', given: '7', message: 'is 7', fix: 'give string' }],
    ],
    [
      file({ slides: [{ title: { en: 'a' } }, { ...slide('b'), notes: 'Hello' }] }),
      [
        { slide: 1, field: 'view', kind: 'missing', given: '', message: 'is missing', fix: 'give "view"' },
        { slide: 2, field: 'notes', kind: 'notObject', given: 'Hello', message: 'is "Hello"', fix: 'give Object' },
      ],
    ],
  ])('says of %s what is wrong and where', (text, faults) => {
    expect(storyFileRead(text)).toEqual({ type: 'faults', faults });
  });
});
