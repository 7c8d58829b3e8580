/** What is wrong with sentences: HTML in them, letters that are none, a language missing. */
import { holdsHtml } from '#domain/contribute/contains-html.ts';
import { type Language, languages } from '#domain/vocabulary.ts';
import { error, fieldOf, type Local, warning } from './finding.ts';
import { wrongLetters } from './wrong-letters.ts';

/** A sentence: an object that has languages for keys, and nothing else. */
const isText = (value: object): boolean => {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => (languages as readonly string[]).includes(key));
};

const missingIn = (value: object, wanted: readonly Language[], path: readonly string[]): Local[] =>
  wanted
    .filter((language) => !(language in value))
    .map((language) =>
      warning({
        ...fieldOf(path),
        message: `has no "${language}"`,
        fix: 'say it in each language that the city names',
      }),
    );

function letterFindings(text: string, path: readonly string[]): Local[] {
  const wrong = wrongLetters(text);
  return wrong === null ? [] : [error({ ...fieldOf(path), ...wrong, cause: 'encoding' })];
}

const pathWith = (path: readonly string[], key: string): readonly string[] =>
  path.length === 0 && key === 'properties' ? path : [...path, key];

/** Looks through a value, however deep, for letters that are none. */
export function* encodingFindings(value: unknown, path: readonly string[] = []): Generator<Local> {
  if (typeof value === 'string') yield* letterFindings(value, path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'geometry') yield* encodingFindings(inner, pathWith(path, key));
  }
}

/** Looks through a value, however deep, for sentences. */
export function* textFindings(
  value: unknown,
  wanted: readonly Language[],
  path: readonly string[] = [],
): Generator<Local> {
  if (typeof value === 'string') {
    if (holdsHtml(value))
      yield error({ ...fieldOf(path), message: 'holds HTML', fix: 'give plain text: tags are shown as they stand' });
    yield* letterFindings(value, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if (isText(value)) yield* missingIn(value, wanted, path);
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'geometry') yield* textFindings(inner, wanted, pathWith(path, key));
  }
}
