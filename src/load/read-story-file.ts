/** Reads a story that a person opens from a file: completely or not at all, so that nothing is lost unnoticed. */
import * as v from 'valibot';
import type { StoryFault, StoryFaultKind, StoryFileRead } from '#domain/stories/story-file.ts';
import { story as storySchema } from './schema/story-schema.ts';
import { faultOfIssue, firstOfEachField, pathOf } from './schema-issues.ts';

/** The rules of valibot that a person breaks most often. */
const kinds: Readonly<Record<string, StoryFaultKind>> = {
  array: 'notList',
  literal: 'notKnown',
  max_length: 'tooLong',
  min_length: 'empty',
  number: 'notNumber',
  object: 'notObject',
  picklist: 'notKnown',
  record: 'notObject',
  string: 'notText',
};

const longestGiven = 60;

const givenIn = ({ type, requirement, input }: v.BaseIssue<unknown>): string =>
  String((type === 'max_length' ? requirement : input) ?? '').slice(0, longestGiven);

/** What is wrong, by the slide (from 1) and the field in it. */
function storyFaultOf(issue: v.BaseIssue<unknown>): StoryFault {
  const { field, message, fix } = faultOfIssue(issue);
  const [list, index, ...rest] = pathOf(issue);
  const isInSlide = list === 'slides' && typeof index === 'number';
  return {
    slide: isInSlide ? index + 1 : null,
    field: isInSlide ? rest.join('.') : (field ?? ''),
    kind: issue.received === 'undefined' ? 'missing' : (kinds[issue.type] ?? null),
    given: givenIn(issue),
    message,
    fix,
  };
}

/**
 * Validates the text of a file with the schema of a story. Never throws.
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
