/** All drivers of one page. A spec takes those it needs. */
import type { Page } from '@playwright/test';
import { AccessibilityDriver } from './accessibility-driver.ts';
import { AtlasDriver } from './atlas-driver.ts';
import { AxeDriver } from './axe-driver.ts';
import type { ConsoleWatch } from './console-watch.ts';
import { ContributeDriver } from './contribute-driver.ts';
import { CoverageDriver } from './coverage-driver.ts';
import { DistrictDriver } from './district-driver.ts';
import { EmbedDriver } from './embed-driver.ts';
import { FiltersDriver } from './filters-driver.ts';
import { GapsDriver } from './gaps-driver.ts';
import { IndicatorsDriver } from './indicators-driver.ts';
import { KeyboardDriver } from './keyboard-driver.ts';
import { LayoutDriver } from './layout-driver.ts';
import { LocateDriver } from './locate-driver.ts';
import { MapDriver } from './map-driver.ts';
import { MapKeyboardDriver } from './map-keyboard-driver.ts';
import { MapRecoveryDriver } from './map-recovery-driver.ts';
import { MarkersDriver } from './markers-driver.ts';
import { NearDriver } from './near-driver.ts';
import { NeedsDriver } from './needs-driver.ts';
import { NetworkConditions } from './network-conditions.ts';
import { OverMapDriver } from './over-map-driver.ts';
import { OwnDataDriver } from './own-data-driver.ts';
import { PlaceDriver } from './place-driver.ts';
import { PresentDriver } from './present-driver.ts';
import { PrintDriver } from './print-driver.ts';
import { ResultsDriver } from './results-driver.ts';
import { ScreenDriver } from './screen-driver.ts';
import { SearchDriver } from './search-driver.ts';
import { ShellDriver } from './shell-driver.ts';
import { ShortlistDriver } from './shortlist-driver.ts';
import { SideBySideDriver } from './side-by-side-driver.ts';
import { StoriesDriver } from './stories-driver.ts';
import { StyleSheetsDriver } from './style-sheets-driver.ts';
import { WalksDriver } from './walks-driver.ts';
import { WhatIfDriver } from './what-if-driver.ts';

export type Drivers = ReturnType<typeof driversFor>;

export const driversFor = (page: Page, siteUrl: string, watch: ConsoleWatch) => ({
  atlas: new AtlasDriver(page, siteUrl, watch),
  onScreen: new ScreenDriver(page),
  keyboard: new KeyboardDriver(page),
  shell: new ShellDriver(page),
  layout: new LayoutDriver(page),
  styleSheets: new StyleSheetsDriver(page),
  accessibility: new AccessibilityDriver(page),
  axe: new AxeDriver(page),
  given: new NetworkConditions(page, watch),
  results: new ResultsDriver(page),
  search: new SearchDriver(page),
  filters: new FiltersDriver(page),
  near: new NearDriver(page),
  locate: new LocateDriver(page),
  needs: new NeedsDriver(page),
  place: new PlaceDriver(page),
  district: new DistrictDriver(page),
  indicators: new IndicatorsDriver(page),
  sideBySide: new SideBySideDriver(page),
  coverage: new CoverageDriver(page),
  gaps: new GapsDriver(page),
  whatIf: new WhatIfDriver(page),
  shortlist: new ShortlistDriver(page),
  walks: new WalksDriver(page),
  contribute: new ContributeDriver(page),
  ownData: new OwnDataDriver(page),
  stories: new StoriesDriver(page),
  present: new PresentDriver(page),
  print: new PrintDriver(page),
  embed: new EmbedDriver(page),
  map: new MapDriver(page),
  markers: new MarkersDriver(page),
  mapKeyboard: new MapKeyboardDriver(page),
  mapRecovery: new MapRecoveryDriver(page),
  overMap: new OverMapDriver(page),
});
