import type { AtlasStore } from './store.ts';

/** Keys of a single letter or sign were turned on or off. */
export const shortcutsToggled = (store: AtlasStore): void =>
  store.setState(({ preferences }) => ({ preferences: { ...preferences, shortcuts: !preferences.shortcuts } }));
