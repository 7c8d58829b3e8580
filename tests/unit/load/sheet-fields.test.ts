import { describe, expect, it } from 'vitest';
import { columnCalled, columnOfField, sheetColumns } from '#domain/contribute/sheet-columns.ts';
import { placeFields } from '#load/sheet-fields.ts';

const headers = sheetColumns(placeFields, []).map(({ header }) => header);
const column = (header: string) => columnCalled(header, placeFields);

describe('the columns of a spreadsheet of the places', () => {
  it('are the field paths of the schema, the point before what is said of it', () => {
    expect(headers.slice(0, 3)).toEqual(['id', 'name.en', 'name.nb']);
    const position = headers.indexOf('position.basis');
    expect(headers.slice(position - 2, position + 3)).toEqual([
      'lng',
      'lat',
      'position.basis',
      'position.accuracyMetres',
      'position.source',
    ]);
    expect(headers).toEqual(expect.arrayContaining(['themes', 'arena.pilots.1.name.nb', 'arena.pilots.1.to']));
    expect(new Set(headers).size).toBe(headers.length);
  });

  it('know what each holds', () => {
    expect(column('category')).toMatchObject({ kind: 'choice', isRequired: true, isList: false });
    expect(column('themes')).toMatchObject({ kind: 'choice', isRequired: false, isList: true });
    expect(column('sources')).toMatchObject({ kind: 'link', isList: true });
    expect(column('stepFree')).toMatchObject({ kind: 'boolean' });
    expect(column('verified')).toMatchObject({ kind: 'date' });
    expect(column('position.accuracyMetres')).toMatchObject({ kind: 'number' });
    expect(column('name.nb')).toMatchObject({ kind: 'text', isTranslated: true, isRequired: true });
  });

  it('are found under their names whatever their blanks, line breaks and capitals', () => {
    expect(column(' Name.\nEN ')?.header).toBe('name.en');
    expect(column('POSITION.accuracymetres')?.header).toBe('position.accuracyMetres');
    expect(column('arena.pilots.12.from')?.at).toEqual(['properties', 'arena', 'pilots', 11, 'from']);
    expect(column('arena.pilots.0.from')).toBeUndefined();
    expect(column('name.sv')).toBeUndefined();
  });

  it.each([
    ['themes.1', 'themes'],
    ['geometry', 'lng'],
    ['position', 'position.basis'],
    ['name', 'name.en'],
    ['arena.pilots.0.name', 'arena.pilots.1.name.en'],
    ['properties.category', 'category'],
    ['unheardOf', undefined],
  ])('stand for the findings of the data check: %s is in %s', (field, header) =>
    expect(columnOfField(field, sheetColumns(placeFields, []))?.header).toBe(header),
  );
});
