/** The services of the page: loading, searching, rendering, storage. Made once by `app/make-services.ts`. */
import type { ComponentType } from 'react';
import type { Atlas, Place } from '#domain/atlas.ts';
import type { Desk } from '#domain/contribute/desk.ts';
import type { PlaceCheck } from '#domain/contribute/place-draft.ts';
import type { SheetField } from '#domain/contribute/sheet-columns.ts';
import type { DrawingRead } from '#domain/drawing/drawing.ts';
import type { Geocode } from '#domain/near/geocoding.ts';
import type { Street } from '#domain/near/streets.ts';
import type { CameraSync } from './camera/camera-sync.ts';
import type { Insets } from './insets.ts';
import type { MapRenderer } from './map-renderer.ts';
import type { Preferences, ScenarioModule } from './store.ts';
import type { StoryReader } from './story-reader.ts';

/** A city as it was read, and how many of its features could not be. */
export interface LoadedCity {
  readonly atlas: Atlas;
  readonly faults: number;
}

export interface MapViewProps {
  readonly appearance: Exclude<Preferences['appearance'], 'auto'>;
  readonly insets: Insets;
  /** For one of two maps that zoom and turn as one. */
  readonly sync?: CameraSync;
}

/** Each of them is fetched when it is first asked for, so that none stands before the first list. */
export interface Services {
  /** Reads a city. Rejects where it cannot be had. */
  readonly loadCity: (city: string) => Promise<LoadedCity>;
  /** The online search for addresses that the deployer has set; null where there is none. */
  readonly geocode: Geocode | null;
  /** The streets that the basemap at an address draws with their names. */
  readonly streets: (address: string) => Promise<readonly Street[]>;
  /** The rules that a typed place is held against. */
  readonly checkPlace: () => Promise<PlaceCheck>;
  /** What the schema of the data lets a place have, for a spreadsheet of places. */
  readonly sheetFields: () => Promise<readonly SheetField[]>;
  /** What reads stories: it brings their schema along. */
  readonly stories: () => Promise<StoryReader>;
  /** Checks a file against the schema of drawings. */
  readonly readDrawing: (file: Blob) => Promise<DrawingRead>;
  /** What reads a scenario and applies it. */
  readonly scenarioModule: () => Promise<ScenarioModule>;
  /** The map that moves, which draws the store around it. */
  readonly mapView: () => Promise<ComponentType<MapViewProps>>;
  /** What draws maps to pictures. */
  readonly mapRenderer: () => Promise<MapRenderer>;
  /** The curator's desk, under `npm start` alone; null where this page was not given the right to save. */
  readonly desk?: () => Promise<Desk | null>;
  /** Words a place is also found by: its category and its offers as they are called in each language that has come. */
  readonly placeKeywords: (place: Place) => string;
  /** Where this device keeps what belongs to the person; null where it refuses, and within another page. */
  readonly storage: Storage | null;
}
