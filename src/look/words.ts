import { en, type Words } from './words/en.ts';
import { nb } from './words/nb.ts';

export type { Words };

/** Adding a language is one file beside the others and one line here. */
const all = { en, nb };

/** Every sentence on screen in one language. */
export const wordsIn = (language: keyof typeof all): Words => all[language];
