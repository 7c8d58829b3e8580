/** The subsets of places that the address can name, and their labels. */
import type { Text } from '#domain/atlas.ts';
import type { SubsetChoice } from '#domain/search/subset-choice.ts';
import { loadWordsChunks, type Words } from '#look/words.ts';
import type { State } from '#state/store.ts';

type SubsetContext = Pick<State, 'atlas' | 'view'>;

export interface SubsetKind {
  /** The ids of the places, possibly none; null when the subset does not exist. */
  readonly ids: (context: SubsetContext, id: string) => ReadonlySet<string> | null;
  /** The label of the subset; called only when `ids` is not null. */
  readonly label: (context: SubsetContext, id: string, words: Words, localize: (text: Text) => string) => string;
}

/** Each kind is loaded only when an address names one, with the words of its label. */
const kinds: Readonly<Record<SubsetChoice['kind'], () => Promise<SubsetKind>>> = {
  figure: async () => {
    const [module] = await Promise.all([import('./indicator-subset.ts'), loadWordsChunks(['studies'])]);
    return module.indicatorSubset;
  },
  strand: async () => (await import('./partnership-subset.ts')).strandKind,
  theme: async () => (await import('./partnership-subset.ts')).themeKind,
};

/** The module of a kind of subset. Rejects when it cannot be loaded. */
export const loadSubsetKind = ({ kind }: SubsetChoice): Promise<SubsetKind> => kinds[kind]();
