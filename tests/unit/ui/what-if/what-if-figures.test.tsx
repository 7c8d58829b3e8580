import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { noChanges, type Scenario } from '#domain/what-if/scenario.ts';
import { loadWords } from '#look/words.ts';
import { StoreContext } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { storeWith } from '#tests/support/store-with.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import { WhatIfFigures } from '#ui/what-if/what-if-figures.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadAllWords();
});

const a: Scenario = {
  id: 'scenario-a',
  title: {},
  added: [{ id: 'what-if-1', name: 'New lab', category: 'makerspace_lab', offers: [], position: [0.104, 50.094] }],
  closed: [],
};
const b: Scenario = { id: 'scenario-b', title: { en: 'Without the café' }, ...noChanges, closed: ['lorem-cafe'] };

/** The rows of the table as plain text, cells between bars. */
function rowsOf(scenarios: readonly [Scenario, Scenario], said: Partial<View> = {}): string[] {
  const html = renderToStaticMarkup(
    <StoreContext value={storeWith(said)}>
      <WhatIfFigures whatIf={{ city: 'testville', scenarios, side: 0 }} />
    </StoreContext>,
  );
  return html
    .split('<tr')
    .slice(1)
    .map((row) =>
      row
        .slice(row.indexOf('>') + 1)
        .replaceAll(/<\/t[hd]>/g, '|')
        .replaceAll(/<svg.*?<\/svg>|<[^>]+>/g, '')
        .replaceAll(/\s*\|\s*/g, ' | ')
        .trim(),
    );
}

describe('before and after, side by side', () => {
  it('stand in one table, with the difference in so many words', () => {
    const rows = rowsOf([a, { ...b, closed: [] }]);
    expect(rows).toEqual([
      '| As it is | Scenario A |',
      'Open places | 11 | 12 +1 |',
      'On the map | 9 | 10 +1 |',
      'By family |',
      ...['Learn &amp; research | 3 | 3 ±0 |', 'Start &amp; work | 2 | 2 ±0 |', 'Make | 1 | 2 +1 |'],
      ...['Test | 2 | 2 ±0 |', 'Fund &amp; advise | 1 | 1 ±0 |', 'Meet &amp; belong | 2 | 2 ±0 |'],
      'By district |',
      'Upper Testing | 4 | 4 ±0 |',
      'Lower Mocking | 3 | 4 +1 |',
    ]);
  });

  it('compare both scenarios where both change something, and say what is near the start', () => {
    const near = { type: 'point', lng: 0.104, lat: 50.094 } as const;
    const rows = rowsOf([a, b], { near, within: { value: 1000, unit: 'm' } });
    expect(rows[0]).toBe('| As it is | Scenario A | Without the café |');
    expect(rows[1]).toBe('Open places | 11 | 12 +1 | 10 −1 |');
    expect(rows.slice(-3)).toEqual([
      'From the start of the search |',
      'Within 1,000 m | 4 | 5 +1 | 3 −1 |',
      'Nearest: Make | 1,660 m Fake Factory Makerspace | 0 m New lab | 1,660 m Fake Factory Makerspace |',
    ]);
  });
});
