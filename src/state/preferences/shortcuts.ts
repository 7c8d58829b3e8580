import type { AtlasStore } from '#state/store.ts';

/** Switches the single-key shortcuts on or off. */
export const shortcutsToggled = (store: AtlasStore): void =>
  store.setState(({ preferences }) => ({ preferences: { ...preferences, shortcuts: !preferences.shortcuts } }));
