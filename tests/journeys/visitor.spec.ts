import { expect, test } from '#tests/journeys/drivers/test.ts';
import {
  idsOf,
  openPlacesIn,
  openPlacesOf,
  placesOf,
  statusOf,
  welcomeOf,
} from '#tests/journeys/support/city-files.ts';

test.describe('in pixels', () => {
  test.use({ hasPixels: true });

  test('the atlas opens on Oslo: its open places, three districts, the map drawn, and nothing asked of anyone else', async ({
    atlas,
    onScreen,
    shell,
    results,
    district,
    map,
  }) => {
    await atlas.open();
    await shell.expectCity('Oslo');
    await results.expectTotal(placesOf('oslo').length);
    await results.expectStatus(statusOf('oslo'));
    await results.expectIds(idsOf(openPlacesOf('oslo')));
    await onScreen.expectHeading(welcomeOf('oslo'));
    await district.expectCards(['Oslo Science City', 'Hovinbyen Sirkulære Oslo', 'Punkt Oslo']);
    await map.expectDrawn();
    expect(await map.basemap()).toBe('embedded');
  });
});

test.describe('in the list', () => {
  test.use({ isMapDrawn: false });

  test('the page speaks Norwegian and English, and keeps the language', async ({ atlas, onScreen, shell, results }) => {
    const inDistrict = openPlacesIn('oslo', 'hovinbyen-sirkulaere-oslo');
    const norwegian = new RegExp(`^Steder, ${inDistrict.length} funnet$`);
    const all = openPlacesOf('oslo').length;
    await atlas.open('city=oslo&district=hovinbyen-sirkulaere-oslo');
    await shell.expectLanguage('en', /^Hovinbyen Sirkulære Oslo · Oslo · Shared City Atlas$/);
    await results.expectListName(new RegExp(`^Places, ${inDistrict.length} found$`));
    await onScreen.press('Norsk');
    await shell.expectLanguage('nb', /^Hovinbyen Sirkulære Oslo · Oslo · Shared City Atlas$/);
    await results.expectListName(norwegian);
    await results.expectStatus(statusOf('oslo', inDistrict, 'nb'));
    await onScreen.expectHeading(/^Medlemmer/);
    await atlas.expectAddress('lang', 'nb');
    await atlas.reload();
    await results.expectListName(norwegian);
    await atlas.open('city=oslo');
    await results.expectListName(new RegExp(`^Steder, ${all} funnet$`));
    await onScreen.press('English');
    await results.expectListName(new RegExp(`^Places, ${all} found$`));
    await shell.expectLanguage('en', /^Oslo · Shared City Atlas$/);
  });

  test('a visitor opens a district and reads what it is', async ({
    atlas,
    onScreen,
    keyboard,
    results,
    place,
    district,
  }) => {
    await atlas.open('city=oslo');
    await district.choose('Oslo Science City');
    await atlas.expectAddress('district', 'oslo-science-city');
    await keyboard.expectFocusOnHeading('Oslo Science City');

    const own = openPlacesIn('oslo', 'oslo-science-city');
    await results.expectIds(idsOf(own));
    await results.expectStatus(statusOf('oslo', own));

    await onScreen.expectText(/^Knowledge: research, health and life sciences/);
    await onScreen.expectText(/Boundary indicative/);
    await onScreen.expectHeading(/^Members\s*13/);
    await place.expectFact('Knowledge institutions', /University of Oslo/);
    await onScreen.expectHeading('Key figures');
    await district.expectKeyFigures(7);
    await onScreen.expectHeading(/^Stations inside\s*\d+/);
    await onScreen.unfold(/^Stations inside/);
    await onScreen.expectText(/^Forskningsparken/);
    await onScreen.press('Back to all of Oslo');
    await atlas.expectAddress('district', undefined);
    await results.expectCount(openPlacesOf('oslo').length);
  });

  test('a visitor opens a place from the list and reads all that is known, and what is not', async ({
    atlas,
    onScreen,
    keyboard,
    results,
    place,
  }) => {
    await atlas.open('city=oslo&district=oslo-science-city');
    await results.choose('uio-blindern');
    await keyboard.expectFocusOnHeading(/Blindern/);
    await place.expectFact('Nearest stations', /Blindern.*metro.*\d+\s*m.*\d+ min/s);
    await onScreen.expectText('Straight line; minutes on foot are an estimate.');
    await place.expectFact('Step-free', /not known yet/);
    await place.expectFact('Position', /From a source, within \d+ m/);
    await place.expectLinksIn('Sources');
    await onScreen.expectText(/^Last checked /);
    await onScreen.expectText('Also in this building');
  });

  test('a panel waits for its words, and the list does not', async ({ atlas, onScreen, given, results, place }) => {
    const letThemCome = await given.slowPanelWords();
    await atlas.open('city=oslo&lang=nb&place=uio-blindern');
    await results.expectStatus(statusOf('oslo', openPlacesOf('oslo'), 'nb'));
    await onScreen.expectNoText('Kilder');
    letThemCome();
    await place.expectFact('Plassering', /kilde/);
    await onScreen.press('English');
    await place.expectFact('Position', /From a source/);
  });

  test('Escape closes one layer at a time, and the keyboard goes on where it was', async ({
    atlas,
    onScreen,
    keyboard,
    results,
  }) => {
    await atlas.open('city=oslo&district=punkt-oslo');
    await results.choose('sentralen');
    await onScreen.expectHeading('Sentralen');
    await keyboard.press('Escape');
    await atlas.expectAddress('place', undefined);
    await atlas.expectAddress('district', 'punkt-oslo');
    await results.expectFocusOn('sentralen');
    await keyboard.press('Escape');
    await atlas.expectAddress('district', undefined);
    await results.expectStatus(statusOf('oslo'));
  });

  test("the browser's own Back and Forward lead through what was opened", async ({
    atlas,
    onScreen,
    results,
    district,
  }) => {
    await atlas.open('city=oslo');
    await district.choose('Punkt Oslo');
    await results.choose('sentralen');
    await atlas.goBack();
    await atlas.expectAddress('place', undefined);
    await onScreen.expectHeading('Punkt Oslo');
    await atlas.goBack();
    await atlas.expectAddress('district', undefined);
    await onScreen.expectHeading(welcomeOf('oslo'));
    await atlas.goForward();
    await atlas.goForward();
    await onScreen.expectHeading('Sentralen');
  });

  test("after the browser's own Back the keyboard goes on where it was", async ({ atlas, keyboard, results }) => {
    await atlas.open('city=oslo&district=punkt-oslo');
    await results.choose('sentralen');
    await keyboard.expectFocusOnHeading('Sentralen');
    await atlas.goBack();
    await results.expectFocusOn('sentralen');
  });

  test('the back button of a place gives the keyboard back to its entry', async ({ atlas, onScreen, results }) => {
    await atlas.open('city=oslo&district=punkt-oslo');
    await results.choose('sentralen');
    await onScreen.press('Back to Punkt Oslo');
    await results.expectFocusOn('sentralen');
  });

  test('a reload shows the same', async ({ atlas, onScreen, results, filters, district }) => {
    await atlas.open('city=oslo');
    await district.choose('Punkt Oslo');
    await filters.toggle('Category', 'Library');
    await results.expectListName(/^Places, \d found$/);
    const chosen = await results.snapshot();
    await atlas.reload();
    await expect.poll(() => results.snapshot()).toEqual(chosen);
    const links = [
      ['city=oslo&district=punkt-oslo&category=library,meeting_place', 'Punkt Oslo'],
      [
        'city=oslo&lang=nb&near=station:metro-forskningsparken&within=10min&place=oslo-science-park',
        /Science Park|Forskningsparken/,
      ],
      ['city=oxford&sort=name&status=operating,closed', welcomeOf('oxford')],
    ] as const;
    for (const [link, heading] of links) {
      await atlas.open(link);
      // The page of a place is not followed by the list.
      if (!link.includes('place=')) await results.expectListToAgree();
      await onScreen.expectHeading(heading);
      const before = await results.snapshot();
      await atlas.reload();
      await expect.poll(() => results.snapshot()).toEqual(before);
    }
  });

  test('the other city is a link, and Back leads home', async ({ atlas, onScreen, shell, results }) => {
    await atlas.open('city=oslo&category=library');
    await onScreen.press('Oxford');
    await shell.expectCity('Oxford');
    await atlas.expectAddress('city', 'oxford');
    await atlas.expectAddress('category', undefined);
    await results.expectStatus(statusOf('oxford'));
    await results.expectIds(idsOf(openPlacesOf('oxford')));
    await onScreen.expectHeading(welcomeOf('oxford'));
    await atlas.goBack();
    await shell.expectCity('Oslo');
    await results.expectTotal(placesOf('oslo').length);
    await atlas.expectAddress('category', 'library');
  });

  test('a panel that cannot be fetched says so in its place, and the list goes on', async ({
    atlas,
    onScreen,
    given,
    results,
  }) => {
    await given.noPanel('find');
    await atlas.open('city=oslo');
    await onScreen.press('Find');
    await onScreen.expectText(/^This part could not be fetched\./);
    await results.expectIds(idsOf(openPlacesOf('oslo')));
    await onScreen.press('Explore');
    await onScreen.expectHeading(welcomeOf('oslo'));
  });

  test('going back to a city shows the list one has, not the one of then', async ({
    atlas,
    onScreen,
    shell,
    shortlist,
  }) => {
    await atlas.open('city=oslo');
    await shortlist.saveFromList('bitraf');
    await onScreen.press('Oxford');
    await shell.expectCity('Oxford');
    await onScreen.press('Oslo');
    await shell.expectCity('Oslo');
    await shortlist.saveFromList('sentralen');
    await atlas.goBack();
    await shell.expectCity('Oxford');
    await atlas.goBack();
    await shell.expectCity('Oslo');
    await shortlist.expectCount(2);
    await onScreen.expectNoText(/This link brings/);
  });
});
