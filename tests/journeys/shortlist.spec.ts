import { expect, phone, test } from '#tests/journeys/drivers/atlas-driver.ts';

const three = ['bitraf', 'sentralen', 'deichman-bjorvika'] as const;
const another = ['oslo-science-park', 'bitraf'] as const;

test.use({ isMapDrawn: false });

test('an entrepreneur saves three places, puts them in order, writes a note and finds it all again', async ({
  atlas,
}) => {
  const { shortlist } = atlas;
  await atlas.open('city=oslo');
  await shortlist.saveFromList('bitraf');
  await shortlist.saveFromList('deichman-bjorvika');
  await shortlist.expectCount(2);
  await atlas.choosePlace('sentralen');
  await atlas.press('Save');
  await atlas.expectAddress('save', 'bitraf,deichman-bjorvika,sentralen');
  await atlas.keys('s');
  await atlas.expectButton('Save');
  await atlas.keys('s');
  await atlas.expectButton('Saved');

  await shortlist.open();
  await shortlist.expectIds(['bitraf', 'deichman-bjorvika', 'sentralen']);
  await atlas.press('Move Sentralen up');
  await shortlist.expectIds(three);
  await shortlist.writeNote('sentralen', 'Ask for Kari.');
  await atlas.expectAddress('save', three.join(','));
  await atlas.reload();
  await shortlist.open();
  await shortlist.expectIds(three);
  await shortlist.expectNote('sentralen', 'Ask for Kari.');
  expect(atlas.hash() + atlas.address('save')).not.toContain('Kari');

  await shortlist.openPlace('sentralen');
  await atlas.expectFocusOnHeading('Sentralen');
  await atlas.press('Back to the shortlist');
  await shortlist.expectFocusOnEntry('sentralen');
  await atlas.press('Take Sentralen off the list');
  await shortlist.expectIds(['bitraf', 'deichman-bjorvika']);
  await atlas.press('Undo');
  await shortlist.expectIds(three);
});

test("another's link is shown, asks, and overwrites nothing", async ({ atlas }) => {
  const { shortlist } = atlas;
  await atlas.open('city=oslo');
  for (const id of three) await shortlist.saveFromList(id);
  await shortlist.open();
  await shortlist.writeNote('bitraf', 'Laser cutter.');
  await atlas.expectAddress('save', three.join(','));

  await atlas.open(`city=oslo&save=${another.join(',')}`);
  await shortlist.expectIds(another);
  await atlas.expectText('This link brings a list of 2 places. Yours has 3.');
  await shortlist.expectNote('bitraf', 'Laser cutter.');

  // Left without an answer, the own list is as it was.
  await atlas.open('city=oslo');
  await shortlist.open();
  await shortlist.expectIds(three);
  await shortlist.expectNote('bitraf', 'Laser cutter.');
  await atlas.expectAddress('save', three.join(','));

  await atlas.open(`city=oslo&save=${another.join(',')}`);
  await atlas.press('Put both together');
  await shortlist.expectIds([...three, 'oslo-science-park']);
  await atlas.expectNoText(/^This link brings/);
  await atlas.press('Undo');
  await atlas.expectText('This link brings a list of 2 places. Yours has 3.');
  await atlas.press('Keep mine');
  await shortlist.expectIds(three);
  await atlas.expectAddress('save', three.join(','));
  await atlas.reload();
  await shortlist.expectCount(3);

  // Each city has a list of its own.
  await atlas.press('Oxford');
  await atlas.expectCityLink('Oxford', true);
  await shortlist.expectCount(0);
  await atlas.goBack();
  await atlas.expectCityLink('Oslo', true);
  await shortlist.expectCount(3);
});

test('a planner compares, opens one of the places, and comes back to the table and to the list', async ({ atlas }) => {
  const { shortlist } = atlas;
  await atlas.open(`city=oslo&save=${three.join(',')}&near=station:metro-forskningsparken`);
  await atlas.press('Compare');
  await atlas.expectAddress('view', 'compare');
  await atlas.expectFocusOnHeading('Compare');
  await shortlist.expectColumns(['Bitraf', 'Sentralen', 'Deichman Bjørvika']);
  await shortlist.expectRow('Category', ['Makerspace or lab', 'Meeting place', 'Library']);
  await shortlist.expectRow('Distance', [/^3,140 m \d+ min$/, /^3,840 m \d+ min$/, /^4,250 m \d+ min$/]);
  await atlas.expectNothingCovered();
  await shortlist.expectWholeOnPaper();

  await atlas.press('Deichman Bjørvika');
  await atlas.expectAddress('place', 'deichman-bjorvika');
  await shortlist.expectColumns([]);
  await atlas.goBack();
  await shortlist.expectColumns(['Bitraf', 'Sentralen', 'Deichman Bjørvika']);
  await atlas.keys('Escape');
  await atlas.expectAddress('view', undefined);
  await atlas.expectFocusOnButton('Compare');
  await shortlist.expectIds(three);
});

test.describe('on a phone', () => {
  test.use(phone);

  test('saving, the list and the table are fit for a finger, and nothing is wider than the screen', async ({
    atlas,
  }) => {
    const { shortlist } = atlas;
    await atlas.open('city=oslo&lang=nb');
    await shortlist.saveFromList('bitraf');
    await shortlist.saveFromList('sentralen');
    await shortlist.saveFromList('deichman-bjorvika');
    await shortlist.open();
    await shortlist.expectIds(['bitraf', 'sentralen', 'deichman-bjorvika']);
    await atlas.press('Vis mer av listen');
    await atlas.expectSheet('full');
    await atlas.expectTargetsOf(44);
    await atlas.press('Sammenlign');
    await shortlist.expectColumns(['Bitraf', 'Sentralen', 'Deichman Bjørvika']);
    await atlas.expectTargetsOf(44);
    await shortlist.expectToScrollToLastColumn();
    await atlas.resizeTo(320, 844);
    await atlas.expectNothingTooWide();
    await atlas.expectNothingCovered();
    await atlas.press('Lukk');
    await shortlist.expectIds(['bitraf', 'sentralen', 'deichman-bjorvika']);
    await atlas.expectNothingTooWide();
    await atlas.expectNothingCovered();
  });

  test('a link opens the table at once; with fewer than two places it says what to do', async ({ atlas }) => {
    await atlas.open('city=oxford&view=compare&save=university-of-oxford,said-business-school');
    await atlas.shortlist.expectColumns([/University of Oxford/, /Business School/]);
    await atlas.open('city=oslo&view=compare&save=bitraf');
    await atlas.expectText(/^Save at least two places/);
    await atlas.shortlist.expectColumns([]);
  });
});
