/** The interactive map as a lazy component. React keeps a rejected load, so each retry makes a new lazy component. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { featureStore } from '#state/feature-store.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { lazyPart } from './lazy-panel.ts';

const lazyMapView = (store: AtlasStore) => lazyPart(store.services.mapView);

const mapViewOf = featureStore((store) => createStore(() => ({ MapView: lazyMapView(store) })));

/** The map engine is large and the list does not need it, so it is loaded after the page. */
export const useMapView = () => useStore(mapViewOf(useAtlasStore())).MapView;

/** Loads the map again, for every component that renders one. */
export const mapViewRetried = (store: AtlasStore): void => mapViewOf(store).setState({ MapView: lazyMapView(store) });
