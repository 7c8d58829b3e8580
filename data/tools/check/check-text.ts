/** What is wrong with sentences: HTML in them, a language missing. */
import { holdsHtml } from '#domain/contribute/contains-html.ts';
import type { Language } from '#domain/vocabulary.ts';
import { languages } from '#domain/vocabulary.ts';
import { error, type Local, warning } from './finding.ts';

/** A sentence: an object that has languages for keys, and nothing else. */
const isText = (value: object): boolean => {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => (languages as readonly string[]).includes(key));
};

const missingIn = (value: object, wanted: readonly Language[], field: string): Local[] =>
  wanted
    .filter((language) => !(language in value))
    .map((language) =>
      warning({ field, problem: `has no "${language}"`, mend: 'say it in each language that the city names' }),
    );

/** Looks through a value, however deep, for sentences. */
export function* textFindings(
  value: unknown,
  wanted: readonly Language[],
  path: readonly string[] = [],
): Generator<Local> {
  const field = path.join('.');
  if (typeof value === 'string') {
    if (holdsHtml(value))
      yield error({ field, problem: 'holds HTML', mend: 'give plain text: tags are shown as they stand' });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (isText(value)) yield* missingIn(value, wanted, field);
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'geometry') yield* textFindings(inner, wanted, key === 'properties' ? path : [...path, key]);
  }
}
