import type { AtlasStore } from './store.ts';

/** Announces a sentence in the page's one polite live region; the newest replaces the previous one. */
export const announce = (store: AtlasStore, text: string): void =>
  store.setState(({ session }) => ({ session: { ...session, announcement: { text, n: session.announcement.n + 1 } } }));
