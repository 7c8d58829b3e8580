import { test } from '#tests/journeys/drivers/offline-driver.ts';
import type { SiteCopy } from '#tests/journeys/support/site-copy.ts';

const isStored = /^Kept on this device for use without a network: the atlas with Oslo, \d\.\d MB in all\.$/;
const places = 'data/oslo/places.geojson';
const page = '<!doctype html><title>Sign in</title><h1>Sign in</h1>';

const rename = (site: SiteCopy, name: string): void =>
  site.change(places, (text) => text.replace(/"Bitraf[^"]*"/, JSON.stringify(name)));

test.use({ isMapDrawn: false });

test.describe('a file that was edited on the server', () => {
  test('is shown to who comes back, said once a visit, and is there without a network', async ({
    atlas,
    onScreen,
    results,
    search,
    device,
    site,
  }) => {
    await atlas.open('city=oslo&view=list');
    await device.expectText(isStored);
    await onScreen.expectNoText(/^The data are newer/);
    rename(site, 'Bitraf anew');
    for (const _visit of ['second', 'third']) {
      await atlas.reload();
      await search.fill('bitraf');
      await results.expectNamed('bitraf', 'Bitraf anew');
      await onScreen.expectText(/^The data are newer than this version of the atlas \(places\.geojson\)/);
    }
    await device.expectText(isStored);
    await onScreen.press('Dismiss');
    await onScreen.expectNoText(/^The data are newer/);
    await device.loseNetwork();
    await atlas.reload();
    await search.fill('bitraf');
    await results.expectNamed('bitraf', 'Bitraf anew');
  });

  test('is shown on the first visit, said and kept as it is, and the edit can be taken back', async ({
    atlas,
    onScreen,
    results,
    search,
    device,
    site,
  }) => {
    const built = site.read(places);
    rename(site, 'Bitraf anew');
    await atlas.open('city=oslo&view=list');
    await device.expectText(isStored);
    await onScreen.expectText(/^The data are newer than this version/);
    site.put(places, built);
    await atlas.reload();
    await search.fill('bitraf');
    await results.expectNamed('bitraf', 'Bitraf');
    await device.expectText(isStored);
    await onScreen.expectNoText(/^The data are newer/);
  });

  test('may be the list of the cities, or the settings with another name and first city', async ({
    atlas,
    shell,
    device,
    site,
  }) => {
    await atlas.open('view=list&lang=en');
    await shell.expectCity('Oslo');
    await device.expectText(isStored);
    site.change('data/cities.json', (text) => text.replace('"Oxford"', '"Oxenford"'));
    site.put('config.json', JSON.stringify({ site: { name: { en: 'Our Map', nb: 'Kartet' }, firstCity: 'oxford' } }));
    await atlas.visit('view=list&lang=en');
    await shell.expectCity('Oxenford');
    await shell.expectTitle(/^Oxford · Our Map$/);
    await device.expectText(/the atlas with Oxenford and Oslo/);
    await atlas.visit('view=list&lang=nb');
    await shell.expectTitle(/^Oxford · Kartet$/);
  });
});

test.describe('what the server cannot give', () => {
  test('half an upload: who comes back sees what is kept, is told, and has a way out that says more', async ({
    atlas,
    onScreen,
    results,
    search,
    device,
    site,
  }) => {
    await atlas.open('city=oslo&view=list');
    await device.expectText(isStored);
    site.change(places, (text) => text.slice(0, text.length / 2));
    await atlas.reload();
    await search.fill('bitraf');
    await results.expectNamed('bitraf', 'Bitraf');
    await onScreen.expectText(/^The server has nothing that can be shown of places\.geojson/);
    await device.removeFromNotice();
    await onScreen.expectAlert(/The server sends something else in the place of places\.geojson, or only a part of it/);
    await onScreen.expectButton('Remove what is kept');
    await onScreen.expectButton('Fjern det som er lagret');
    site.restore(places);
    await onScreen.press('Read again');
    await results.expectNamed('bitraf', 'Bitraf');
  });

  test('half an upload on the first visit: the page without its script says so, and starts when it is there', async ({
    atlas,
    onScreen,
    results,
    site,
  }) => {
    atlas.tolerate(/assets\/index-/);
    site.change('index.html', (text) => text.replace(/assets\/index-[\w-]+\.js/, 'assets/index-notthere.js'));
    await atlas.visit('city=oslo&view=list');
    await onScreen.expectAlert(/The atlas could not start: files of this version are missing on the server/);
    site.restore('index.html');
    await onScreen.press(/^Remove what is kept, and load again/);
    await results.expectNamed('bitraf', 'Bitraf');
  });

  test('a file that is gone: who comes back sees what is kept, and is told which', async ({
    atlas,
    onScreen,
    results,
    device,
    site,
  }) => {
    await atlas.open('city=oslo&view=list');
    await device.expectText(isStored);
    const count = await results.count();
    atlas.tolerate(/districts\.geojson|places\.geojson|status of 404/);
    site.take('data/oslo/districts.geojson');
    site.take(places);
    await atlas.reload();
    await results.expectCount(count);
    await onScreen.expectText(/^The server has nothing that can be shown of .*districts\.geojson/);
    await onScreen.expectNoText(/could not be read/);
  });

  test('a page for every file of data: what is kept is shown; without it the page says what to do', async ({
    atlas,
    onScreen,
    results,
    device,
    site,
  }) => {
    await atlas.open('city=oslo&view=list');
    await device.expectText(isStored);
    const count = await results.count();
    for (const path of [...site.paths('data/'), 'config.json']) site.put(path, page);
    await atlas.reload();
    await results.expectCount(count);
    await onScreen.expectText(/^The server has nothing that can be shown of /);
    await device.removeFromNotice();
    await onScreen.expectAlert(/The server sends something else in the place of cities\.json/);
  });

  test('a page for every address, on the first visit: the page says that its files are not there', async ({
    atlas,
    onScreen,
    site,
  }) => {
    atlas.tolerate(/MIME type|assets\/|Unexpected token/);
    for (const path of site.paths('assets/')) site.put(`${path}`, page);
    await atlas.visit('city=oslo&view=list');
    await onScreen.expectAlert(/Atlaset kunne ikke starte/);
  });

  test('no file with an ending that the host does not know: the page names the file and the type', async ({
    atlas,
    onScreen,
    site,
  }) => {
    atlas.tolerate(/\.geojson|\.webmanifest/);
    for (const path of site.paths()) if (/\.(geojson|webmanifest)$/.test(path)) site.take(path);
    await atlas.visit('city=oslo&view=list');
    await onScreen.expectAlert(
      /The server does not give places\.geojson\..*application\/geo\+json.*Serveren gir ikke ut places\.geojson/s,
    );
  });

  test('a page that the host rewrites: the atlas works, keeps nothing, and says why', async ({
    atlas,
    results,
    device,
    site,
  }) => {
    atlas.tolerate(/integrity/);
    site.change('index.html', (text) => `${text}<!-- put in by the host -->`);
    await atlas.open('city=oslo&view=list');
    await results.expectNamed('bitraf', 'Bitraf');
    await device.expectText(/^Nothing is kept .* the server sends another index\.html than the one that was built\./);
  });
});
