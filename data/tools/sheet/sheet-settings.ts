/** What a spreadsheet of the places is written with, whatever the city: the fields of the schema, and the words of the closed lists. */
import { placeFields } from '#load/sheet-fields.ts';
import { first as enFirst } from '#look/words/en/chunks/first.ts';
import { vocabulary as enVocabulary } from '#look/words/en/vocabulary.ts';
import { first as nbFirst } from '#look/words/nb/chunks/first.ts';
import { vocabulary as nbVocabulary } from '#look/words/nb/vocabulary.ts';

export const sheetSettings = {
  fields: placeFields,
  words: {
    en: { ...enFirst.vocabulary, ...enVocabulary },
    nb: { ...nbFirst.vocabulary, ...nbVocabulary },
  },
} as const;
