import { expect } from '#tests/journeys/drivers/atlas-driver.ts';
import { test } from '#tests/journeys/drivers/offline-driver.ts';

const kept = /^Kept on this device for use without a network: the atlas with Oslo, \d\.\d MB in all\.$/;

test('after one visit the atlas starts without a network, with panels and languages that were never opened before', async ({
  atlas: first,
  device,
}) => {
  await first.open('city=oslo');
  await first.map.expectDrawn();
  await device.expectSaid(kept);
  const ids = await first.placeIds();
  await device.loseNetwork();

  const { atlas, device: again } = await device.startAnew();
  await again.listen();
  await atlas.open('city=oslo');
  await atlas.expectText(/^No network\. The atlas goes on/);
  expect(await atlas.placeIds()).toEqual(ids);
  await atlas.map.expectDrawn();
  // Not for a moment that nothing is kept, though the map is drawn first.
  await again.expectHeard(/^No network\. The atlas goes on/);
  await atlas.search('startuplab');
  await atlas.expectFirst('startuplab-oslo');
  await atlas.search('');
  await atlas.shortlist.saveFromList('bitraf');
  await atlas.choosePlace('deichman-bjorvika');
  await atlas.expectFact('Nearest stations', /min/);
  await atlas.press('What is near');
  await atlas.expectHeading(/Nearest of each kind|What do you want to do/);
  await atlas.shortlist.open();
  await atlas.shortlist.expectIds(['bitraf']);
  await atlas.press('Print the shortlist');
  await atlas.expectText(/^The sheet is ready\./);
  await atlas.press('Back');
  await atlas.press('Norsk');
  await again.expectSaid(/^Lagret på enheten for bruk uten nett: atlaset med Oslo, \d,\d MB til sammen\.$/);
});

test.describe('in the list', () => {
  test.use({ isMapDrawn: false });

  test('on the first visit too, a network that goes away is said once and takes nothing along', async ({
    atlas,
    device,
    site,
  }) => {
    site.put('basemap/oslo.pmtiles', 'header, and then the tiles');
    await atlas.open('city=oslo&view=list');
    await device.expectSaid(kept);
    expect(await device.readRange('basemap/oslo.pmtiles', 0, 5)).toEqual([206, 'header']);
    expect(await device.readRange('basemap/oslo.pmtiles', 21, 25)).toEqual([206, 'tiles']);
    await device.loseNetwork();
    expect(await device.readRange('basemap/oslo.pmtiles', 0, 5)).toEqual([206, 'header']);
    expect(await device.readRange('basemap/oslo.pmtiles', 21, 25)).toEqual([206, 'tiles']);
    await atlas.expectText(/^No network\. The atlas goes on/);
    await atlas.choosePlace('bitraf');
    await atlas.expectFact('Nearest stations', /min/);
    await atlas.press('Save');
    await atlas.press('Find');
    await atlas.expectText('What do you want to do?');
    await atlas.press('Present');
    await atlas.press('Print a sheet…');
    await atlas.expectHeading(/^Oslo: \d+ places/);
    await atlas.keys('Escape');
    await atlas.press('Explore');
    await atlas.press(/^Go for a walk/);
    await atlas.press(/^From Blindern to Gaustad/);
    await atlas.press('Start the walk');
    await atlas.expectHeading(/^Stop 1 of 9/);
    await atlas.press('Find');
    await atlas.press('Norsk');
    await atlas.expectText('Hva vil du gjøre?');
    await atlas.press('English');
    await device.findNetwork();
    await atlas.expectNoText(/^No network/);
    await atlas.press('Oxford');
    await atlas.expectCityLink('Oxford', true);
    await device.expectSaid(/the atlas with Oslo and Oxford, \d\.\d MB/);
    await device.press('Remove what is kept');
    await device.expectSaid(/^Nothing of the atlas is kept/);
    await device.press('Keep the atlas on this device');
    // All of the app again: it is more than three megabytes.
    await device.expectSaid(/the atlas with Oxford, [34]\.\d MB/);
  });

  test('a new version is told of in every tab, waits until it is wanted, comes whole to all, and what was saved stays', async ({
    atlas,
    device,
    site,
  }) => {
    await atlas.open('city=oslo&view=list');
    await device.expectSaid(kept);
    await atlas.shortlist.saveFromList('bitraf');
    const other = await device.openTab();
    await other.atlas.given.noWebGL();
    await other.atlas.open('city=oslo&view=list');
    site.becomeAnotherVersion();
    await device.lookForVersion();
    await atlas.expectText(/^A new version of the atlas is here/);
    await atlas.press('Later');

    // Whatever is loaded now is of the old version, as the page is.
    await atlas.reload();
    await device.expectVersion('first');
    await atlas.search('bitraf');
    await device.expectNamed('bitraf', 'Bitraf');
    await atlas.press('Oxford');
    await atlas.expectCityLink('Oxford', true);
    await atlas.press('Oslo');
    await atlas.expectText(/^A new version of the atlas is here/);
    // The other tab has been told, and is of the old version still, with its data.
    await other.atlas.expectText(/^A new version of the atlas is here/);
    await other.device.expectVersion('first');
    await other.atlas.search('bitraf');
    await other.device.expectNamed('bitraf', 'Bitraf');
    await atlas.press('Update now');
    await other.device.expectVersion('another');
    await other.device.expectNamed('bitraf', 'Bitraf the Second');
    await other.atlas.expectNoText(/^A new version of the atlas/);
    await other.page.close();
    await device.expectVersion('another');
    await atlas.search('bitraf');
    await device.expectNamed('bitraf', 'Bitraf the Second');
    await atlas.shortlist.expectCount(1);
    await atlas.expectNoText(/^A new version of the atlas/);

    await device.expectSaid(/the atlas with Oslo and Oxford, \d\.\d MB/);
    await device.loseNetwork();
    await atlas.reload();
    await device.expectVersion('another');
    await atlas.search('bitraf');
    await device.expectNamed('bitraf', 'Bitraf the Second');
  });

  test('a browser that lets nothing be kept, or has no room, is told of, and the atlas works', async ({
    atlas,
    device,
  }) => {
    await device.hasRoomFor(1_000_000);
    await atlas.open('city=oslo&view=list');
    await device.expectSaid(/^This browser keeps nothing/);
    await device.refuses();
    await atlas.reload();
    await device.expectSaid(/^This browser keeps nothing/);
    await atlas.search('startuplab');
    await atlas.expectFirst('startuplab-oslo');
    await atlas.choosePlace('startuplab-oslo');
    await atlas.expectFact('Nearest stations', /min/);
  });
});
