import { describe, expect, it } from 'vitest';
import { datesIn, dayOrderOf } from '#domain/contribute/sheet-dates.ts';

describe('dates as Excel writes them', () => {
  it.each([
    ['2026', ['2026']],
    ['2026-11', ['2026-11']],
    ['2026-11-30', ['2026-11-30']],
    ['2026-11-30 00:00:00', ['2026-11-30']],
    ['2026-3-5', ['2026-03-05']],
    ['46356', ['2026-11-30']],
    ['43525', ['2019-03-01', '2019-03']],
    ['30.11.2026', ['2026-11-30']],
    ['30.11.26', ['2026-11-30']],
    ['30/11/2026', ['2026-11-30']],
    ['01.03.2019', ['2019-03-01', '2019-03']],
    ['mar.19', ['2019-03']],
    ['Mar-19', ['2019-03']],
    ['des.26', ['2026-12']],
    ['Dec-99', ['1999-12']],
    ['30. november 2026', ['2026-11-30']],
    ['30 November 2026', ['2026-11-30']],
    ['last spring', []],
    ['12345', []],
    ['8.2026.11', []],
  ])('%s', (text, dates) => expect(datesIn(text, 'dayFirst')).toEqual(dates));

  it('have the day first, unless the file shows the month first', () => {
    expect(datesIn('03/04/2026', dayOrderOf(['03/04/2026', '30/11/2026']))).toEqual(['2026-04-03']);
    expect(datesIn('03/04/2026', dayOrderOf(['03/04/2026', '11/30/2026']))).toEqual(['2026-03-04']);
  });

  it('are read in neither order where a file shows both, but for those that have only one', () => {
    const order = dayOrderOf(['30/11/2026', '11/30/2026']);
    expect(datesIn('03/04/2026', order)).toEqual([]);
    expect(datesIn('30/11/2026', order)).toEqual(['2026-11-30']);
    expect(datesIn('11/30/2026', order)).toEqual(['2026-11-30']);
  });
});
