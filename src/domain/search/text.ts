/** Letters that Unicode does not decompose, so that removing accents alone would keep them. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
};

/**
 * Folds a text for comparison: lower case without accents, words separated by one space. Apostrophes are removed and do not
 * split a word, because people write both "St Aldate's" and "St Aldates".
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[øæœßðđþł]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The different words of a text, folded, in their order. */
export const tokensOf = (text: string): string[] => [...new Set(fold(text).split(' '))].filter((token) => token !== '');

/**
 * True when `token` can be turned into `word`, or into the beginning of it, by at most one typing error: a letter too many,
 * one too few, a wrong one, or two neighbours swapped (Damerau-Levenshtein distance 0 or 1 to some prefix of the word).
 *
 * With one error allowed no table is needed: whatever the error is, it sits where the two first differ, and all after it
 * must agree.
 */
export function isNearlyPrefix(token: string, word: string): boolean {
  let at = 0;
  while (at < token.length && token[at] === word[at]) at += 1;
  if (at === token.length) return true;
  const isSwapped = token[at + 1] === word[at] && token[at] === word[at + 1];
  return (
    word.startsWith(token.slice(at + 1), at + 1) ||
    word.startsWith(token.slice(at), at + 1) ||
    word.startsWith(token.slice(at + 1), at) ||
    (isSwapped && word.startsWith(token.slice(at + 2), at + 2))
  );
}

/** Shorter words have too many neighbours: "lab" is one letter from half the dictionary. */
const fewestLettersForTypo = 4;

/** True for house numbers, years and the like. */
export const isNumber = (token: string): boolean => /^\p{N}/u.test(token);

/** True when an error in this word may be forgiven. A wrong digit is another house, not a slip. */
export const mayBeMistyped = (token: string): boolean => token.length >= fewestLettersForTypo && !isNumber(token);
