/** What a planner asks of a district and of the city, with the keyboard alone and the map put away. */
import { expect, test } from '#tests/journeys/drivers/test.ts';

test.use({ isMapDrawn: false });

test('who is within reach: another family, the widest gap, and back', async ({
  atlas,
  onScreen,
  keyboard,
  coverage,
}) => {
  await atlas.open('city=oxford&view=list');
  // What comes a moment after the list is not passed by.
  await onScreen.expectButton('Who is within reach?');
  await keyboard.tabTo(/^button "Who is within reach\?"/);
  await keyboard.press('Enter');
  await keyboard.expectFocusOnHeading('Who is within reach?');
  await keyboard.tabToField('Open doors');
  await keyboard.type('Make');
  await coverage.expectSummary('8,205 of 162,053 residents (5%) live in an area with an open door within 15 min walk');
  await onScreen.expectButton(/^Oxford 018C, Northfield Brook/);
  await keyboard.tabTo(/^button ".*Oxford 018C, Northfield Brook/);
  await keyboard.press('Enter');
  await coverage.expectArea('Oxford 018C, Northfield Brook');
  await atlas.expectAddress('lens', 'imd_decile_2025:make:15min@e01028569');
  await keyboard.press('Escape');
  await atlas.expectAddress('lens', 'imd_decile_2025:make:15min');
  await keyboard.expectFocusOn(/^Oxford 018C, Northfield Brook/);
  await keyboard.tabTo(/^button "How “Who is within reach\?” is worked out/);
  await keyboard.press('Enter');
  await atlas.expectAddress('page', 'lens-method');
  await keyboard.press('Escape');
  await keyboard.expectFocusOn('How “Who is within reach?” is worked out');
  await keyboard.press('Escape');
  await atlas.expectAddress('lens', undefined);
  await keyboard.expectFocusOn('Who is within reach?');
});

test('two districts beside each other: a family for both, a place and its like, and back', async ({
  atlas,
  onScreen,
  keyboard,
  sideBySide,
}) => {
  await atlas.open('city=oslo&view=list&district=hovinbyen-sirkulaere-oslo');
  await onScreen.expectButton('Beside another district…');
  await keyboard.tabTo(/^button "Beside another district/);
  await keyboard.press('Enter');
  await onScreen.expectButton('ARC Oxford and The Oxford Science Park');
  await keyboard.tabTo(/^button "ARC Oxford and The Oxford Science Park/);
  await keyboard.press('Enter');
  await keyboard.expectFocusOnHeading('Hovinbyen beside Cowley & Littlemore');
  await keyboard.tabTo(/^button "Learn/);
  await keyboard.press(' ');
  await atlas.expectAddress('category', /university/);
  await keyboard.press(' ');
  await atlas.expectAddress('category', undefined);
  await keyboard.tabToField('Place');
  await keyboard.type('Pådriv');
  await sideBySide.expectMostSimilar('Oxfam House', 'Both are about: Social innovation');
  await keyboard.press('Escape');
  await atlas.expectAddress('twin', 'oxford/cowley-littlemore');
  await keyboard.press('Escape');
  await atlas.expectAddress('twin', undefined);
  await keyboard.expectFocusOn('Beside another district…');
});

test('where something is missing: other minutes, a place tried there, taken back, and out again', async ({
  atlas,
  onScreen,
  keyboard,
  gaps,
}) => {
  await atlas.open('city=oslo&view=list');
  await onScreen.expectButton('Where is something missing?');
  await keyboard.tabTo(/^button "Where is something missing\?"/);
  await keyboard.press('Enter');
  await keyboard.expectFocusOnHeading('Where is something missing?');
  await keyboard.tabToField('What is looked for');
  await keyboard.type('Make');
  await keyboard.tabToField('How far one may walk');
  await keyboard.press('ArrowRight', 'ArrowLeft');
  await atlas.expectAddress('gap', 'make:15min');
  const before = await gaps.residentsWith(/15 minutes’ walk from the nearest place to make things\./);
  await onScreen.expectButton('Put a what-if pin there');
  await keyboard.tabTo(/^button "Put a what-if pin there/);
  await keyboard.press('Enter');
  await expect.poll(() => gaps.residents()).toBeLessThan(before);
  await onScreen.expectButton(/^Take back: /);
  await keyboard.tabTo(/^button "Take back: /);
  await keyboard.press('Enter');
  await expect.poll(() => gaps.residents()).toBe(before);
  await keyboard.expectFocusOnHeading('Where is something missing?');
  await keyboard.press('Escape');
  await atlas.expectAddress('gap', undefined);
  await keyboard.expectFocusOn('Where is something missing?');
});
