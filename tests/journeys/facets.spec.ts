import { idsOf, openPlacesOf, type PlaceOnFile, pinnedByFamily, placesOf } from '#tests/journeys/support/city-files.ts';
import { type Atlas, test } from '#tests/journeys/drivers/atlas-driver.ts';

/** Far enough away that no place is outside the screen. */
const wholeCity = '#10.9/59.92/10.77';

const found = (test: (place: PlaceOnFile['properties']) => boolean): string[] =>
  idsOf(openPlacesOf('oslo').filter(({ properties }) => test(properties)));

/** List, live region and map say the same. */
async function expectAgreement(atlas: Atlas, ids: readonly string[]): Promise<void> {
  await atlas.expectPlaceSet(ids);
  await atlas.map.expectFamilies(pinnedByFamily('oslo', ids));
}

type Keeps = (place: PlaceOnFile['properties']) => boolean;

/** Facets pressed together, by their names on screen, and what they keep. */
const combinations: readonly [pressed: readonly (readonly [facet: string, value: string])[], keeps: Keeps][] = [
  [
    [
      ['Category', 'Test arena'],
      ['Theme', 'Mobility'],
    ],
    ({ category, themes }) => category === 'test_arena' && themes?.includes('mobility') === true,
  ],
  [
    [
      ['For whom', 'Start-ups'],
      ['For whom', 'Investors'],
    ],
    ({ audiences }) => audiences?.some((each) => ['startups', 'investors'].includes(each)) === true,
  ],
];

test('OR within a facet, AND across facets; list, count, map and the numbers beside agree at each step', async ({
  atlas,
}) => {
  await atlas.open(`city=oslo${wholeCity}`);
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

  for (const [pressed, keeps] of combinations) {
    for (const [facet, value] of pressed) await atlas.toggleFacet(facet, value);
    await expectAgreement(atlas, found(keeps));
    await atlas.press('Reset all');
  }

  await atlas.expectText(/^7 closed places are hidden/);
  await atlas.press('Show them');
  await atlas.expectAddress('status', 'operating,under_construction,planned,closed');
  await expectAgreement(atlas, idsOf(placesOf('oslo')));
  await atlas.goBack();
  await expectAgreement(atlas, idsOf(openPlacesOf('oslo')));
});

test.describe('in the list', () => {
  test.use({ isMapDrawn: false });

  test('kind, status and step-free access keep what they say, and facets hold within a district', async ({ atlas }) => {
    await atlas.open('city=oslo');
    await atlas.toggleFacet('Kind', 'Digital');
    await atlas.expectPlaceSet(found(({ kind }) => kind === 'digital'));
    await atlas.press('Reset all');
    await atlas.toggleFacet('Status', 'In operation');
    await atlas.expectPlaceSet(found(({ status }) => status === 'planned' || status === 'under_construction'));
    await atlas.press('Reset all');
    await atlas.chooseStepFree();
    await atlas.expectAddress('stepfree', '1');
    await atlas.expectPlaceSet(found(({ stepFree }) => stepFree === true));
    await atlas.open('city=oslo&district=punkt-oslo&theme=culture_creative');
    await atlas.expectPlaceSet(
      found(({ district, themes }) => district === 'punkt-oslo' && themes?.includes('culture_creative') === true),
    );
  });

  test('when nothing is found, the filter to loosen is named, and pressing it helps', async ({ atlas }) => {
    await atlas.open('city=oslo&category=library&offer=wet_lab');
    await atlas.expectCount(0);
    await atlas.expectText('Nothing found.');
    await atlas.expectButton(/^Without “category”: \d+ places?$/);
    const libraries = found(({ category }) => category === 'library');
    await atlas.press(`Without “offer”: ${libraries.length} places`);
    await atlas.expectAddress('offer', undefined);
    await atlas.expectPlaceSet(libraries);
  });

  test('a chosen filter is named above the list and can be taken back there', async ({ atlas }) => {
    await atlas.open('city=oslo&category=library&theme=education&stepfree=1');
    await atlas.press('Remove step-free');
    await atlas.expectAddress('stepfree', undefined);
    await atlas.press('Remove Education');
    await atlas.expectAddress('theme', undefined);
    await atlas.expectPlaceSet(found(({ category }) => category === 'library'));
  });
});
