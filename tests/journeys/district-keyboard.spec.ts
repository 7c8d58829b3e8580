/** What a planner asks of a district and of the city, with the keyboard alone and the map put away. */
import { expect, test } from '#tests/journeys/drivers/atlas-driver.ts';
import { GapsHand } from '#tests/journeys/drivers/gaps-driver.ts';
import { LensHand } from '#tests/journeys/drivers/coverage-driver.ts';
import { TwinHand } from '#tests/journeys/drivers/side-by-side-driver.ts';

test.use({ isMapDrawn: false });

test('who is within reach: another family, the widest gap, and back', async ({ atlas, page }) => {
  const lens = new LensHand(page);
  await atlas.open('city=oxford&view=list');
  // What comes a moment after the list is not passed by.
  await atlas.expectButton('Who is within reach?');
  await atlas.tabTo(/^button "Who is within reach\?"/);
  await atlas.keys('Enter');
  await atlas.expectFocusOnHeading('Who is within reach?');
  await atlas.tabToField('Open doors');
  await atlas.type('Make');
  await lens.expectSummary('8,205 of 162,053 residents (5%) live in an area with an open door within 15 min walk');
  await atlas.expectButton(/^Oxford 018C, Northfield Brook/);
  await atlas.tabTo(/^button ".*Oxford 018C, Northfield Brook/);
  await atlas.keys('Enter');
  await lens.expectArea('Oxford 018C, Northfield Brook');
  await atlas.expectAddress('lens', 'imd_decile_2025:make:15min@e01028569');
  await atlas.keys('Escape');
  await atlas.expectAddress('lens', 'imd_decile_2025:make:15min');
  await atlas.expectFocusOn(/^Oxford 018C, Northfield Brook/);
  await atlas.tabTo(/^button "How “Who is within reach\?” is worked out/);
  await atlas.keys('Enter');
  await atlas.expectAddress('page', 'lens-method');
  await atlas.keys('Escape');
  await atlas.expectFocusOnButton('How “Who is within reach?” is worked out');
  await atlas.keys('Escape');
  await atlas.expectAddress('lens', undefined);
  await atlas.expectFocusOnButton('Who is within reach?');
});

test('two districts beside each other: a family for both, a place and its like, and back', async ({ atlas, page }) => {
  const twin = new TwinHand(page);
  await atlas.open('city=oslo&view=list&district=hovinbyen-sirkulaere-oslo');
  await atlas.expectButton('Beside another district…');
  await atlas.tabTo(/^button "Beside another district/);
  await atlas.keys('Enter');
  await atlas.expectButton('ARC Oxford and The Oxford Science Park');
  await atlas.tabTo(/^button "ARC Oxford and The Oxford Science Park/);
  await atlas.keys('Enter');
  await atlas.expectFocusOnHeading('Hovinbyen beside Cowley & Littlemore');
  await atlas.tabTo(/^button "Learn/);
  await atlas.keys(' ');
  await atlas.expectAddress('category', /university/);
  await atlas.keys(' ');
  await atlas.expectAddress('category', undefined);
  await atlas.tabToField('Place');
  await atlas.type('Pådriv');
  await twin.expectLikest('Oxfam House', 'Both are about: Social innovation');
  await atlas.keys('Escape');
  await atlas.expectAddress('twin', 'oxford/cowley-littlemore');
  await atlas.keys('Escape');
  await atlas.expectAddress('twin', undefined);
  await atlas.expectFocusOnButton('Beside another district…');
});

test('where something is missing: other minutes, a place tried there, taken back, and out again', async ({
  atlas,
  page,
}) => {
  const gaps = new GapsHand(page);
  await atlas.open('city=oslo&view=list');
  await atlas.expectButton('Where is something missing?');
  await atlas.tabTo(/^button "Where is something missing\?"/);
  await atlas.keys('Enter');
  await atlas.expectFocusOnHeading('Where is something missing?');
  await atlas.tabToField('What is looked for');
  await atlas.type('Make');
  await atlas.tabToField('How far one may walk');
  await atlas.keys('ArrowRight', 'ArrowLeft');
  await atlas.expectAddress('gap', 'make:15min');
  await gaps.expectLargest(/15 minutes’ walk from the nearest place to make things\.$/);
  const before = await gaps.residents();
  await atlas.expectButton('Put a what-if pin there');
  await atlas.tabTo(/^button "Put a what-if pin there/);
  await atlas.keys('Enter');
  await expect.poll(() => gaps.residents()).toBeLessThan(before);
  await atlas.expectButton(/^Take back: /);
  await atlas.tabTo(/^button "Take back: /);
  await atlas.keys('Enter');
  await expect.poll(() => gaps.residents()).toBe(before);
  await atlas.expectFocusOnHeading('Where is something missing?');
  await atlas.keys('Escape');
  await atlas.expectAddress('gap', undefined);
  await atlas.expectFocusOnButton('Where is something missing?');
});
