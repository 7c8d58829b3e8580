import { drawing } from '#look/words/en/drawing.ts';
import { ownData } from '#look/words/en/own-data.ts';
import { present } from '#look/words/en/present.ts';
import { print } from '#look/words/en/print.ts';
import { stories } from '#look/words/en/stories.ts';

/** What comes with “Present” and all that is made there. */
export const workshop = { drawing, ownData, present, print, stories };

export type WorkshopWords = typeof workshop;
