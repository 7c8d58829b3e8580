import { describe, expect, it } from 'vitest';
import { storyFrom, storyReader } from '#load/read-story.ts';
import { tinyStory } from '#tests/fixtures/tiny-story.ts';

describe('a story that is read', () => {
  it('is the story of its file, without what editors need', () => {
    const { story, faults } = storyFrom({ $schema: '../../schema/story.schema.json', ...tinyStory() }, 'a.json');
    expect(faults).toEqual([]);
    expect(story).toEqual(tinyStory());
  });

  it('goes on without a slide that is broken, and says which', () => {
    const value = structuredClone(tinyStory()) as unknown as { slides: { title?: unknown }[] };
    Reflect.deleteProperty(value.slides[1] ?? {}, 'title');
    const { story, faults } = storyFrom(value, 'a.json');
    expect(story?.slides.map(({ view }) => view)).toEqual([
      'district=upper-testing',
      'near=place:fake-factory&within=2km&category=library',
      '#13.5/50.1/0.1',
    ]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^a\.json: slides\.1\.title: is missing; give /);
  });

  it.each([[null], [[]], ['a story'], [{}], [{ ...tinyStory(), slides: [] }], [{ ...tinyStory(), slides: 'many' }]])(
    'is none where %j stands for it, and says why',
    (value) => {
      const { story, faults } = storyFrom(value, 'a.json');
      expect(story).toBeNull();
      expect(faults.length).toBeGreaterThan(0);
    },
  );

  it('says why it could not be fetched', async () => {
    const room = storyReader('base/', (address) => Promise.reject(new Error(`no answer from ${address}`)));
    expect(await room.shipped('testville', 'a-tour')).toEqual({
      story: null,
      faults: [
        'stories/a-tour.json: cannot be read (no answer from base/data/testville/stories/a-tour.json); try again with the network on',
      ],
    });
  });
});
