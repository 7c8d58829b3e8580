/** The test of all journeys, and the fixtures that it hands to them. */
import { test as base, expect } from '@playwright/test';
import { ConsoleWatch } from './console-watch.ts';
import { type Drivers, driversFor } from './drivers.ts';

interface Fixtures extends Drivers {
  /** False for journeys that look at no map: drawing one without a graphics card is most of the time of a visit. */
  isMapDrawn: boolean;
  /** True for journeys that look at the pixels of the map; the others find what it shows without painting it. */
  hasPixels: boolean;
  siteUrl: string;
  watch: ConsoleWatch;
  drivers: Drivers;
}

/** The fixture that is one of the drivers. */
const driver =
  <Name extends keyof Drivers>(name: Name) =>
  async ({ drivers }: { drivers: Drivers }, use: (value: Drivers[Name]) => Promise<void>): Promise<void> => {
    await use(drivers[name]);
  };

/** Each test gets drivers of its own; a test also fails when its visit caused any problem that the watch knows. */
export const test = base.extend<Fixtures>({
  isMapDrawn: [true, { option: true }],
  hasPixels: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from this pattern
  siteUrl: async ({}, use) => {
    const url = process.env['ATLAS_URL'];
    if (url === undefined) throw new Error('no site is being served');
    await use(url);
  },
  watch: async ({ context, siteUrl }, use) => {
    const watch = new ConsoleWatch(siteUrl);
    await watch.follow(context);
    await use(watch);
    expect(watch.problems(), 'problems during the visit').toEqual([]);
  },
  drivers: async ({ page, siteUrl, watch, isMapDrawn, hasPixels }, use) => {
    const drivers = driversFor(page, siteUrl, watch);
    if (!isMapDrawn) await drivers.given.noWebGL();
    else if (!hasPixels) await drivers.given.noPixels();
    await use(drivers);
  },
  atlas: driver('atlas'),
  onScreen: driver('onScreen'),
  keyboard: driver('keyboard'),
  shell: driver('shell'),
  layout: driver('layout'),
  styleSheets: driver('styleSheets'),
  accessibility: driver('accessibility'),
  axe: driver('axe'),
  given: driver('given'),
  results: driver('results'),
  search: driver('search'),
  filters: driver('filters'),
  near: driver('near'),
  locate: driver('locate'),
  needs: driver('needs'),
  place: driver('place'),
  district: driver('district'),
  indicators: driver('indicators'),
  sideBySide: driver('sideBySide'),
  coverage: driver('coverage'),
  gaps: driver('gaps'),
  whatIf: driver('whatIf'),
  shortlist: driver('shortlist'),
  walks: driver('walks'),
  contribute: driver('contribute'),
  ownData: driver('ownData'),
  stories: driver('stories'),
  present: driver('present'),
  print: driver('print'),
  embed: driver('embed'),
  map: driver('map'),
  markers: driver('markers'),
  mapKeyboard: driver('mapKeyboard'),
  mapRecovery: driver('mapRecovery'),
  overMap: driver('overMap'),
});

export { expect };
