/** Applies a spreadsheet to the file of the places: the new text and a readable difference, or why it is refused. */

import { withFeatures } from '#data/tools/patch/edit-features.ts';
import { newFindings } from '#data/tools/patch/new-findings.ts';
import { fieldName, shown } from '#data/tools/patch/patch-findings.ts';
import { isSame, type Json } from '#domain/contribute/json-merge.ts';
import type { PlaceFeature } from '#domain/contribute/patch.ts';
import { readSheet } from '#domain/contribute/sheet-changes.ts';
import { asJson } from '#domain/contribute/sheet-columns.ts';
import type { SheetChange, SheetNote, SheetReading } from '#domain/contribute/sheet-reading.ts';
import { placeFields } from '#load/sheet-fields.ts';
import type { CityPlaces } from './city-places.ts';
import { faultLines, findingLine } from './fault-lines.ts';
import type { SheetFile } from './sheet-file.ts';

export type SheetOutcome =
  | { readonly type: 'refused'; readonly why: readonly string[] }
  | {
      readonly type: 'accepted';
      /** The whole file, as it would be written. */
      readonly text: string;
      /** The difference, place by place. */
      readonly lines: readonly string[];
      readonly notes: readonly string[];
      readonly warnings: readonly string[];
      readonly changed: number;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    };

function changeLines({ id, after, before, edits }: SheetChange, where: string): string[] {
  const head = `${where}: ${id}: ${shown((before ?? after).properties['name'] ?? null)}`;
  if (before === null) {
    const all = Object.entries({ ...after.properties, geometry: after.geometry });
    return [head, '  a new place', ...all.map(([key, value]) => `  + ${key}: ${shown(value)}`)];
  }
  const lines = edits.map(
    ({ path, from, to }) => `  ${fieldName(path)}: ${shown(from ?? null)} → ${shown(to ?? null)}`,
  );
  return [head, ...lines];
}

const mostNamed = 8;
const listed = (ids: readonly string[]): string =>
  ids.length > mostNamed ? `${ids.slice(0, mostNamed).join(', ')} and ${ids.length - mostNamed} more` : ids.join(', ');

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const noteLines: Readonly<Record<SheetNote['matter'], (note: SheetNote) => string>> = {
  dates: ({ count, example }) => `${counted(count, 'date was', 'dates were')} read as Excel writes them: ${example}`,
  zeros: ({ count, example }) =>
    `${counted(count, 'number got', 'numbers got')} back the zeros that Excel drops: ${example}`,
  titleRows: ({ example }) => `What stands above the names of the columns was passed over: ${example}`,
  absentColumns: ({ example }) => `The sheet has no column for ${example}: there nothing changes.`,
  thereAlready: ({ count, example }) =>
    `${counted(count, 'row without an id is', 'rows without an id are')} in the data already: ${example}`,
  monthFirst: () => 'Dates with strokes were read with the month first.',
};

function notesOf(file: SheetFile, reading: SheetReading, removes: boolean): string[] {
  const { missing, notes } = reading;
  const keptNote = `${counted(missing.length, 'place has no row and stays', 'places have no row and stay')}: ${listed(missing)}. --remove takes them out.`;
  return [
    ...(file.sheet === null ? [] : [`Read the sheet "${file.sheet}".`]),
    ...(file.alphabet === null ? [] : [`The file is in ${file.alphabet}, not in UTF-8; it was read as that.`]),
    ...notes.map((note) => noteLines[note.matter](note).replace(/\s+/g, ' ')),
    ...(missing.length > 0 && !removes ? [keptNote] : []),
  ];
}

/** The text after the sheet; every line that it does not change is as it was. */
function textAfter(city: CityPlaces, changes: readonly SheetChange[], removed: readonly string[]): string {
  const at = new Map(city.features.map(({ id }, index) => [id, index]));
  const changed = changes.flatMap(({ before, id, edits }) =>
    before === null ? [] : [[at.get(id) ?? -1, edits] as const],
  );
  return withFeatures(city.text, {
    changed: new Map(changed),
    removed: new Set(removed.map((id) => at.get(id) ?? -1)),
    added: changes.flatMap(({ before, after }) => (before === null ? [asJson(after)] : [])),
  });
}

/** Verifies the contents after the edit. A repeated key in an object would make them differ. */
function isAsMeant(
  text: string,
  city: CityPlaces,
  changes: readonly SheetChange[],
  removed: readonly string[],
): boolean {
  const after = new Map(changes.map((change) => [change.id, change.after]));
  const kept = city.features.filter(({ id }) => !removed.includes(id)).map((each) => after.get(each.id) ?? each);
  const added = changes.flatMap((change) => (change.before === null ? [change.after] : []));
  const { features } = JSON.parse(text) as { features: readonly PlaceFeature[] };
  return isSame(features.map(asJson), [...kept, ...added].map(asJson) as readonly Json[]);
}

/**
 * Checks a spreadsheet against the places of a city without writing anything. It is refused as a whole where a cell cannot
 * be read, or where the data check would find an error that is not there now. `today` is a date such as `2026-11-22`.
 */
export function sheetOutcome(file: SheetFile, city: CityPlaces, removes: boolean, today: string): SheetOutcome {
  const reading = readSheet(file.rows, city.features, placeFields);
  if (reading.faults.length > 0) return { type: 'refused', why: faultLines(file.name, reading, city) };
  const { changes, columns, missing } = reading;
  const removed = removes ? missing : [];
  const text = textAfter(city, changes, removed);
  const where = `${city.folder.name}/${city.file}`;
  if (!isAsMeant(text, city, changes, removed)) {
    return { type: 'refused', why: [`${where}: a key stands twice in one place; npm run data:check names it`] };
  }
  const isChanged = text !== city.text;
  const anew = isChanged ? newFindings(city.folder, city.file, city.byteOrderMark + text, today) : [];
  const errors = anew.filter(({ severity }) => severity === 'error');
  const line = (finding: (typeof anew)[number]): string => findingLine(file.name, finding, changes, columns);
  if (errors.length > 0) return { type: 'refused', why: errors.map(line) };
  const names = new Map(city.features.map(({ id, properties }) => [id, shown(properties['name'] ?? null)]));
  return {
    type: 'accepted',
    text: city.byteOrderMark + text,
    lines: [
      ...changes.flatMap((change) => changeLines(change, where)),
      ...removed.flatMap((id) => [`${where}: ${id}: ${names.get(id)}`, '  is taken out']),
    ],
    notes: notesOf(file, reading, removes),
    warnings: anew.map(line),
    changed: changes.filter(({ before }) => before !== null).length,
    added: changes.flatMap(({ before, id }) => (before === null ? [id] : [])),
    removed,
  };
}
