/** Finds the known word that is nearest to a mistyped one. */

/** The Damerau–Levenshtein distance of two words: letters inserted, deleted, replaced or swapped with the next. */
function editsBetween(a: string, b: string): number {
  let earlier: readonly number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = isSwapped ? (earlier[column - 2] ?? 0) + 1 : change;
      current.push(Math.min(change, swap, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    earlier = above;
    above = current;
  }
  return above[b.length] ?? 0;
}

const plain = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The nearest known word; undefined if more than a third of its letters differ. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  const meant = plain(word).slice(0, 60);
  const ranked = words
    .map((candidate) => ({ candidate, edits: editsBetween(meant, plain(candidate)) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best !== undefined && best.edits <= Math.max(1, Math.floor(meant.length / 3)) ? best.candidate : undefined;
}
