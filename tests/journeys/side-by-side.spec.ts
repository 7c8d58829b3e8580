import { openPlacesOf } from '#tests/journeys/support/city-files.ts';
import { test } from '#tests/journeys/drivers/atlas-driver.ts';
import { TwinHand } from '#tests/journeys/drivers/side-by-side-driver.ts';

/** How many of the district's places are meeting places, as the card counts them. */
function meetingPlaces(city: string, district: string): string {
  const own = openPlacesOf(city).filter(({ properties }) => properties.district === district);
  const meeting = own.filter(({ properties }) => properties.category === 'meeting_place');
  return `${meeting.length} of ${own.length} places`;
}

test('a planner lays Hovinbyen beside Cowley and Littlemore, and sends the link', async ({ atlas, page }) => {
  const twin = new TwinHand(page);
  await atlas.open('city=oslo&lang=en&view=list&district=hovinbyen-sirkulaere-oslo');
  await twin.choose('ARC Oxford and The Oxford Science Park');
  await twin.expectBeside('Hovinbyen', 'Cowley & Littlemore');
  await twin.expectLine(
    'Meeting places',
    meetingPlaces('oslo', 'hovinbyen-sirkulaere-oslo'),
    meetingPlaces('oxford', 'cowley-littlemore'),
  );
  await twin.ask('Pådriv Oslo');
  await twin.expectLikest('Oxfam House', 'Both are about: Social innovation');
  await atlas.expectAddress('twin', 'oxford/cowley-littlemore');

  await page.reload();
  await twin.expectLikest('Oxfam House', 'Both are about: Social innovation');
  await atlas.press(/^Map$/);
  await twin.expectMaps();
  // One layer after the other: the question, then the twin.
  await atlas.keys('Escape');
  await atlas.keys('Escape');
  await atlas.expectAddress('twin', undefined);
  await atlas.expectHeading('Hovinbyen Sirkulære Oslo');
});
