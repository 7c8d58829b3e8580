/** Edits of a story: each returns a new story and does not change the old one. Slides are numbered from 0. */
import type { Text } from '#domain/atlas.ts';
import type { Language } from '#domain/vocabulary.ts';
import { isOwnStory, type Slide, type Story } from './story.ts';

/** The longest each field may be, in letters. */
export const longest = { title: 200, summary: 600, body: 2000, notes: 4000 } as const;

/** A text with another sentence in one language; an empty sentence removes that language, so that another one is shown. */
export function inWords(text: Text, language: Language, sentence: string): Text {
  const { [language]: _, ...others } = text;
  return sentence.trim() === '' ? others : { ...others, [language]: sentence };
}

/** Nordic letters that removing accents does not change. */
const plain: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', å: 'a', ß: 'ss' };
const mostOfTitle = 40;

/** A unique id made from the title: `own-two-ways-to-the-quay`, then `own-two-ways-to-the-quay-2`. */
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

/** A copy of any story as the person's own, with the same texts and slides. */
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

/** Duplicates a slide, after the original. */
export function withSlideTwice(story: Story, at: number): Story {
  const slide = story.slides[at];
  return slide === undefined ? story : withSlide(story, slide, at + 1);
}

/** Removes a slide. The only slide of a story is kept. */
export const withoutSlide = (story: Story, at: number): Story =>
  story.slides.length < 2 || story.slides[at] === undefined
    ? story
    : { ...story, slides: story.slides.toSpliced(at, 1) };

export function withSlideChanged(story: Story, at: number, part: Partial<Slide>): Story {
  const slide = story.slides[at];
  return slide === undefined ? story : { ...story, slides: story.slides.with(at, { ...slide, ...part }) };
}

/** A slide with another view and the same texts. The drawing belongs to the view. */
export function withSlideShowing(story: Story, at: number, shown: Pick<Slide, 'view' | 'drawn'>): Story {
  const slide = story.slides[at];
  if (slide === undefined) return story;
  const { drawn: _, ...rest } = slide;
  return { ...story, slides: story.slides.with(at, { ...rest, ...shown }) };
}

/** What was removed, and its position: enough to restore it whatever has changed since. */
export type Removed =
  | { readonly type: 'slide'; readonly story: string; readonly slide: Slide; readonly at: number }
  | { readonly type: 'story'; readonly story: Story; readonly at: number };

/** The stories with a removed item restored at its position. */
export const withRestored = (stories: readonly Story[], removed: Removed): readonly Story[] =>
  removed.type === 'story'
    ? stories.toSpliced(clamped(removed.at, stories.length), 0, removed.story)
    : stories.map((story) => (story.id === removed.story ? withSlide(story, removed.slide, removed.at) : story));
