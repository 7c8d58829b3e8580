/** Which places `show=kind:id` of the address names, and how that is said. */
import type { Text } from '#domain/atlas.ts';
import type { Words } from '#look/words.ts';
import type { State } from '#state/store.ts';

type Here = Pick<State, 'atlas' | 'view'>;

export interface SubsetKind {
  /** The ids of the places, which may be none; null where there is no such subset. `id` is what follows the colon. */
  readonly ids: (here: Here, id: string) => ReadonlySet<string> | null;
  /** What these places have in common, in words; asked only where `ids` is not null. */
  readonly label: (here: Here, id: string, words: Words, say: (text: Text) => string) => string;
}

/** Each read only when an address names one. */
const kinds: Readonly<Record<string, () => Promise<SubsetKind>>> = {
  figure: async () => (await import('./indicator-subset.ts')).figureSubset,
  strand: async () => (await import('./partnership-subset.ts')).strandKind,
  theme: async () => (await import('./partnership-subset.ts')).themeKind,
};

/** The kind and the id that `show` names; null where there is no such kind. Rejects when its code cannot be had. */
export async function subsetOf(show: string): Promise<{ kind: SubsetKind; id: string } | null> {
  const [, name = '', id = ''] = /^([a-z]+):(.+)$/.exec(show) ?? [];
  const bring = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  return bring ? { kind: await bring(), id } : null;
}
