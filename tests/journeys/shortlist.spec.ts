import { phone } from '#tests/journeys/drivers/shell-driver.ts';
import { expect, test } from '#tests/journeys/drivers/test.ts';

const three = ['bitraf', 'sentralen', 'deichman-bjorvika'] as const;
const another = ['oslo-science-park', 'bitraf'] as const;

test.use({ isMapDrawn: false });

test('an entrepreneur saves three places, puts them in order, writes a note and finds it all again', async ({
  atlas,
  onScreen,
  keyboard,
  results,
  shortlist,
}) => {
  await atlas.open('city=oslo');
  await shortlist.saveFromList('bitraf');
  await shortlist.saveFromList('deichman-bjorvika');
  await shortlist.expectCount(2);
  await results.choose('sentralen');
  await onScreen.press('Save');
  await atlas.expectAddress('save', 'bitraf,deichman-bjorvika,sentralen');
  await keyboard.press('s');
  await onScreen.expectButton('Save');
  await keyboard.press('s');
  await onScreen.expectButton('Saved');

  await shortlist.open();
  await shortlist.expectIds(['bitraf', 'deichman-bjorvika', 'sentralen']);
  await onScreen.press('Move Sentralen up');
  await shortlist.expectIds(three);
  await shortlist.writeNote('sentralen', 'Ask for Kari.');
  await atlas.expectAddress('save', three.join(','));
  await atlas.reload();
  await shortlist.open();
  await shortlist.expectIds(three);
  await shortlist.expectNote('sentralen', 'Ask for Kari.');
  expect(atlas.hash() + atlas.address('save')).not.toContain('Kari');

  await shortlist.openPlace('sentralen');
  await keyboard.expectFocusOnHeading('Sentralen');
  await onScreen.press('Back to the shortlist');
  await shortlist.expectFocusOnEntry('sentralen');
  await onScreen.press('Take Sentralen off the list');
  await shortlist.expectIds(['bitraf', 'deichman-bjorvika']);
  await onScreen.press('Undo');
  await shortlist.expectIds(three);
});

test("another's link is shown, asks, and overwrites nothing", async ({ atlas, onScreen, shell, shortlist }) => {
  await atlas.open('city=oslo');
  for (const id of three) await shortlist.saveFromList(id);
  await shortlist.open();
  await shortlist.writeNote('bitraf', 'Laser cutter.');
  await atlas.expectAddress('save', three.join(','));

  await atlas.open(`city=oslo&save=${another.join(',')}`);
  await shortlist.expectIds(another);
  await onScreen.expectText('This link brings a list of 2 places. Yours has 3.');
  await shortlist.expectNote('bitraf', 'Laser cutter.');

  // Left without an answer, the own list is as it was.
  await atlas.open('city=oslo');
  await shortlist.open();
  await shortlist.expectIds(three);
  await shortlist.expectNote('bitraf', 'Laser cutter.');
  await atlas.expectAddress('save', three.join(','));

  await atlas.open(`city=oslo&save=${another.join(',')}`);
  await onScreen.press('Put both together');
  await shortlist.expectIds([...three, 'oslo-science-park']);
  await onScreen.expectNoText(/^This link brings/);
  await onScreen.press('Undo');
  await onScreen.expectText('This link brings a list of 2 places. Yours has 3.');
  await onScreen.press('Keep mine');
  await shortlist.expectIds(three);
  await atlas.expectAddress('save', three.join(','));
  await atlas.reload();
  await shortlist.expectCount(3);

  // Each city has a list of its own.
  await onScreen.press('Oxford');
  await shell.expectCity('Oxford');
  await shortlist.expectCount(0);
  await atlas.goBack();
  await shell.expectCity('Oslo');
  await shortlist.expectCount(3);
});

test('a planner compares, opens one of the places, and comes back to the table and to the list', async ({
  atlas,
  onScreen,
  keyboard,
  layout,
  shortlist,
}) => {
  await atlas.open(`city=oslo&save=${three.join(',')}&near=station:metro-forskningsparken`);
  await onScreen.press('Compare');
  await atlas.expectAddress('view', 'compare');
  await keyboard.expectFocusOnHeading('Compare');
  await shortlist.expectColumns(['Bitraf', 'Sentralen', 'Deichman Bjørvika']);
  await shortlist.expectRow('Category', ['Makerspace or lab', 'Meeting place', 'Library']);
  await shortlist.expectRow('Distance', [/^3,140 m \d+ min$/, /^3,840 m \d+ min$/, /^4,250 m \d+ min$/]);
  await layout.expectNothingCovered();
  await shortlist.expectWholeOnPaper();

  await onScreen.press('Deichman Bjørvika');
  await atlas.expectAddress('place', 'deichman-bjorvika');
  await shortlist.expectColumns([]);
  await atlas.goBack();
  await shortlist.expectColumns(['Bitraf', 'Sentralen', 'Deichman Bjørvika']);
  await keyboard.press('Escape');
  await atlas.expectAddress('view', undefined);
  await keyboard.expectFocusOn('Compare');
  await shortlist.expectIds(three);
});

test.describe('on a phone', () => {
  test.use(phone);

  test('saving, the list and the table are fit for a finger, and nothing is wider than the screen', async ({
    atlas,
    onScreen,
    shell,
    layout,
    shortlist,
  }) => {
    await atlas.open('city=oslo&lang=nb');
    await shortlist.saveFromList('bitraf');
    await shortlist.saveFromList('sentralen');
    await shortlist.saveFromList('deichman-bjorvika');
    await shortlist.open();
    await shortlist.expectIds(['bitraf', 'sentralen', 'deichman-bjorvika']);
    await onScreen.press('Vis mer av listen');
    await shell.expectSheet('full');
    await layout.expectTargetsOf(44);
    await onScreen.press('Sammenlign');
    await shortlist.expectColumns(['Bitraf', 'Sentralen', 'Deichman Bjørvika']);
    await layout.expectTargetsOf(44);
    await shortlist.expectToScrollToLastColumn();
    await atlas.resizeTo(320, 844);
    await layout.expectNothingTooWide();
    await layout.expectNothingCovered();
    await onScreen.press('Lukk');
    await shortlist.expectIds(['bitraf', 'sentralen', 'deichman-bjorvika']);
    await layout.expectNothingTooWide();
    await layout.expectNothingCovered();
  });

  test('a link opens the table at once; with fewer than two places it says what to do', async ({
    atlas,
    onScreen,
    shortlist,
  }) => {
    await atlas.open('city=oxford&view=compare&save=university-of-oxford,said-business-school');
    await shortlist.expectColumns([/University of Oxford/, /Business School/]);
    await atlas.open('city=oslo&view=compare&save=bitraf');
    await onScreen.expectText(/^Save at least two places/);
    await shortlist.expectColumns([]);
  });
});
