import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/contribute/json-merge.ts';
import { type CellContext, cellOf, entriesIn, readCell, sheetNumber } from '#domain/contribute/sheet-cells.ts';
import { columnCalled, idColumn, type SheetColumn } from '#domain/contribute/sheet-columns.ts';
import { placeFields } from '#load/sheet-fields.ts';

const column = (header: string): SheetColumn => columnCalled(header, placeFields) ?? idColumn;
const read = (header: string, text: string, more: Partial<CellContext> = {}) =>
  readCell(text, column(header), {
    current: undefined,
    comma: 'decimals',
    dayOrder: 'dayFirst',
    digits: null,
    ...more,
  });
const valueIn = (header: string, text: string, more: Partial<CellContext> = {}): Json | undefined => {
  const cell = read(header, text, more);
  if (cell.type !== 'value') throw new Error(`${header}: ${JSON.stringify(cell)}`);
  return cell.value;
};
const same = { type: 'same' };

describe('truth in a cell', () => {
  it.each(['true', 'TRUE', 'SANN', 'VRAI', 'WAHR', 'yes', 'Ja', '1'])('%s is true', (text) =>
    expect(valueIn('stepFree', text)).toBe(true),
  );
  it.each(['false', 'FALSE', 'USANN', 'FAUX', 'FALSCH', 'no', 'Nei', '0'])('%s is false', (text) =>
    expect(valueIn('stepFree', text)).toBe(false),
  );
  it('is refused where it is neither, and no change where it is there already', () => {
    expect(read('stepFree', 'perhaps')).toEqual({ type: 'fault', matter: 'notBoolean' });
    expect(read('stepFree', 'USANN', { current: false })).toEqual(same);
  });
});

describe('numbers in a cell', () => {
  it.each([
    ['10.72029', 10.72029],
    ['10,72029', 10.72029],
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234', 1234],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['\u22121,25', -1.25],
    ["1'234.5", 1234.5],
  ])('%s is %d', (text, number) => expect(sheetNumber(text, 'decimals')).toBe(number));

  it('have commas for thousands only in a file that is parted by commas', () => {
    expect(valueIn('position.accuracyMetres', '1,234', { comma: 'thousands' })).toBe(1234);
    expect(valueIn('position.accuracyMetres', '1,234')).toBe(1.234);
    expect(valueIn('lng', '-1,250', { comma: 'thousands' })).toBe(-1.25);
  });

  it.each([
    ['lng', '10.jul', 'numberBecameDate'],
    ['lng', '10.07.2026', 'numberBecameDate'],
    ['lng', '2026-07-10', 'numberBecameDate'],
    ['lat', '599139', 'pointLost'],
    ['lng', '1072029', 'pointLost'],
    ['position.accuracyMetres', 'some', 'notNumber'],
    ['position.accuracyMetres', '59.913.900', 'notNumber'],
  ])('%s: %s is refused', (header, text, matter) => expect(read(header, text)).toEqual({ type: 'fault', matter }));
});

describe('text in a cell', () => {
  it('has back the zeros that Excel drops', () => {
    expect(read('postcode', '313', { current: '0313' })).toEqual(same);
    expect(read('postcode', '157', { current: '0313', digits: 4 })).toEqual({
      type: 'value',
      value: '0157',
      note: 'zeros',
    });
    expect(valueIn('postcode', '157')).toBe('157');
  });

  it.each([
    ['address', '#NAVN?', 'excelError'],
    ['address', '#NAME?', 'excelError'],
    ['postcode', '4,72286E+09', 'digitsLost'],
    ['name.nb', 'RÃ¥dhuset', 'lettersLost'],
    ['name.nb', 'R†dhuset', 'lettersLost'],
    ['name.nb', 'R\ufffddhuset', 'lettersLost'],
  ])('%s: %s is refused', (header, text, matter) => expect(read(header, text)).toEqual({ type: 'fault', matter }));

  it('is trimmed, its lines end in one way, and what is left of letters that Windows lacks is no change', () => {
    expect(valueIn('summary.en', ' one\r\ntwo\u00a0')).toBe('one\ntwo');
    expect(read('position.source', '59°55?40?N', { current: '59°55′40″N' })).toEqual(same);
    expect(valueIn('position.source', '59°55?41?N', { current: '59°55′40″N' })).toBe('59°55?41?N');
  });
});

describe('lists in a cell', () => {
  it.each([
    ['themes', 'food; education', ['food', 'education']],
    ['themes', 'food,education;', ['food', 'education']],
    ['themes', 'food\neducation', ['food', 'education']],
    ['sources', 'https://a.example/x;y; https://b.example', ['https://a.example/x;y', 'https://b.example']],
    ['sources', 'https://a.example/x,https://b.example', ['https://a.example/x', 'https://b.example']],
  ])('%s: %j', (header, text, entries) => expect(valueIn(header, text)).toEqual(entries));

  it('come back whole, whatever the entries hold', () => {
    const entries = ['a; b', '"quoted"', ' blank ', 'https://a.example/;x', ''];
    expect(entriesIn(String(cellOf(entries, column('sources'))), 'text')).toEqual(entries);
  });
});

describe('what is there already', () => {
  it.each([
    ['category', 7],
    ['sources', ['a', 5]],
    ['stepFree', 'yes'],
    ['name.en', { en: 5 }],
  ] as const)('is no change, be it as odd as it may: %s %j', (header, current) => {
    const odd = current as unknown as Json;
    expect(read(header, String(cellOf(odd, column(header))), { current: odd })).toEqual(same);
  });

  it('is no change where an empty cell means the same', () => {
    expect(read('outsideCity', '', { current: false })).toEqual(same);
    expect(read('outsideCity', 'USANN')).toEqual(same);
    expect(valueIn('outsideCity', 'false', { current: true })).toBe(false);
    expect(valueIn('stepFree', 'false')).toBe(false);
  });

  it('goes when the cell is emptied', () => {
    expect(read('website', ' ', { current: 'https://a.example' })).toEqual({
      type: 'value',
      value: undefined,
      note: null,
    });
  });
});
