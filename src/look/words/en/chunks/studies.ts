import { coverage } from '#look/words/en/coverage.ts';
import { district } from '#look/words/en/district.ts';
import { gaps } from '#look/words/en/gaps.ts';
import { sideBySide } from '#look/words/en/side-by-side.ts';

/** What comes with a district and what is worked out from the data. */
export const studies = { coverage, district, gaps, sideBySide };

export type StudiesWords = typeof studies;
