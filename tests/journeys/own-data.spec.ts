import { expect, test } from '#tests/journeys/drivers/atlas-driver.ts';
import { OwnDataHand } from '#tests/journeys/drivers/own-data-driver.ts';

/** Decimal commas, one row turned round, one without a number; the columns have names that nobody knows. */
const bad = [
  'hva;hvor;p;q',
  'Lab A;Grünerløkka;59,9226;10,7522',
  'Lab D;Nydalen;59,9490;10,7654',
  'Lab B;Bjørvika;10,7589;59,9075',
  'Lab C;Oslo;ukjent;10,75',
].join('\n');

test('a planner drops a bad file on the map, reads what is wrong, mends it, and takes it off; nothing is sent', async ({
  atlas,
  page,
}) => {
  const own = new OwnDataHand(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
  });
  await atlas.open('city=oslo&lang=en');
  await own.drop('labs.csv', bad);
  await atlas.expectText(/^Decimal commas were read as such/);
  await atlas.expectText('3 on the map · 1 left out');
  await own.expectRow(/^4 Latitude and longitude were swapped; put right\. Lab B/);
  await own.expectRow(/^5 "ukjent" is no number/);
  await own.expectOnMap(['Lab A', 'Lab D', 'Lab B']);

  await own.chooseColumn('Name', 'hvor');
  await own.expectOnMap(['Grünerløkka', 'Nydalen', 'Bjørvika']);
  await own.drop('mended.csv', bad.replace('ukjent', '59,91').replace('hva;hvor', 'navn;hvor'));
  await atlas.expectText('4 on the map');
  await atlas.press('Remove labs.csv');
  await own.expectOnMap(['Lab A', 'Lab D', 'Lab B', 'Lab C']);
  await atlas.press('Remove mended.csv');
  await own.expectOnMap([]);
  expect(sent).toEqual([]);
});
