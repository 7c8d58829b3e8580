import { idsOf, openPlacesOf, placesOf } from '#tests/journeys/support/city-files.ts';
import { expect, test } from '#tests/journeys/drivers/atlas-driver.ts';

test('the atlas opens on Oslo: 112 of 119 places, three districts, the map drawn, and nothing asked of anyone else', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.expectCityLink('Oslo', true);
  await atlas.expectTotal(119);
  await atlas.expectStatus('112 of 119 places');
  await atlas.expectPlaceSet(idsOf(openPlacesOf('oslo')));
  await atlas.expectHeading(/^119 places, three innovation districts/);
  await atlas.expectDistricts(['Oslo Science City', 'Hovinbyen Sirkulære Oslo', 'Punkt Oslo']);
  await atlas.map.expectDrawn();
  expect(await atlas.map.basemap()).toBe('embedded');
});

test.describe('in the list', () => {
  test.use({ isMapDrawn: false });

  test('the page speaks Norwegian and English, and keeps the language', async ({ atlas }) => {
    await atlas.open('city=oslo&district=hovinbyen-sirkulaere-oslo');
    await atlas.expectLanguage('en', /^Hovinbyen Sirkulære Oslo · Oslo · Shared City Atlas$/);
    await atlas.expectListName(/^Places, 23 found$/);
    await atlas.press('Norsk');
    await atlas.expectLanguage('nb', /^Hovinbyen Sirkulære Oslo · Oslo · Shared City Atlas$/);
    await atlas.expectListName(/^Steder, 23 funnet$/);
    await atlas.expectStatus('23 av 119 steder');
    await atlas.expectHeading(/^Medlemmer/);
    await atlas.expectAddress('lang', 'nb');
    await atlas.reload();
    await atlas.expectListName(/^Steder, 23 funnet$/);
    await atlas.open('city=oslo');
    await atlas.expectListName(/^Steder, 112 funnet$/);
    await atlas.press('English');
    await atlas.expectListName(/^Places, 112 found$/);
    await atlas.expectLanguage('en', /^Oslo · Shared City Atlas$/);
  });

  test('a visitor opens a district and reads what it is', async ({ atlas }) => {
    await atlas.open('city=oslo');
    await atlas.chooseDistrict('Oslo Science City');
    await atlas.expectAddress('district', 'oslo-science-city');
    await atlas.expectFocusOnHeading('Oslo Science City');

    const own = idsOf(openPlacesOf('oslo').filter(({ properties }) => properties.district === 'oslo-science-city'));
    await atlas.expectPlaceSet(own);
    await atlas.expectStatus('29 of 119 places');

    await atlas.expectText(/^Knowledge: research, health and life sciences/);
    await atlas.expectText(/Boundary indicative/);
    await atlas.expectHeading(/^Members\s*13/);
    await atlas.expectFact('Knowledge institutions', /University of Oslo/);
    await atlas.expectHeading('Key figures');
    await atlas.expectFigures(7);
    await atlas.expectHeading(/^Stations inside\s*\d+/);
    await atlas.unfold(/^Stations inside/);
    await atlas.expectText(/^Forskningsparken/);
    await atlas.press('Back to all of Oslo');
    await atlas.expectAddress('district', undefined);
    await atlas.expectCount(112);
  });

  test('a visitor opens a place from the list and reads all that is known, and what is not', async ({ atlas }) => {
    await atlas.open('city=oslo&district=oslo-science-city');
    await atlas.choosePlace('uio-blindern');
    await atlas.expectFocusOnHeading(/Blindern/);
    await atlas.expectFact('Nearest stations', /Blindern.*metro.*\d+\s*m.*\d+ min/s);
    await atlas.expectText('Straight line; minutes on foot are an estimate.');
    await atlas.expectFact('Step-free', /not known yet/);
    await atlas.expectFact('Position', /From a source, within \d+ m/);
    await atlas.expectLinksIn('Sources');
    await atlas.expectText(/^Last checked /);
    await atlas.expectText('Also in this building');
  });

  test('a panel waits for its words, and the list does not', async ({ atlas }) => {
    const letThemCome = await atlas.given.slowLaterWords();
    await atlas.open('city=oslo&lang=nb&place=uio-blindern');
    await atlas.expectStatus('112 av 119 steder');
    await atlas.expectNoText('Kilder');
    letThemCome();
    await atlas.expectFact('Plassering', /kilde/);
    await atlas.press('English');
    await atlas.expectFact('Position', /From a source/);
  });

  test('Escape closes one layer at a time, and the keyboard goes on where it was', async ({ atlas }) => {
    await atlas.open('city=oslo&district=punkt-oslo');
    await atlas.choosePlace('sentralen');
    await atlas.expectHeading('Sentralen');
    await atlas.keys('Escape');
    await atlas.expectAddress('place', undefined);
    await atlas.expectAddress('district', 'punkt-oslo');
    await atlas.expectFocusOnEntry('sentralen');
    await atlas.keys('Escape');
    await atlas.expectAddress('district', undefined);
    await atlas.expectStatus('112 of 119 places');
  });

  test("the browser's own Back and Forward lead through what was opened", async ({ atlas }) => {
    await atlas.open('city=oslo');
    await atlas.chooseDistrict('Punkt Oslo');
    await atlas.choosePlace('sentralen');
    await atlas.goBack();
    await atlas.expectAddress('place', undefined);
    await atlas.expectHeading('Punkt Oslo');
    await atlas.goBack();
    await atlas.expectAddress('district', undefined);
    await atlas.expectHeading(/^119 places/);
    await atlas.goForward();
    await atlas.goForward();
    await atlas.expectHeading('Sentralen');
  });

  test("after the browser's own Back the keyboard goes on where it was", async ({ atlas }) => {
    await atlas.open('city=oslo&district=punkt-oslo');
    await atlas.choosePlace('sentralen');
    await atlas.expectFocusOnHeading('Sentralen');
    await atlas.goBack();
    await atlas.expectFocusOnEntry('sentralen');
  });

  test('the back button of a place gives the keyboard back to its entry', async ({ atlas }) => {
    await atlas.open('city=oslo&district=punkt-oslo');
    await atlas.choosePlace('sentralen');
    await atlas.press('Back to Punkt Oslo');
    await atlas.expectFocusOnEntry('sentralen');
  });

  test('a reload shows the same', async ({ atlas }) => {
    await atlas.open('city=oslo');
    await atlas.chooseDistrict('Punkt Oslo');
    await atlas.toggleFacet('Category', 'Library');
    await atlas.expectListName(/^Places, \d found$/);
    const chosen = await atlas.seen();
    await atlas.reload();
    await expect.poll(() => atlas.seen()).toEqual(chosen);
    const links = [
      ['city=oslo&district=punkt-oslo&category=library,meeting_place', 'Punkt Oslo'],
      [
        'city=oslo&lang=nb&near=station:metro-forskningsparken&within=10min&place=oslo-science-park',
        /Science Park|Forskningsparken/,
      ],
      ['city=oxford&sort=name&status=operating,closed', /^116 places/],
    ] as const;
    for (const [link, heading] of links) {
      await atlas.open(link);
      await atlas.expectListToAgree();
      await atlas.expectHeading(heading);
      const before = await atlas.seen();
      await atlas.reload();
      await expect.poll(() => atlas.seen()).toEqual(before);
    }
  });

  test('the other city is a link, and Back leads home', async ({ atlas }) => {
    await atlas.open('city=oslo&category=library');
    await atlas.press('Oxford');
    await atlas.expectCityLink('Oxford', true);
    await atlas.expectAddress('city', 'oxford');
    await atlas.expectAddress('category', undefined);
    await atlas.expectStatus('103 of 116 places');
    await atlas.expectPlaceSet(idsOf(openPlacesOf('oxford')));
    await atlas.expectHeading(/^116 places, six innovation districts/);
    await atlas.goBack();
    await atlas.expectCityLink('Oslo', true);
    await atlas.expectTotal(placesOf('oslo').length);
    await atlas.expectAddress('category', 'library');
  });

  test('a panel that cannot be fetched says so in its place, and the list goes on', async ({ atlas }) => {
    await atlas.given.noPanel('find');
    await atlas.open('city=oslo');
    await atlas.press('Find');
    await atlas.expectText(/^This part could not be fetched\./);
    await atlas.expectPlaceSet(idsOf(openPlacesOf('oslo')));
    await atlas.press('Explore');
    await atlas.expectHeading(/^119 places/);
  });

  test('going back to a city shows the list one has, not the one of then', async ({ atlas }) => {
    const { shortlist } = atlas;
    await atlas.open('city=oslo');
    await shortlist.saveFromList('bitraf');
    await atlas.press('Oxford');
    await atlas.expectCityLink('Oxford', true);
    await atlas.press('Oslo');
    await atlas.expectCityLink('Oslo', true);
    await shortlist.saveFromList('sentralen');
    await atlas.goBack();
    await atlas.expectCityLink('Oxford', true);
    await atlas.goBack();
    await atlas.expectCityLink('Oslo', true);
    await shortlist.expectCount(2);
    await atlas.expectNoText(/This link brings/);
  });
});
