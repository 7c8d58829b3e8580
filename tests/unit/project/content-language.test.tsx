import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Atlas, Text } from '#domain/atlas.ts';
import { loadWords } from '#look/words.ts';
import { StoreContext } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { storeWith } from '#tests/support/store-with.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import { OriginPart } from '#ui/near/origin.tsx';
import { NeedsForm } from '#ui/needs/needs-form.tsx';
import { RecommendationList } from '#ui/needs/recommendation-list.tsx';
import { PlacePage } from '#ui/place/place-page.tsx';
import { OtherHits } from '#ui/search/other-hits.tsx';
import { Results } from '#ui/search/results.tsx';
import { Header } from '#ui/shell/header.tsx';
import { ComparePlaces } from '#ui/shortlist/compare-places.tsx';
import { ShortlistPanel } from '#ui/shortlist/shortlist.tsx';

// The link of a shortlist begins with the address of the page.
beforeAll(() => void vi.stubGlobal('location', new URL('https://example.org/')));
afterAll(() => void vi.unstubAllGlobals());

beforeAll(async () => {
  await loadWords('en');
  await loadAllWords();
});

/** Testville, of which nobody has written anything in English. */
function inNorwegianOnly(): Atlas {
  const atlas = tinyCity();
  const only = (said: string): Text => ({ nb: `Bare ${said}` });
  return {
    ...atlas,
    city: { ...atlas.city, name: only('byen') },
    districts: atlas.districts.map((each) => ({ ...each, name: only('distriktet') })),
    places: atlas.places.map((each) => ({ ...each, name: only('stedet'), summary: only('teksten') })),
    needs: atlas.needs.map((each) => ({ ...each, label: only('behovet') })),
  };
}

const saved = ['fake-factory', 'lorem-cafe'];
const panels: readonly (readonly [name: string, view: Partial<View>, panel: (atlas: Atlas) => ReactNode])[] = [
  ['the cities', {}, () => <Header />],
  ['the list', {}, () => <Results />],
  [
    'what else is found',
    { q: 'distriktet' },
    () => <OtherHits onOpen={() => undefined} openFirst={{ current: null }} />,
  ],
  ['where one starts', { near: { type: 'place', id: 'fake-factory' } }, () => <OriginPart />],
  ['what one can want', {}, () => <NeedsForm />],
  ['the doors', { need: ['make-a-prototype'] }, () => <RecommendationList />],
  ['the shortlist', { save: saved }, () => <ShortlistPanel />],
  ['the comparison', { save: saved, view: 'compare' }, () => <ComparePlaces />],
  [
    'a place',
    { place: 'fake-factory' },
    ({ places }) => places.flatMap((each) => (each.id === 'fake-factory' ? <PlacePage key="" place={each} /> : [])),
  ],
];

describe('a text that is not known in the language of the page', () => {
  it.each(panels)('is marked with its own: %s', (_, view, panel) => {
    const atlas = inNorwegianOnly();
    const html = renderToStaticMarkup(<StoreContext value={storeWith(view, atlas)}>{panel(atlas)}</StoreContext>);
    expect(html).toMatch(/<span lang="nb">Bare /);
    const unmarked = html.replaceAll(/<span lang="nb">[^<]*<\/span>/g, '').replaceAll(/<[^>]*>/g, '|');
    expect(unmarked.split('|').filter((text) => text.includes('Bare '))).toEqual([]);
  });
});
