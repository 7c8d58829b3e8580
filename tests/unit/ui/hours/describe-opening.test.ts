import { describe, expect, it } from 'vitest';
import type { Moment, Opening } from '#domain/hours/opening.ts';
import { en, nb } from '#tests/support/words-for-tests.ts';
import { openingInWords } from '#ui/hours/describe-opening.ts';

const moment = (days: number, date: string, time: string): Moment => ({ days, date, time });
const open = (until: Moment | null): Opening => ({ state: 'open', until });
const closed = (opens: Moment | null, isHoliday = false): Opening => ({ state: 'closed', opens, isHoliday });

describe('whether a place is open, in words', () => {
  it.each<[Opening, string, string]>([
    [open(null), 'Open now', 'Åpent nå'],
    [open(moment(0, '2026-12-01', '19:00')), 'Open until 19', 'Åpent til 19'],
    [open(moment(0, '2026-12-01', '19:30')), 'Open until 19:30', 'Åpent til 19.30'],
    [open(moment(1, '2026-12-02', '00:00')), 'Open until midnight', 'Åpent til midnatt'],
    [open(moment(1, '2026-12-02', '02:00')), 'Open until 2', 'Åpent til 2'],
    [open(moment(1, '2026-12-02', '18:00')), 'Open until tomorrow at 18', 'Åpent til i morgen kl. 18'],
    [closed(moment(0, '2026-12-01', '08:00')), 'Opens at 8', 'Åpner kl. 8'],
    [closed(moment(1, '2026-12-02', '08:00')), 'Opens tomorrow at 8', 'Åpner i morgen kl. 8'],
    [closed(moment(6, '2026-12-07', '08:30')), 'Opens Monday at 8:30', 'Åpner mandag kl. 8.30'],
    [closed(moment(33, '2027-01-03', '10:00')), 'Opens on 3 January at 10', 'Åpner den 3. januar kl. 10'],
    [closed(null), 'Closed now', 'Stengt nå'],
    [closed(null, true), 'Closed today (holiday)', 'Stengt i dag (helligdag)'],
    [
      closed(moment(1, '2026-12-02', '08:00'), true),
      'Closed today (holiday) · Opens tomorrow at 8',
      'Stengt i dag (helligdag) · Åpner i morgen kl. 8',
    ],
    [{ state: 'unknown', why: 'absent' }, 'Hours not known', 'Åpningstider ikke kjent'],
  ])('%o', (opening, english, norwegian) => {
    expect(openingInWords(opening, en)).toBe(english);
    expect(openingInWords(opening, nb)).toBe(norwegian);
  });
});
