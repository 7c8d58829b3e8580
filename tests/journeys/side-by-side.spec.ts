import { test } from '#tests/journeys/drivers/test.ts';
import { openPlacesOf } from '#tests/journeys/support/city-files.ts';

/** How many of the district's places are meeting places, as the card counts them. */
function meetingPlaces(city: string, district: string): string {
  const own = openPlacesOf(city).filter(({ properties }) => properties.district === district);
  const meeting = own.filter(({ properties }) => properties.category === 'meeting_place');
  return `${meeting.length} of ${own.length} places`;
}

test('a planner lays Hovinbyen beside Cowley and Littlemore, and sends the link', async ({
  atlas,
  onScreen,
  keyboard,
  sideBySide,
}) => {
  await atlas.open('city=oslo&lang=en&view=list&district=hovinbyen-sirkulaere-oslo');
  await sideBySide.choose('ARC Oxford and The Oxford Science Park');
  await sideBySide.expectDistricts('Hovinbyen', 'Cowley & Littlemore');
  await sideBySide.expectRow(
    'Meeting places',
    meetingPlaces('oslo', 'hovinbyen-sirkulaere-oslo'),
    meetingPlaces('oxford', 'cowley-littlemore'),
  );
  await sideBySide.chooseSimilarTo('Pådriv Oslo');
  await sideBySide.expectMostSimilar('Oxfam House', 'Both are about: Social innovation');
  await atlas.expectAddress('twin', 'oxford/cowley-littlemore');

  await sideBySide.reload();
  await sideBySide.expectMostSimilar('Oxfam House', 'Both are about: Social innovation');
  await onScreen.press(/^Map$/);
  await sideBySide.expectMaps();
  // One layer after the other: the question, then the two districts.
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await atlas.expectAddress('twin', undefined);
  await onScreen.expectHeading('Hovinbyen Sirkulære Oslo');
});

test('two maps are drawn once the map that could not be fetched was tried again', async ({
  atlas,
  given,
  map,
  onScreen,
  sideBySide,
}) => {
  const letItCome = await given.noEngine();
  await atlas.open('city=oslo&lang=en&district=hovinbyen-sirkulaere-oslo');
  await map.expectState('failed');
  await letItCome();
  await onScreen.press('Bring the map back');
  await map.expectState('idle');
  await sideBySide.choose('ARC Oxford and The Oxford Science Park');
  await sideBySide.expectDistricts('Hovinbyen', 'Cowley & Littlemore');
  await sideBySide.expectMaps();
});
