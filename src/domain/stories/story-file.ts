import type { Story } from './story.ts';

/** What is wrong most often, and is said in the language of the page. */
export type StoryFaultKind =
  | 'missing'
  | 'empty'
  | 'tooLong'
  | 'notText'
  | 'notList'
  | 'notObject'
  | 'notNumber'
  | 'notKnown';

/** One thing that is wrong in the file of a story; problem and mend are plain English, as the schema says them. */
export interface StoryFault {
  /** From 1; null: the story as a whole. */
  readonly slide: number | null;
  /** Written with dots: `title.en`. Empty: all of it. */
  readonly field: string;
  /** Null: none of the usual ones. */
  readonly kind: StoryFaultKind | null;
  /** What stands there, cut short; of what is too long, how many letters it may have. */
  readonly given: string;
  readonly problem: string;
  readonly mend: string;
}

export type StoryFileRead =
  | { readonly type: 'read'; readonly story: Story }
  | { readonly type: 'notJson' }
  | { readonly type: 'faults'; readonly faults: readonly StoryFault[] };

/** Sixty slides with drawings are a tenth of this. */
export const mostFileBytes = 2_000_000;

/** The text of the file that a story is saved as. The same story gives the same text. */
export const storyFileText = (story: Story): string => `${JSON.stringify(story, null, 2)}\n`;

export const storyFileName = ({ id }: Pick<Story, 'id'>): string => `${id}.json`;
