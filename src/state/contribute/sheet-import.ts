/** A spreadsheet of the places that somebody dropped on the page or chose, and what it would change. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { placeFeatureOf } from '#domain/contribute/patch.ts';
import { isSheetOfPlaces, type SheetFile, type SheetFileFault, sheetFileRead } from '#domain/contribute/sheet-file.ts';
import { type SheetPatch, sheetPatch } from '#domain/contribute/sheet-patch.ts';
import { featureStore } from '#state/feature-store.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { sheetOpened } from './suggestion.ts';

export interface ImportedSheet {
  readonly file: File;
  readonly city: string;
  readonly read: SheetFile | SheetFileFault;
  /** What it changes; null where the file cannot be read. */
  readonly result: SheetPatch | null;
}

interface SheetState {
  readonly sheet: ImportedSheet | null;
}

const sheetOf = featureStore(() => createStore<SheetState>(() => ({ sheet: null })));

export const useImportedSheet = (): ImportedSheet | null => useStore(sheetOf(useAtlasStore()), ({ sheet }) => sheet);

/** The heads stand at the beginning; all of a file of somebody's own data need not be read to see that it is none of these. */
const headBytes = 64 * 1024;

/** What a scenario makes of a place is no fact. */
const placeFeaturesOf = (store: AtlasStore) =>
  store.getState().atlas.places.flatMap((place) => (place.whatIf === undefined ? [placeFeatureOf(place)] : []));

/** The first bytes of a workbook are no workbook. */
const isWorkbook = (name: string): boolean => /\.xls[xm]?$/i.test(name);

async function readWhole(store: AtlasStore, file: File): Promise<SheetFile | SheetFileFault | null> {
  const fields = await store.services.sheetFields();
  const isSheet = (read: SheetFile | SheetFileFault): boolean =>
    'rows' in read && isSheetOfPlaces(read.rows, fields, placeFeaturesOf(store));
  const bytesOf = async (part: Blob): Promise<Uint8Array> => new Uint8Array(await part.arrayBuffer());
  if (isWorkbook(file.name)) {
    // Nothing else reads a workbook, so that one without a sheet of places is answered here too.
    return sheetFileRead(file.name, await bytesOf(file), fields);
  }
  const head = await sheetFileRead(file.name, await bytesOf(file.slice(0, headBytes)), fields);
  return isSheet(head) ? sheetFileRead(file.name, await bytesOf(file), fields) : null;
}

/**
 * Takes a file where it is a sheet of the places, and opens what it would change; false where it is none, so that it is somebody's
 * own data. `today` is a date such as `2026-11-22`. Rejects where what reads sheets cannot be fetched.
 */
export async function sheetTaken(store: AtlasStore, file: File, today: string): Promise<boolean> {
  const read = await readWhole(store, file);
  if (read === null) return false;
  const [fields, check] = await Promise.all([store.services.sheetFields(), store.services.checkPlace()]);
  const { city, districts } = store.getState().atlas;
  const around = { fields, check, bounds: city.bounds, districts, today, about: { city: city.id, made: today } };
  const result = 'rows' in read ? sheetPatch(read.rows, placeFeaturesOf(store), around) : null;
  sheetOf(store).setState({ sheet: { file, city: city.id, read, result } });
  sheetOpened(store);
  return true;
}
