/** The store by which panels take over pointer input of the map. */
import { createStore } from 'zustand/vanilla';
import type { Position } from '#domain/atlas.ts';
import { featureStore } from './feature-store.ts';

export interface MapInput {
  /** Takes the next click on the map, whatever it hits; null: clicks have their usual meaning. */
  readonly onNextClick: ((at: Position) => void) | null;
  /** Moves a proposed place that is dragged on the map, while the what-if panel is open. */
  readonly onPlaceDrag: ((id: string, at: Position, isLast: boolean) => void) | null;
}

const noInput: MapInput = { onNextClick: null, onPlaceDrag: null };

export const mapInputOf = featureStore(() => createStore<MapInput>(() => noInput));
