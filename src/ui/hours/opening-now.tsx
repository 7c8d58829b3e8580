/** The line that says whether a place is open now. */
import type { Opening } from '#domain/hours/opening.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { openingInWords } from './describe-opening.ts';

export function OpeningNow({ opening }: { opening: Opening }) {
  const { words } = useWords();
  return <span className={`opening opening-${opening.state}`}>{openingInWords(opening, words)}</span>;
}
