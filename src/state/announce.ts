import type { AtlasStore } from './store.ts';

/** A sentence to be read out once by the page's one polite voice; the newest takes the place of the one before. */
export const sentenceSaid = (store: AtlasStore, text: string): void =>
  store.setState(({ session }) => ({ session: { ...session, said: { text, n: session.said.n + 1 } } }));
