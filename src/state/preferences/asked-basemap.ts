/** Which basemap is asked for. */
import type { Basemap, State } from '#state/store.ts';

/**
 * The basemap to draw. The site's own archive takes precedence; live tiles need a click or the deployer's setting; a failed
 * basemap waits for the next click. A link alone never makes a request to another server.
 */
export function askedBasemapOf({ view, config, atlas, preferences, session }: State): Basemap {
  const canUse = (basemap: Basemap): boolean => !session.failedBasemaps.includes(basemap);
  if (view.basemap === 'embedded') return 'embedded';
  if (view.basemap === 'auto' && config.basemap[atlas.city.id] !== undefined && canUse('custom')) return 'custom';
  const mayUseLive = config.live === 'always' || (config.live === 'press' && preferences.streetDetail);
  return mayUseLive && canUse('live') ? 'live' : 'embedded';
}
