import { idsOf, openPlacesOf, type PlaceOnFile, pinnedByFamily, placesOf } from './city-files.ts';
import { type Atlas, test } from './driver.ts';

const found = (test: (place: PlaceOnFile['properties']) => boolean): string[] =>
  idsOf(openPlacesOf('oslo').filter(({ properties }) => test(properties)));

/** List, live region and map say the same. */
async function expectAgreement(atlas: Atlas, ids: readonly string[]): Promise<void> {
  await atlas.expectPlaceSet(ids);
  await atlas.map.expectFamilies(pinnedByFamily('oslo', ids));
}

test('OR within a facet, AND across facets; list, count and map agree at each step, and so do the numbers beside', async ({
  atlas,
}) => {
  await atlas.open('city=oslo');
  await expectAgreement(atlas, idsOf(openPlacesOf('oslo')));

  const libraries = found(({ category }) => category === 'library');
  await atlas.expectCountBeside('Category', 'Library', libraries.length);
  await atlas.toggleFacet('Category', 'Library');
  await atlas.expectAddress('category', 'library');
  await expectAgreement(atlas, libraries);

  const either = found(({ category }) => category === 'library' || category === 'makerspace_lab');
  await atlas.expectCountBeside('Category', 'Makerspace', either.length - libraries.length);
  await atlas.toggleFacet('Category', 'Makerspace');
  await expectAgreement(atlas, either);

  const both = found(
    ({ category, offers }) =>
      (category === 'library' || category === 'makerspace_lab') && offers?.includes('prototyping_workshop') === true,
  );
  await atlas.expectCountBeside('Offers', 'Prototyping workshop', both.length);
  await atlas.toggleFacet('Offers', 'Prototyping workshop');
  await atlas.expectAddress('offer', 'prototyping_workshop');
  await expectAgreement(atlas, both);

  await atlas.press('Reset all');
  await atlas.expectAddress('category', undefined);
  await atlas.expectAddress('offer', undefined);
  await expectAgreement(atlas, idsOf(openPlacesOf('oslo')));
});

const combinations: readonly [query: string, keeps: (place: PlaceOnFile['properties']) => boolean][] = [
  ['kind=digital', ({ kind }) => kind === 'digital'],
  ['kind=physical,organisational', ({ kind }) => kind !== 'digital'],
  [
    'category=test_arena&theme=mobility',
    ({ category, themes }) => category === 'test_arena' && themes?.includes('mobility') === true,
  ],
  [
    'audience=startups,investors',
    ({ audiences }) => audiences?.some((each) => ['startups', 'investors'].includes(each)) === true,
  ],
  ['status=planned,under_construction', ({ status }) => status === 'planned' || status === 'under_construction'],
  ['stepfree=1', ({ stepFree }) => stepFree === true],
  [
    'district=punkt-oslo&theme=culture_creative',
    ({ district, themes }) => district === 'punkt-oslo' && themes?.includes('culture_creative') === true,
  ],
];

test('links with facets: list, count and map agree under each of them', async ({ atlas }) => {
  for (const [query, keeps] of combinations) {
    await atlas.open(`city=oslo&${query}`);
    await expectAgreement(atlas, found(keeps));
  }
});

test('closed places are shown only when asked for', async ({ atlas }) => {
  const all = idsOf(placesOf('oslo'));
  await atlas.open('city=oslo');
  await atlas.expectText(/^7 closed places are hidden/);
  await atlas.press('Show them');
  await atlas.expectAddress('status', 'operating,under_construction,planned,closed');
  await expectAgreement(atlas, all);
  await atlas.goBack();
  await expectAgreement(atlas, idsOf(openPlacesOf('oslo')));
});

test('when nothing is found, the filter to loosen is named, and pressing it helps', async ({ atlas }) => {
  await atlas.open('city=oslo&category=library&offer=wet_lab');
  await atlas.expectCount(0);
  await atlas.expectText('Nothing found.');
  await atlas.expectButton(/^Without “category”: \d+ places?$/);
  const libraries = found(({ category }) => category === 'library');
  await atlas.press(`Without “offer”: ${libraries.length} places`);
  await atlas.expectAddress('offer', undefined);
  await expectAgreement(atlas, libraries);
});

test('a chosen filter is named above the list and can be taken back there', async ({ atlas }) => {
  await atlas.open('city=oslo&category=library&theme=education&stepfree=1');
  await atlas.press('Remove step-free');
  await atlas.expectAddress('stepfree', undefined);
  await atlas.press('Remove Education');
  await atlas.expectAddress('theme', undefined);
  await atlas.expectPlaceSet(found(({ category }) => category === 'library'));
});
