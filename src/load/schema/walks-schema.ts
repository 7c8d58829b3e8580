/** The schema of `walks.json`: self-guided walks. */
import * as v from 'valibot';
import { id, line, link, text } from './field-schema.ts';

/** A self-guided walk. Its length and its minutes are worked out from the places, never written down. */
export const walk = v.object({
  id,
  title: text,
  summary: text,
  circular: v.optional(v.boolean(), false),
  stops: v.pipe(v.array(v.object({ place: id, words: text })), v.minLength(2, 'two stops or more')),
  sources: v.optional(v.array(link), []),
});

export const walks = v.object({ $schema: v.exactOptional(line), walks: v.array(walk) });
