/** The fields for a visit are known everywhere: schema, check, JSON Schema, form, sheet, patch, search and the page of the place. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingsInCity } from '#data/tools/check/check-city.ts';
import { cityFoldersIn } from '#data/tools/city/city-folder.ts';
import { inText, patchOutcome } from '#data/tools/patch/apply-patch.ts';
import { cityPlaces } from '#data/tools/sheet/city-places.ts';
import { sheetOutcome } from '#data/tools/sheet/read-sheet.ts';
import { sheetSettings } from '#data/tools/sheet/sheet-settings.ts';
import type { Place } from '#domain/atlas.ts';
import type { Json, JsonObject } from '#domain/contribute/json-merge.ts';
import { correctionOf, type PlaceFeature, placeFeatureOf } from '#domain/contribute/patch.ts';
import { draftOf, featureFrom, type TextField } from '#domain/contribute/place-draft.ts';
import { csvRows } from '#domain/contribute/sheet-csv.ts';
import { placeEntry } from '#domain/search/matching.ts';
import { sheetAsCsv } from '#export/workbook.ts';
import { placeFaults } from '#load/place-faults.ts';
import { place as placeSchema } from '#load/schema/place-schema.ts';
import { loadWords } from '#look/words.ts';
import { StoreContext } from '#state/use-atlas.ts';
import { brokenFiles, folderWith, removeFolders } from '#tests/fixtures/broken-files.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';
import { storeWith } from '#tests/support/store-with.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import { PlaceFields } from '#ui/contribute/place-fields.tsx';
import { PlacePage } from '#ui/place/place-page.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadAllWords();
});
afterAll(removeFolders);

const today = '2026-12-01';
const guide = 'A guide of 2024';
/** What a feature of the way in cannot stand without. */
const withGuide = { source: guide } as const;

interface Row {
  /** The field, as in the file and above the column of the sheet. */
  readonly field: string;
  readonly value: Json;
  /** As it is typed into the form, and its label there. */
  readonly typed: string;
  readonly label: string;
  readonly cell: string;
  /** What the page of the place says. */
  readonly said: string;
  /** A value that is an error, and whether the form sees it too. */
  readonly wrong: Json;
  readonly isSeenByForm: boolean;
}

const yes = { value: true, typed: 'yes', cell: 'true', wrong: 'perhaps', isSeenByForm: true } as const;
const rows: readonly Row[] = [
  {
    field: 'alsoKnownAs',
    value: ['PL', 'The Shelf'],
    typed: 'PL\nThe Shelf',
    label: 'Also known as',
    cell: 'PL; The Shelf',
    said: 'PL, The Shelf',
    wrong: [''],
    isSeenByForm: true,
  },
  {
    field: 'openingHours',
    value: 'Mo-Fr 09:00-19:00; PH off',
    typed: 'Mo-Fr 09:00-19:00; PH off',
    label: 'Opening hours',
    cell: 'Mo-Fr 09:00-19:00; PH off',
    said: 'Mon–Fri 09:00–19:00; closed on public holidays',
    wrong: 'when we feel like it',
    // The library that reads hours is not fetched for the form: the command that takes the patch reads them.
    isSeenByForm: false,
  },
  {
    field: 'public',
    value: 'by_appointment',
    typed: 'by_appointment',
    label: 'Who may come in',
    cell: 'by_appointment',
    said: 'by appointment',
    wrong: 'everybody',
    isSeenByForm: true,
  },
  {
    field: 'phone',
    value: '+47 21 08 00 00',
    typed: '+47 21 08 00 00',
    label: 'Telephone',
    cell: '+47 21 08 00 00',
    said: 'tel:+4721080000',
    wrong: 'ask at the desk',
    isSeenByForm: true,
  },
  {
    field: 'email',
    value: 'post@example.org',
    typed: 'post@example.org',
    label: 'E-mail',
    cell: 'post@example.org',
    said: 'mailto:post@example.org',
    wrong: 'post at example',
    isSeenByForm: true,
  },
  { ...yes, field: 'access.levelEntrance', label: 'Level entrance', said: 'level entrance' },
  { ...yes, field: 'access.powerDoor', label: 'Power-operated door', said: 'power-operated door' },
  { ...yes, field: 'access.lift', value: false, typed: 'no', cell: 'false', label: 'Lift', said: 'no lift' },
  { ...yes, field: 'access.accessibleToilet', label: 'Accessible toilet', said: 'accessible toilet' },
  { ...yes, field: 'access.hearingLoop', label: 'Hearing loop', said: 'hearing loop' },
  { ...yes, field: 'access.parking', label: 'Parking for disabled people', said: 'parking for disabled people' },
  {
    field: 'access.source',
    value: 'Another guide',
    typed: 'Another guide',
    label: 'Where the way in is described',
    cell: 'Another guide',
    said: 'Another guide',
    wrong: '',
    isSeenByForm: true,
  },
  {
    field: 'access.verified',
    value: '2024-05',
    typed: '2024-05',
    label: 'When it was written or looked at',
    cell: '2024-05',
    said: '(May 2024)',
    wrong: '2024-13',
    isSeenByForm: true,
  },
  {
    ...yes,
    field: 'candidate',
    label: 'Proposed by a program; nobody has looked at it yet',
    said: 'proposed by a program; nobody has looked at it yet',
  },
];
const table = rows.map((row) => [row.field, row] as const);

const atlas = tinyCity();
const { bounds } = atlas.city;
const found = atlas.places.find(({ id }) => id === 'placeholder-library');
if (!found) throw new Error('Testville has no library.');
const library = placeFeatureOf(found);

/** `access.lift` as the object that is written, with its source and, for the source and the date alone, a fact. */
function written(field: string, value: Json): JsonObject {
  const [outer = '', inner] = field.split('.');
  if (inner === undefined) return { [outer]: value };
  const isFact = inner !== 'source' && inner !== 'verified';
  return { [outer]: { ...(isFact ? {} : { lift: true }), ...withGuide, [inner]: value } };
}

const withValue = (field: string, value: Json): PlaceFeature => ({
  ...library,
  properties: { ...library.properties, ...written(field, value) },
});
const placeWithValue = (field: string, value: Json): Place => ({ ...found, ...written(field, value) }) as Place;
/** `access` of `access.lift`. */
const outerOf = (field: string): string => field.split('.')[0] ?? '';

/** Testville in a folder, with the fields in its library. */
const folderWithValue = (field: string, value: Json): string =>
  dirname(
    folderWith(
      brokenFiles('places.geojson', `features.4.properties.${outerOf(field)}`, written(field, value)[outerOf(field)]),
    ),
  );
const errorsIn = (data: string) =>
  cityFoldersIn(data)
    .flatMap((city) => findingsInCity(city, today))
    .filter(({ severity }) => severity === 'error');

/** The rows of the sheet of a data folder. */
function sheetOf(data: string): { city: ReturnType<typeof cityPlaces>; cells: string[][] } {
  const city = cityPlaces('testville', data);
  const { rows: read } = csvRows(sheetAsCsv({ ...city, ...sheetSettings }, 'comma').places, (cell) => cell === 'id');
  return { city, cells: read.slice(0, -1).map((row) => [...row]) };
}

describe('the table', () => {
  it('has every field for a visit that the schema has', () => {
    const entries = Object.keys(placeSchema.entries);
    const told = ['alsoKnownAs', 'openingHours', 'public', 'phone', 'email', 'access', 'candidate'];
    expect(entries).toEqual(expect.arrayContaining(told));
    const parts = Object.keys((placeSchema.entries.access.wrapped as { entries: object }).entries);
    expect(rows.flatMap(({ field }) => field.match(/^access\.(.*)$/)?.[1] ?? [])).toEqual(parts);
  });
});

describe.each(table)('%s', (field, row) => {
  it('is in the schema, which keeps the value and refuses a wrong one', () => {
    const parsed = v.safeParse(placeSchema, { ...withValue(field, row.value).properties });
    expect(parsed.issues).toBeUndefined();
    expect(parsed.output).toMatchObject(written(field, row.value));
    if (field === 'openingHours') return;
    expect(v.safeParse(placeSchema, { ...withValue(field, row.wrong).properties }).success).toBe(false);
  });

  it('is checked by the command', () => {
    expect(errorsIn(folderWithValue(field, row.value))).toEqual([]);
    const errors = errorsIn(folderWithValue(field, row.wrong)).map((finding) => String(finding.field));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(field);
  });

  it.each(['places', 'patch'])('is in the JSON Schema of %s', (name) => {
    const path = new URL(`../../../data/schema/${name}.schema.json`, import.meta.url);
    const [outer = '', inner] = field.split('.');
    const parts: object[] = [];
    JSON.parse(readFileSync(path, 'utf8'), (key, value: unknown) => {
      if (key === outer && typeof value === 'object' && value !== null) parts.push(value);
      return value;
    });
    expect(parts.length).toBeGreaterThan(0);
    if (inner !== undefined) expect(JSON.stringify(parts)).toContain(`"${inner}":`);
  });

  it('is a field of the form, there and back', () => {
    const draft = draftOf(withValue(field, row.value), 'en');
    expect(draft[field as TextField]).toBe(row.typed);
    const around = { before: library, id: library.id, language: 'en', bounds, today } as const;
    const facts = field === 'access.source' || field === 'access.verified' ? { 'access.lift': 'yes' } : {};
    const source = field.startsWith('access.') ? { 'access.source': guide } : {};
    const typed = { ...draftOf(library, 'en'), ...facts, ...source, [field]: row.typed };
    expect(featureFrom(typed, around).properties).toMatchObject(written(field, row.value));
    const form = { draft, language: 'en' as const, other: null, set: () => undefined, faultOf: () => undefined };
    const said = renderToStaticMarkup(
      <StoreContext value={storeWith({})}>
        <PlaceFields form={form} isNew={false} />
      </StoreContext>,
    );
    expect(said).toContain(row.label);
    const wrong = withValue(field, row.wrong);
    const faults = placeFaults(wrong, { isNew: false, bounds, districts: atlas.districts, today });
    expect(faults.map((fault) => fault.field)).toEqual(row.isSeenByForm ? [field] : []);
  });

  it('is a column of the sheet, out and in', () => {
    const out = sheetOf(folderWithValue(field, row.value));
    const at = (out.cells[0] ?? []).indexOf(field);
    expect(out.cells.find(([id]) => id === library.id)?.[at]).toBe(row.cell);
    const plain = sheetOf(dirname(folderWith(tinyFiles())));
    const [heads = []] = plain.cells;
    const set = (head: string, cell: string): void => {
      const cells = plain.cells.find(([id]) => id === library.id) ?? [];
      cells[heads.indexOf(head)] = cell;
    };
    if (field.startsWith('access.')) set('access.source', guide);
    if (field === 'access.source' || field === 'access.verified') set('access.lift', 'true');
    set(field, row.cell);
    const sheet = {
      name: 'a.csv',
      rows: { rows: plain.cells, comma: 'decimals', openQuote: null },
      sheet: null,
      alphabet: null,
    } as const;
    const outcome = sheetOutcome(sheet, plain.city, false, today);
    if (outcome.type === 'refused') throw new Error(outcome.why.join('\n'));
    const { features } = JSON.parse(outcome.text) as { features: PlaceFeature[] };
    expect(features.find(({ id }) => id === library.id)?.properties).toMatchObject(written(field, row.value));
  });

  it('is taken by data:apply from a patch, and a wrong value is not', () => {
    const about = { city: 'testville', made: today };
    const data = dirname(folderWith(tinyFiles()));
    const outcomeOf = (value: Json) =>
      inText(
        patchOutcome('p.geojson', JSON.stringify(correctionOf(library, withValue(field, value), about)), data, today),
      );
    const outcome = outcomeOf(row.value);
    if (outcome.type === 'refused') throw new Error(outcome.why.join('\n'));
    const { features } = JSON.parse(outcome.text) as { features: PlaceFeature[] };
    expect(features.find(({ id }) => id === library.id)?.properties).toMatchObject(written(field, row.value));
    const refused = outcomeOf(row.wrong);
    expect(refused.type === 'refused' ? refused.why.join('\n') : 'taken').toContain(outerOf(field));
  });

  it('is told on the page of the place', () => {
    const value = placeWithValue(field, row.value);
    const places = atlas.places.map((place) => (place.id === value.id ? value : place));
    const said = renderToStaticMarkup(
      <StoreContext value={storeWith({ place: value.id }, { ...atlas, places })}>
        <PlacePage place={value} />
      </StoreContext>,
    );
    expect(said).toContain(row.said);
  });
});

it('another name finds the place as its name does', () => {
  const names = placeEntry(placeWithValue('alsoKnownAs', ['PL', 'The Shelf'])).parts.flatMap(({ part, folded }) =>
    part === 'name' ? [folded.trim()] : [],
  );
  expect(names).toEqual(expect.arrayContaining(['pl', 'the shelf']));
});
