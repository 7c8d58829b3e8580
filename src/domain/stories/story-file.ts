/** The file of a story: its text, its size limit, and the faults of reading one. */
import type { Story } from './story.ts';

/** The most frequent faults, which are reported in the language of the page. */
export type StoryFaultKind =
  | 'missing'
  | 'empty'
  | 'tooLong'
  | 'notText'
  | 'notList'
  | 'notObject'
  | 'notNumber'
  | 'notKnown';

/** A fault in the file of a story; message and fix are plain English, from the schema. */
export interface StoryFault {
  /** From 1; null: the story as a whole. */
  readonly slide: number | null;
  /** Written with dots: `title.en`. Empty: all of it. */
  readonly field: string;
  /** Null: none of the usual ones. */
  readonly kind: StoryFaultKind | null;
  /** The value, shortened; for a text that is too long, the allowed length. */
  readonly given: string;
  readonly message: string;
  readonly fix: string;
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
