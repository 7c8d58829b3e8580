import { type PlaceFeature, placeFeatureOf } from '#domain/contribute/patch.ts';
import { sheetRows } from '#domain/contribute/sheet-cells.ts';
import { type SheetField, sheetColumns } from '#domain/contribute/sheet-columns.ts';
import { csvText, separatorIn } from '#domain/contribute/sheet-csv.ts';
import { loadWords, loadWordsChunks } from '#look/words.ts';
import type { Collection } from './collection.ts';
import { sheetAsXlsx } from './workbook.ts';

/** What a scenario makes of a place is no fact, so such a place has no row. */
const featuresOf = ({ places }: Collection): PlaceFeature[] =>
  places.flatMap(({ place }) => (place.whatIf === undefined ? [placeFeatureOf(place)] : []));

/** The places as a spreadsheet to be edited, with every field that the data may have: `npm run data:sheet` and the page read it. */
export function spreadsheetOf(collection: Collection, fields: readonly SheetField[]): string {
  const features = featuresOf(collection);
  return csvText(sheetRows(features, sheetColumns(fields, features)), separatorIn(collection.words.kit.locale));
}

/** The same as a workbook, which says what may stand in each column. */
export async function workbookOf(
  collection: Collection,
  fields: readonly SheetField[],
): Promise<Uint8Array<ArrayBuffer>> {
  const [en, nb] = await Promise.all(['en', 'nb'].map(loadWords));
  // The words of the closed lists come into the same objects.
  await loadWordsChunks(['panels']);
  if (!en || !nb) throw new Error('The closed lists have no words.');
  const { districts } = collection;
  const words = { en: en.vocabulary, nb: nb.vocabulary };
  return new Uint8Array(await sheetAsXlsx({ features: featuresOf(collection), districts, fields, words }));
}
