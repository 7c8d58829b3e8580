/** Which words are fetched together. Each language has a file of each name in `chunks`, beside the words of the first sight. */
export const wordsChunks = ['panels', 'studies', 'workshop'] as const;

export type WordsChunk = (typeof wordsChunks)[number];
