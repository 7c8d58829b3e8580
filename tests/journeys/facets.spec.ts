import type { Drivers } from '#tests/journeys/drivers/drivers.ts';
import { test } from '#tests/journeys/drivers/test.ts';
import { idsOf, openPlacesOf, type PlaceOnFile, pinnedByFamily, placesOf } from '#tests/journeys/support/city-files.ts';

/** Far enough away that no place is outside the screen. */
const wholeCity = '#10.9/59.92/10.77';

const found = (test: (place: PlaceOnFile['properties']) => boolean): string[] =>
  idsOf(openPlacesOf('oslo').filter(({ properties }) => test(properties)));

/** List, live region and map say the same. */
async function expectAgreement(
  { results, markers }: Pick<Drivers, 'results' | 'markers'>,
  ids: readonly string[],
): Promise<void> {
  await results.expectIds(ids);
  await markers.expectFamilies(pinnedByFamily('oslo', ids));
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
  onScreen,
  results,
  filters,
  markers,
}) => {
  await atlas.open(`city=oslo${wholeCity}`);
  await expectAgreement({ results, markers }, idsOf(openPlacesOf('oslo')));

  const libraries = found(({ category }) => category === 'library');
  await filters.expectCountBeside('Category', 'Library', libraries.length);
  await filters.toggle('Category', 'Library');
  await atlas.expectAddress('category', 'library');
  await expectAgreement({ results, markers }, libraries);

  const either = found(({ category }) => category === 'library' || category === 'makerspace_lab');
  await filters.expectCountBeside('Category', 'Makerspace', either.length - libraries.length);
  await filters.toggle('Category', 'Makerspace');
  await expectAgreement({ results, markers }, either);

  const both = found(
    ({ category, offers }) =>
      (category === 'library' || category === 'makerspace_lab') && offers?.includes('prototyping_workshop') === true,
  );
  await filters.expectCountBeside('Offers', 'Prototyping workshop', both.length);
  await filters.toggle('Offers', 'Prototyping workshop');
  await atlas.expectAddress('offer', 'prototyping_workshop');
  await expectAgreement({ results, markers }, both);

  await onScreen.press('Reset all');
  await atlas.expectAddress('category', undefined);
  await atlas.expectAddress('offer', undefined);
  await expectAgreement({ results, markers }, idsOf(openPlacesOf('oslo')));

  for (const [pressed, keeps] of combinations) {
    for (const [facet, value] of pressed) await filters.toggle(facet, value);
    await expectAgreement({ results, markers }, found(keeps));
    await onScreen.press('Reset all');
  }

  await onScreen.expectText(/^7 closed places are hidden/);
  await onScreen.press('Show them');
  await atlas.expectAddress('status', 'operating,under_construction,planned,closed');
  await expectAgreement({ results, markers }, idsOf(placesOf('oslo')));
  await atlas.goBack();
  await expectAgreement({ results, markers }, idsOf(openPlacesOf('oslo')));
});

test.describe('in the list', () => {
  test.use({ isMapDrawn: false });

  test('kind, status and step-free access keep what they say, and facets hold within a district', async ({
    atlas,
    onScreen,
    results,
    filters,
  }) => {
    await atlas.open('city=oslo');
    await filters.toggle('Kind', 'Digital');
    await results.expectIds(found(({ kind }) => kind === 'digital'));
    await onScreen.press('Reset all');
    await filters.toggle('Status', 'In operation');
    await results.expectIds(found(({ status }) => status === 'planned' || status === 'under_construction'));
    await onScreen.press('Reset all');
    await filters.chooseStepFree();
    await atlas.expectAddress('stepfree', '1');
    await results.expectIds(found(({ stepFree }) => stepFree === true));
    await atlas.open('city=oslo&district=punkt-oslo&theme=culture_creative');
    await results.expectIds(
      found(({ district, themes }) => district === 'punkt-oslo' && themes?.includes('culture_creative') === true),
    );
  });

  test('when nothing is found, the filter to loosen is named, and pressing it helps', async ({
    atlas,
    onScreen,
    results,
  }) => {
    await atlas.open('city=oslo&category=library&offer=wet_lab');
    await results.expectCount(0);
    await onScreen.expectText('Nothing found.');
    await onScreen.expectButton(/^Without “category”: \d+ places?$/);
    const libraries = found(({ category }) => category === 'library');
    await onScreen.press(`Without “offer”: ${libraries.length} places`);
    await atlas.expectAddress('offer', undefined);
    await results.expectIds(libraries);
  });

  test('a chosen filter is named above the list and can be taken back there', async ({ atlas, onScreen, results }) => {
    await atlas.open('city=oslo&category=library&theme=education&stepfree=1');
    await onScreen.press('Remove step-free');
    await atlas.expectAddress('stepfree', undefined);
    await onScreen.press('Remove Education');
    await atlas.expectAddress('theme', undefined);
    await results.expectIds(found(({ category }) => category === 'library'));
  });
});
