import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { placeFeatureOf } from '#domain/contribute/patch.ts';
import { isSheetOfPlaces, sheetFileRead } from '#domain/contribute/sheet-file.ts';
import { placeFields } from '#load/sheet-fields.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';

const features = tinyCity().places.map(placeFeatureOf);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function isSheet(text: string): Promise<boolean> {
  const read = await sheetFileRead('some.csv', bytesOf(text), placeFields);
  return 'rows' in read && isSheetOfPlaces(read.rows, placeFields, features);
}

describe('a sheet of the places', () => {
  it.each([
    ['by heads that are fields of the schema', 'id;name.en;name.nb\nnowhere;A;B'],
    ['of another city too, so that it is not drawn', 'id,name.en,verified\nelsewhere,A,2026'],
    [
      'by the ids of the places, with heads that any table may have',
      'id,verified\nfake-factory,2026\nplaceholder-library,2026',
    ],
    ['below a title', 'Our places\nid;verified\nfake-factory;2026'],
  ])('is known %s', async (_how, text) => {
    expect(await isSheet(text)).toBe(true);
  });

  it.each([
    ['a table of somebody else', 'hva;hvor;p;q\nLab A;Grünerløkka;59,92;10,75'],
    ['one with ids and names of its own', 'id,name,lat,lng,category\n1,Lab A,50.1,0.1,lab\n2,Lab B,50.2,0.2,lab'],
    ['one that happens to have one id of ours', 'id,lat,lng\nfake-factory,50.1,0.1\na,50,0\nb,50,0\nc,50,0'],
    ['GeoJSON', '{ "type": "FeatureCollection", "features": [] }'],
    ['nothing', ''],
  ])('is not %s', async (_what, text) => {
    expect(await isSheet(text)).toBe(false);
  });
});

describe('a file that is no spreadsheet', () => {
  it.each([
    ['notText', 'some.csv', new Uint8Array([65, 0, 66, 0, 1, 2])],
    ['oldExcel', 'some.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0])],
    ['openDocument', 'some.ods', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0])],
    ['notXlsx', 'some.xlsx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0])],
    ['tooLarge', 'some.csv', new Uint8Array(20 * 1024 * 1024 + 1)],
  ])('is told as %s', async (fault, name, bytes) => {
    expect(await sheetFileRead(name, bytes, placeFields)).toMatchObject({ fault });
  });
});

it('of a workbook the sheet with the places is read, wherever it stands', async () => {
  const sheets = [
    { name: 'Notes', rows: [['what we talked about']] },
    {
      name: 'Places',
      rows: [
        ['id', 'verified'],
        ['fake-factory', new Date('2026-11-21T00:00:00Z')],
      ],
    },
  ];
  expect(await sheetFileRead('some.xlsx', await writeXlsx({ sheets }), placeFields)).toMatchObject({
    sheet: 'Places',
    rows: {
      rows: [
        ['id', 'verified'],
        ['fake-factory', '2026-11-21'],
      ],
    },
  });
});
