/** The services of the page. What is not needed for the first list is imported when it is first asked for. */
import type { Config } from '#domain/config.ts';
import type { Geocode } from '#domain/near/geocoding.ts';
import type { Fault } from '#load/faults.ts';
import { fetchJson, readCity } from '#load/read-city.ts';
import { isEmbedInAddress } from '#state/address/address.ts';
import type { Services } from '#state/services.ts';
import { placeKeywords } from './place-keywords.ts';

const geocodeAt =
  (server: string): Geocode =>
  async (question, signal) => {
    const module = await import('#load/geocode.ts').catch(() => null);
    return module === null ? { type: 'fault', fault: 'offline' } : module.geocoder(server)(question, signal);
  };

function faultsLogged(faults: readonly Fault[]): void {
  for (const { file, feature, index, field, message, fix } of faults) {
    // biome-ignore lint/suspicious/noConsole: the curator reads it here; the visitor is told only how much is missing
    console.warn(`${file}: ${feature ?? '?'} (${index ?? '?'}): ${field ?? ''}: ${message}; ${fix}`);
  }
}

/** The storage of the device; an embed neither reads nor writes the person's data. */
export function deviceStorage(): Storage | null {
  try {
    return isEmbedInAddress() ? null : window.localStorage;
  } catch {
    return null;
  }
}

/** @param base address of the site, to which all file paths are relative */
export const makeServices = (base: string, { geocoder }: Config, storage: Storage | null): Services => ({
  loadCity: async (city) => {
    const { atlas, faults } = await readCity(fetchJson, city, base);
    faultsLogged(faults);
    return { atlas, faults: faults.length };
  },
  geocode: geocoder && geocodeAt(geocoder.url),
  streets: async (address) => (await import('#load/read-streets.ts')).readStreets(fetchJson, address),
  checkPlace: async () => (await import('#load/place-faults.ts')).placeFaults,
  sheetFields: async () => (await import('#load/sheet-fields.ts')).placeFields,
  stories: async () => (await import('#load/read-story.ts')).storyReader(base),
  readDrawing: async (file) => (await import('#load/read-drawing-file.ts')).readDrawing(file),
  scenarioModule: async () => (await import('#state/what-if/scenario-module.ts')).makeScenarioModule(placeKeywords),
  mapView: async () => (await import('#map/map-view.tsx')).MapView,
  mapRenderer: async () => (await import('#map/print/static-map.ts')).mapRenderer,
  placeKeywords,
  storage,
});

/** As `makeServices`, with the curator's desk that runs beside the development server. */
export const makeDeskServices = (...given: Parameters<typeof makeServices>): Services => ({
  ...makeServices(...given),
  desk: async () => (await import('#load/desk-client.ts')).deskOf(given[0], document.head),
});
