import type { StudiesWords } from '#look/words/en/chunks/studies.ts';
import { coverage } from '#look/words/nb/coverage.ts';
import { district } from '#look/words/nb/district.ts';
import { gaps } from '#look/words/nb/gaps.ts';
import { sideBySide } from '#look/words/nb/side-by-side.ts';

/** Det som kommer med et distrikt og med det som regnes ut av dataene. */
export const studies: StudiesWords = { coverage, district, gaps, sideBySide };
