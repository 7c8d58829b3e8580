/** Changes of a story: each gives a new one and leaves the old as it was. Slides are counted from 0. */
import type { Text } from '#domain/atlas.ts';
import { isOwnStory, type Slide, type Story } from './story.ts';
import type { Language } from '#domain/vocabulary.ts';

/** The longest each field may be, in letters. */
export const longest = { title: 200, summary: 600, body: 2000, notes: 4000 } as const;

/** A text with another sentence in one language; an empty one is no sentence, so that the other language stands in. */
export function inWords(text: Text, language: Language, sentence: string): Text {
  const { [language]: _, ...others } = text;
  return sentence.trim() === '' ? others : { ...others, [language]: sentence };
}

/** Letters of the north that have no accent to lose. */
const plain: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ß: 'ss' };
const mostOfTitle = 40;

/** An id that says the title and that none of the others has: `own-two-ways-to-the-quay`, then `own-two-ways-to-the-quay-2`. */
export function ownIdFor(title: string, taken: readonly string[]): string {
  const letters = title
    .toLowerCase()
    .replaceAll(/[æøåß]/g, (letter) => plain[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
  const base = `own-${letters.slice(0, mostOfTitle).trim().replaceAll(' ', '-') || 'story'}`;
  let id = base;
  for (let n = 2; taken.includes(id); n += 1) id = `${base}-${n}`;
  return id;
}

export const newStory = (id: string, city: string, title: Text, first: Slide): Story => ({
  id,
  city,
  title,
  summary: {},
  slides: [first],
  scenarios: [],
  sources: [],
});

/** A story of anybody's as one's own; its words and slides are the same. */
export const asOwn = (story: Story, taken: readonly string[]): Story =>
  isOwnStory(story.id) && !taken.includes(story.id)
    ? story
    : { ...story, id: ownIdFor(story.id.replace(/^own-/, ''), taken) };

const clamped = (at: number, last: number): number => Math.min(Math.max(at, 0), last);

/** A slide at that place or, beyond an end, at that end. */
export const withSlide = (story: Story, slide: Slide, at = story.slides.length): Story => ({
  ...story,
  slides: story.slides.toSpliced(clamped(at, story.slides.length), 0, slide),
});

export function withSlideMoved(story: Story, from: number, to: number): Story {
  const slide = story.slides[from];
  if (slide === undefined) return story;
  return withSlide({ ...story, slides: story.slides.toSpliced(from, 1) }, slide, to);
}

/** The same slide once more, right after the first. */
export function withSlideTwice(story: Story, at: number): Story {
  const slide = story.slides[at];
  return slide === undefined ? story : withSlide(story, slide, at + 1);
}

/** A story has one slide or more: its only one stays, and so does the story. */
export const withoutSlide = (story: Story, at: number): Story =>
  story.slides.length < 2 || story.slides[at] === undefined
    ? story
    : { ...story, slides: story.slides.toSpliced(at, 1) };

export function withSlideChanged(story: Story, at: number, part: Partial<Slide>): Story {
  const slide = story.slides[at];
  return slide === undefined ? story : { ...story, slides: story.slides.with(at, { ...slide, ...part }) };
}

/** A slide that shows something else and says the same. What was drawn belongs to what is shown. */
export function withSlideShowing(story: Story, at: number, shown: Pick<Slide, 'view' | 'drawn'>): Story {
  const slide = story.slides[at];
  if (slide === undefined) return story;
  const { drawn: _, ...said } = slide;
  return { ...story, slides: story.slides.with(at, { ...said, ...shown }) };
}

/** What was taken away, and where it stood: enough to bring it back whatever was changed since. */
export type Removed =
  | { readonly type: 'slide'; readonly story: string; readonly slide: Slide; readonly at: number }
  | { readonly type: 'story'; readonly story: Story; readonly at: number };

/** The stories with what was taken away in its place again. */
export const broughtBack = (stories: readonly Story[], removed: Removed): readonly Story[] =>
  removed.type === 'story'
    ? stories.toSpliced(clamped(removed.at, stories.length), 0, removed.story)
    : stories.map((story) => (story.id === removed.story ? withSlide(story, removed.slide, removed.at) : story));
