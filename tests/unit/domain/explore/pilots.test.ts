import { describe, expect, it } from 'vitest';
import { barOf, datedPilots, type Pilot, pilotState, timelineYears } from '#domain/explore/pilots.ts';
import { placeWith } from '#tests/support/arbitrary-places.ts';

const name = { en: 'Pilot' };
const today = '2026-11-21';

describe('the state of a pilot', () => {
  it.each<[Omit<Pilot, 'name'>, 'operating' | 'closed', ReturnType<typeof pilotState>]>([
    [{ from: '2026-11-22' }, 'operating', 'planned'],
    [{ from: '2026-12' }, 'operating', 'planned'],
    [{ from: '2027', to: '2028' }, 'operating', 'planned'],
    [{ from: '2026-11-21' }, 'operating', 'running'],
    [{ from: '2026' }, 'operating', 'running'],
    [{ from: '2020', to: '2026' }, 'operating', 'running'],
    [{ from: '2020', to: '2026-11' }, 'operating', 'running'],
    [{ from: '2020', to: '2026-11-21' }, 'operating', 'running'],
    [{ from: '2020', to: '2026-11-20' }, 'operating', 'finished'],
    [{ from: '2020', to: '2026-10' }, 'operating', 'finished'],
    [{ from: '2019', to: '2019' }, 'operating', 'finished'],
    [{ to: '2025' }, 'operating', 'finished'],
    [{ to: '2027' }, 'operating', null],
    [{}, 'operating', null],
    [{}, 'closed', null],
    [{ from: '2019' }, 'closed', 'finished'],
    [{ from: '2020', to: '2027' }, 'closed', 'finished'],
  ])('%o of an arena that is %s is %s', (dates, status, state) => {
    expect(pilotState({ name, ...dates }, status, today)).toBe(state);
  });
});

describe('pilots with dates', () => {
  it('come by their beginning, and those without any date not at all', () => {
    const arena = placeWith({
      id: 'arena',
      category: 'test_arena',
      arena: { pilots: [{ name, from: '2024-07' }, { name }, { name, from: '2020', to: '2020-06' }] },
    });
    const closed = placeWith({ id: 'shut', status: 'closed', arena: { pilots: [{ name, from: '2022' }] } });
    const dated = datedPilots([arena, closed, placeWith({ id: 'library' })], today);
    expect(dated.map(({ place, pilot, state }) => [place.id, pilot.from, state])).toEqual([
      ['arena', '2020', 'finished'],
      ['shut', '2022', 'finished'],
      ['arena', '2024-07', 'running'],
    ]);
  });

  it('last as long as is known: to the end of a month, until today, or unknown', () => {
    const pilots = [
      { name, from: '2020', to: '2020-06' },
      { name, from: '2024-07' },
    ] as const;
    const dated = datedPilots([placeWith({ id: 'arena', arena: { pilots } })], '2026-07-01');
    expect(dated.map(({ start, end }) => [start, end])).toEqual([
      [2020, expect.closeTo(2020.5, 2)],
      [2024.5, 2026.5],
    ]);
    const shut = placeWith({ id: 'shut', status: 'closed', arena: { pilots: [{ name, from: '2022' }] } });
    expect(datedPilots([shut], today)[0]?.end).toBeNull();
  });

  it('are ordered, never mirrored: none ends before it begins', () => {
    const odd = placeWith({ id: 'odd', arena: { pilots: [{ name, to: '2021' }] } });
    const [only] = datedPilots([odd], today);
    expect(only && only.end !== null && only.end > only.start).toBe(true);
  });
});

describe('a timeline', () => {
  const drawn = (...pilots: Omit<Pilot, 'name'>[]) => {
    const arena = placeWith({ id: 'arena', arena: { pilots: pilots.map((dates) => ({ name, ...dates })) } });
    const dated = datedPilots([arena], today);
    const years = timelineYears(dated, today);
    return { years, bars: dated.map((each) => barOf(each, years)) };
  };

  it('runs from the first year to the end of this one, and bars are shares of that', () => {
    // Five years, 2022 to 2026: the second half of the first one is a tenth of them.
    expect(drawn({ from: '2022-07', to: '2022-12' })).toEqual({
      years: { from: 2022, to: 2027 },
      bars: [{ start: expect.closeTo(0.1, 2), length: expect.closeTo(0.1, 2) }],
    });
  });

  it('has room for a pilot that lies ahead and has no known end, whose bar stops at the last year', () => {
    const { years, bars } = drawn({ from: '2025', to: '2025' }, { from: '2028-07' });
    expect(years).toEqual({ from: 2025, to: 2029 });
    expect(bars[1]).toEqual({ start: 0.875, length: 0.125 });
    expect(drawn({ from: '2025', to: '2025' }, { from: '2028' }).bars[1]).toEqual({ start: 0.75, length: 0.25 });
  });
});
