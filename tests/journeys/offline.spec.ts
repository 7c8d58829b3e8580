import { test } from '#tests/journeys/drivers/offline-driver.ts';
import { expect } from '#tests/journeys/drivers/test.ts';

const isStored = /^Kept on this device for use without a network: the atlas with Oslo, \d\.\d MB in all\.$/;

test.describe('in pixels', () => {
  test.use({ hasPixels: true });

  test('after one visit the atlas starts without a network, with panels and languages that were never opened before', async ({
    atlas,
    results,
    map,
    device,
  }) => {
    await atlas.open('city=oslo');
    await map.expectDrawn();
    await device.expectText(isStored);
    const ids = await results.ids();
    await device.loseNetwork();

    const again = await device.restart();
    await again.device.recordNotices();
    await again.atlas.open('city=oslo');
    await again.onScreen.expectText(/^No network\. The atlas goes on/);
    expect(await again.results.ids()).toEqual(ids);
    await again.map.expectDrawn();
    // Not for a moment that nothing is kept, though the map is drawn first.
    await again.device.expectNotices(/^No network\. The atlas goes on/);
    await again.search.fill('startuplab');
    await again.results.expectFirst('startuplab-oslo');
    await again.search.fill('');
    await again.shortlist.saveFromList('bitraf');
    await again.results.choose('deichman-bjorvika');
    await again.place.expectFact('Nearest stations', /min/);
    await again.onScreen.press('What is near');
    await again.onScreen.expectHeading(/Nearest of each kind|What do you want to do/);
    await again.shortlist.open();
    await again.shortlist.expectIds(['bitraf']);
    await again.onScreen.press('Print the shortlist');
    await again.onScreen.expectText(/^The sheet is ready\./);
    await again.onScreen.press('Back');
    await again.onScreen.press('Norsk');
    await again.device.expectText(/^Lagret på enheten for bruk uten nett: atlaset med Oslo, \d,\d MB til sammen\.$/);
  });
});

test.describe('in the list', () => {
  test.use({ isMapDrawn: false });

  test('on the first visit too, a network that goes away is said once and takes nothing along', async ({
    atlas,
    onScreen,
    keyboard,
    shell,
    results,
    place,
    device,
    site,
  }) => {
    site.put('basemap/oslo.pmtiles', 'header, and then the tiles');
    await atlas.open('city=oslo&view=list');
    await device.expectText(isStored);
    expect(await device.readRange('basemap/oslo.pmtiles', 0, 5)).toEqual([206, 'header']);
    expect(await device.readRange('basemap/oslo.pmtiles', 21, 25)).toEqual([206, 'tiles']);
    await device.loseNetwork();
    expect(await device.readRange('basemap/oslo.pmtiles', 0, 5)).toEqual([206, 'header']);
    expect(await device.readRange('basemap/oslo.pmtiles', 21, 25)).toEqual([206, 'tiles']);
    await onScreen.expectText(/^No network\. The atlas goes on/);
    await results.choose('bitraf');
    await place.expectFact('Nearest stations', /min/);
    await onScreen.press('Save');
    await onScreen.press('Find');
    await onScreen.expectText('What do you want to do?');
    await onScreen.press('Present');
    await onScreen.press('Print a sheet…');
    await onScreen.expectHeading(/^Oslo: \d+ places/);
    await keyboard.press('Escape');
    await onScreen.press('Explore');
    await onScreen.press(/^Go for a walk/);
    await onScreen.press(/^From Blindern to Gaustad/);
    await onScreen.press('Start the walk');
    await onScreen.expectHeading(/^Stop 1 of 9/);
    await onScreen.press('Find');
    await onScreen.press('Norsk');
    await onScreen.expectText('Hva vil du gjøre?');
    await onScreen.press('English');
    await device.restoreNetwork();
    await onScreen.expectNoText(/^No network/);
    await onScreen.press('Oxford');
    await shell.expectCity('Oxford');
    await device.expectText(/the atlas with Oslo and Oxford, \d\.\d MB/);
    await device.press('Remove what is kept');
    await device.expectText(/^Nothing of the atlas is kept/);
    await device.press('Keep the atlas on this device');
    // All of the app again: it is more than three megabytes.
    await device.expectText(/the atlas with Oxford, [34]\.\d MB/);
  });

  test('a new version is told of in every tab, waits until it is wanted, comes whole to all, and what was saved stays', async ({
    atlas,
    onScreen,
    shell,
    results,
    search,
    shortlist,
    device,
    site,
  }) => {
    await atlas.open('city=oslo&view=list');
    await device.expectText(isStored);
    await shortlist.saveFromList('bitraf');
    const other = await device.openTab();
    await other.given.noWebGL();
    await other.atlas.open('city=oslo&view=list');
    site.publishAnotherVersion();
    await device.checkForVersion();
    await onScreen.expectText(/^A new version of the atlas is here/);
    await onScreen.press('Later');

    // Whatever is loaded now is of the old version, as the page is.
    await atlas.reload();
    await device.expectVersion('first');
    await search.fill('bitraf');
    await results.expectNamed('bitraf', 'Bitraf');
    await onScreen.press('Oxford');
    await shell.expectCity('Oxford');
    await onScreen.press('Oslo');
    await onScreen.expectText(/^A new version of the atlas is here/);
    // The other tab has been notified, and still has the old version, with its data.
    await other.onScreen.expectText(/^A new version of the atlas is here/);
    await other.device.expectVersion('first');
    await other.search.fill('bitraf');
    await other.results.expectNamed('bitraf', 'Bitraf');
    await onScreen.press('Update now');
    await other.device.expectVersion('another');
    await other.results.expectNamed('bitraf', 'Bitraf the Second');
    await other.onScreen.expectNoText(/^A new version of the atlas/);
    await other.atlas.close();
    await device.expectVersion('another');
    await search.fill('bitraf');
    await results.expectNamed('bitraf', 'Bitraf the Second');
    await shortlist.expectCount(1);
    await onScreen.expectNoText(/^A new version of the atlas/);

    await device.expectText(/the atlas with Oslo and Oxford, \d\.\d MB/);
    await device.loseNetwork();
    await atlas.reload();
    await device.expectVersion('another');
    await search.fill('bitraf');
    await results.expectNamed('bitraf', 'Bitraf the Second');
  });

  test('a browser that lets nothing be kept, or has no room, is told of, and the atlas works', async ({
    atlas,
    results,
    search,
    place,
    device,
  }) => {
    await device.limitStorage(1_000_000);
    await atlas.open('city=oslo&view=list');
    await device.expectText(/^This browser keeps nothing/);
    await device.refuseStorage();
    await atlas.reload();
    await device.expectText(/^This browser keeps nothing/);
    await search.fill('startuplab');
    await results.expectFirst('startuplab-oslo');
    await results.choose('startuplab-oslo');
    await place.expectFact('Nearest stations', /min/);
  });
});
