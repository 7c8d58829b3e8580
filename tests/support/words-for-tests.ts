import { en as enFirst } from '#look/words/en.ts';
import { enLater } from '#look/words/en-later.ts';
import { nb as nbFirst } from '#look/words/nb.ts';
import { nbLater } from '#look/words/nb-later.ts';
import type { Words } from '#look/words.ts';

/** Both parts of a language, as they are once everything has been fetched. */
export const en = { ...enFirst, ...enLater } satisfies Words;
export const nb: Words = { ...nbFirst, ...nbLater };
