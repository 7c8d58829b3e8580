import { describe, expect, it } from 'vitest';
import { emptyQuery } from '#domain/search/empty-query.ts';
import { placeIndex } from '#domain/search/place-index.ts';
import { openCounts, unknownPublicAccess } from '#domain/search/unknown-counts.ts';
import { placeWith } from '#tests/support/arbitrary-places.ts';

const index = placeIndex([
  placeWith({ id: 'open', public: 'walk_in' }),
  placeWith({ id: 'shut', public: 'members' }),
  placeWith({ id: 'not said' }),
  placeWith({ id: 'no hours' }),
  placeWith({ id: 'planned', status: 'planned' }),
  placeWith({ id: 'digital', kind: 'digital' }),
  placeWith({ id: 'investor', category: 'investor' }),
]);
const states = new Map([
  ['open', 'open'],
  ['shut', 'closed'],
  ['not said', 'unknown'],
] as const);
const stateOf = (id: string) => new Map<string, 'open' | 'closed' | 'unknown'>(states).get(id);

describe('what nobody knows', () => {
  it('of the hours is told apart from what is closed, planned or no door', () => {
    expect(openCounts(index, emptyQuery, stateOf)).toEqual({ known: 1, unknown: 3 });
  });

  it('is counted with all other filters, and the same while the filter is on', () => {
    const investors = { ...emptyQuery, categories: ['investor'] } as const;
    expect(openCounts(index, investors, stateOf)).toEqual({ known: 0, unknown: 1 });
    expect(openCounts(index, { ...emptyQuery, open: new Set(['open']) }, stateOf)).toEqual({ known: 1, unknown: 3 });
    expect(unknownPublicAccess(index, emptyQuery)).toBe(5);
    expect(unknownPublicAccess(index, { ...investors, publicAccess: ['members'] })).toBe(1);
  });
});
