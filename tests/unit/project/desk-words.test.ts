/** The words of the curator's desk come with it and with no language file, so they have a test of their own. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { desk as deskEn } from '#look/words/en/desk.ts';
import { desk as deskNb } from '#look/words/nb/desk.ts';

const src = fileURLToPath(new URL('../../../src', import.meta.url));
const code = globSync('ui/{contribute,desk}/*.tsx', { cwd: src })
  .map((file) => readFileSync(`${src}/${file}`, 'utf8'))
  .join('\n');

it('are all said somewhere', () => {
  expect(Object.keys(deskEn).filter((key) => !new RegExp(`[wW]ords\\.${key}\\b`).test(code))).toEqual([]);
});

it('are there in both languages, and are not the same', () => {
  const said = (words: typeof deskEn): unknown[] =>
    Object.entries(words).map(([, entry]) =>
      typeof entry === 'function' ? (entry as (...given: unknown[]) => string)(3, 'x') : JSON.stringify(entry),
    );
  expect(Object.keys(deskNb).toSorted()).toEqual(Object.keys(deskEn).toSorted());
  const [english, norwegian] = [said(deskEn), said(deskNb)];
  // A label with the name of a language in brackets has no words of its own.
  expect(english.filter((sentence) => norwegian.includes(sentence))).toEqual(['3 (x)']);
});
