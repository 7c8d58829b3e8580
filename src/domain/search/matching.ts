/** Matches typed words with texts, and scores how well they match. */
import type { Place, Text } from '#domain/atlas.ts';
import { nameAsText } from '#domain/translation.ts';
import { fold, isNearlyPrefix, isNumber, mayBeMistyped, tokensOf } from './text.ts';

/**
 * The score of a match in each part of an entry: `first` where the part begins with the word, `start` where one of its
 * words does, `inside` elsewhere. Only the order counts: a name before an address before the people who run the place
 * before what it is before what is said of it.
 */
const points = {
  name: { first: 100, start: 80, inside: 60 },
  address: { first: 55, start: 50, inside: 45 },
  operator: { first: 40, start: 40, inside: 35 },
  words: { first: 30, start: 30, inside: 25 },
  summary: { first: 20, start: 20, inside: 15 },
} as const;
type Part = keyof typeof points;

/** A mistyped word scores a tenth, which is less than any exact match. */
const typoShare = 0.1;
const wholeNameBonus = 50;
const nameBeginningBonus = 20;

/** An entry of the search index. Each folded text begins with a space, so that " w" finds the words that begin with w. */
export interface SearchEntry {
  readonly parts: readonly { readonly part: Part; readonly folded: string }[];
  /** All parts in one string: what a filter asks, which needs no rank. */
  readonly haystack: string;
}

/** All different words of some entries, apart and in one string like an entry's. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly haystack: string;
}

/** A text in all its languages, once where they agree. */
export const textsOf = (text: Text): string[] => [...new Set(Object.values(text))];

/** An entry made of texts by part; a part may have several texts, such as a name in two languages. */
export function searchEntryOf(texts: Partial<Record<Part, readonly (string | undefined)[]>>): SearchEntry {
  const parts: { part: Part; folded: string }[] = [];
  for (const part of Object.keys(points) as Part[]) {
    for (const text of texts[part] ?? []) {
      const folded = text === undefined ? '' : fold(text);
      if (folded !== '') parts.push({ part, folded: ` ${folded}` });
    }
  }
  return { parts, haystack: parts.map(({ folded }) => folded).join('') };
}

/** The entry of a place: its texts in every language, and words of the caller's such as its category's names. */
export const placeEntry = (place: Place, words = ''): SearchEntry =>
  searchEntryOf({
    name: [...textsOf(place.name), ...(place.alsoKnownAs ?? [])],
    address: [`${place.address ?? ''} ${place.postcode ?? ''}`],
    operator: place.operator === undefined ? [] : textsOf(nameAsText(place.operator)),
    words: [words],
    summary: textsOf(place.summary),
  });

/** The entry of something that has only names. */
export const nameEntry = (...names: readonly string[]): SearchEntry => searchEntryOf({ name: names });

/** Adds the words of an entry to those of others. */
export function addWords(words: Set<string>, { haystack }: SearchEntry): void {
  for (const word of haystack.split(' ')) if (word !== '') words.add(word);
}

export const vocabularyFrom = (words: ReadonlySet<string>): Vocabulary => ({
  words: [...words],
  haystack: ` ${[...words].join(' ')}`,
});

/** The words of entries, told once each. */
export function vocabularyOf(entries: readonly SearchEntry[]): Vocabulary {
  const words = new Set<string>();
  for (const entry of entries) addWords(words, entry);
  return vocabularyFrom(words);
}

export interface Matcher {
  /** True when every word of the text is found in the haystack of an entry. */
  matches(haystack: string): boolean;
  /** The score of an entry, above 0; 0 if a word is missing. */
  score(entry: SearchEntry): number;
}

/** One word of the text, and the strings of which one must be in a haystack. */
interface SearchWord {
  readonly token: string;
  readonly needles: readonly string[];
  readonly isTypo: boolean;
}

/** Numbers are only looked for where a word begins: house number 3 is not in 23. */
function searchWordOf(token: string, vocabulary: Vocabulary): SearchWord {
  const needle = isNumber(token) ? ` ${token}` : token;
  if (vocabulary.haystack.includes(needle) || !mayBeMistyped(token)) return { token, needles: [needle], isTypo: false };
  const meant = vocabulary.words.filter((word) => isNearlyPrefix(token, word));
  return { token, needles: meant.map((word) => ` ${word}`), isTypo: true };
}

function hasOneOf(haystack: string, needles: readonly string[]): boolean {
  for (const needle of needles) if (haystack.includes(needle)) return true;
  return false;
}

function partScore({ token, needles, isTypo }: SearchWord, part: Part, folded: string): number {
  if (!hasOneOf(folded, needles)) return 0;
  if (isTypo) return points[part].start * typoShare;
  if (folded.startsWith(` ${token}`)) return points[part].first;
  return folded.includes(` ${token}`) ? points[part].start : points[part].inside;
}

function nameBonus(foldedText: string, { parts }: SearchEntry): number {
  const names = parts.filter(({ part }) => part === 'name');
  if (names.some(({ folded }) => folded === ` ${foldedText}`)) return wholeNameBonus;
  return names.some(({ folded }) => folded.startsWith(` ${foldedText}`)) ? nameBeginningBonus : 0;
}

/** The best find of each word of the text, their mean, and a bonus for a name that is the text or begins with it. */
function entryScore(searchWords: readonly SearchWord[], foldedText: string, entry: SearchEntry): number {
  // Tests all parts at once first, because most entries do not match.
  for (const { needles } of searchWords) if (!hasOneOf(entry.haystack, needles)) return 0;
  let sum = 0;
  for (const word of searchWords) {
    let best = 0;
    for (const { part, folded } of entry.parts) best = Math.max(best, partScore(word, part, folded));
    sum += best;
  }
  return sum / searchWords.length + nameBonus(foldedText, entry);
}

/** One and the same text is asked for by hits, counts, order and map: the words that one may have mistyped are sought once. */
const latest = new WeakMap<Vocabulary, { readonly text: string; readonly asked: Matcher | null }>();

/**
 * The matcher of a text, or null if it has no word. Every word must be found: as written, or, when the vocabulary of all
 * entries searched has it nowhere as written, as one of its words that is one typing error away. So "test" never brings
 * "rest", yet "blindren" brings Blindern, and the answer does not change with the other filters.
 */
export function matcher(text: string, vocabulary: Vocabulary): Matcher | null {
  const known = latest.get(vocabulary);
  if (known?.text === text) return known.asked;
  const latestMatcher = newMatcher(text, vocabulary);
  latest.set(vocabulary, { text, asked: latestMatcher });
  return latestMatcher;
}

function newMatcher(text: string, vocabulary: Vocabulary): Matcher | null {
  const searchWords = tokensOf(text).map((token) => searchWordOf(token, vocabulary));
  if (searchWords.length === 0) return null;
  const foldedText = fold(text);
  return {
    matches: (haystack) => {
      for (const { needles } of searchWords) if (!hasOneOf(haystack, needles)) return false;
      return true;
    },
    score: (entry) => entryScore(searchWords, foldedText, entry),
  };
}
