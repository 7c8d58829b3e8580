import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#domain/atlas.ts';
import { loadWords } from '#look/words.ts';
import { StoreContext } from '#state/use-atlas.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { storeWith } from '#tests/support/store-with.ts';
import { loadAllWords, nb } from '#tests/support/words-for-tests.ts';
import { Entry } from '#ui/search/results.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadAllWords();
});

function entryOf(facts: Partial<Place>): string {
  const library = tinyCity().places.find(({ id }) => id === 'placeholder-library');
  if (!library) throw new Error('The library is gone.');
  return renderToStaticMarkup(
    <StoreContext value={storeWith({})}>
      <Entry place={{ ...library, ...facts }} metres={null} />
    </StoreContext>,
  );
}

describe('an entry of the list', () => {
  it('says since when nobody has confirmed the place', () => {
    expect(entryOf({ verified: '2019' })).toContain('not confirmed since 2019');
    expect(nb.search.notConfirmedSince('2019')).toBe('ikke bekreftet siden 2019');
  });

  it('says nothing of it where that was lately, or where the place has closed', () => {
    expect(entryOf({ verified: '2999' })).not.toContain('not confirmed');
    expect(entryOf({ verified: '2019', status: 'closed' })).not.toContain('not confirmed');
  });
});
