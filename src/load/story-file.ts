/** A story that a person opens from a file: read as a whole or not at all, so that nothing of it is lost unseen. */
import * as v from 'valibot';
import type { StoryFault, StoryFileRead } from '#domain/story-file.ts';
import { faultOfIssue, firstOfEachField, pathOf } from './issues.ts';
import { story as storySchema } from './story-schema.ts';

/** What is wrong, by the slide (from 1) and the field in it. */
function storyFaultOf(issue: v.BaseIssue<unknown>): StoryFault {
  const { field, problem, mend } = faultOfIssue(issue);
  const [list, index, ...rest] = pathOf(issue);
  const isInSlide = list === 'slides' && typeof index === 'number';
  return { slide: isInSlide ? index + 1 : null, field: isInSlide ? rest.join('.') : (field ?? ''), problem, mend };
}

/**
 * Holds the text of a file against the schema of a story. Never throws.
 *
 * @returns the story, or why it is none: it is no JSON, or the faults, one a field, in the order they stand in
 */
export function storyFileRead(text: string): StoryFileRead {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { type: 'notJson' };
  }
  const { success, output, issues } = v.safeParse(storySchema, value);
  if (!success) return { type: 'faults', faults: firstOfEachField(issues).map(storyFaultOf) };
  const { $schema: _, ...story } = output;
  return { type: 'read', story };
}
