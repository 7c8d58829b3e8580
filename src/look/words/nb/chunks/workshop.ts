import type { WorkshopWords } from '#look/words/en/chunks/workshop.ts';
import { drawing } from '#look/words/nb/drawing.ts';
import { ownData } from '#look/words/nb/own-data.ts';
import { present } from '#look/words/nb/present.ts';
import { print } from '#look/words/nb/print.ts';
import { stories } from '#look/words/nb/stories.ts';

/** Det som kommer med «Presenter» og alt som lages der. */
export const workshop: WorkshopWords = { drawing, ownData, present, print, stories };
