import { readFileSync } from 'node:fs';
import { expect, test } from '#tests/journeys/drivers/test.ts';

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
  onScreen,
  ownData,
}) => {
  const uploads = atlas.watchUploads();
  await atlas.open('city=oslo&lang=en');
  await ownData.drop('labs.csv', bad);
  await onScreen.expectText(/^Decimal commas were read as such/);
  await onScreen.expectText('3 on the map · 1 left out');
  await ownData.expectRow(/^4 Latitude and longitude were swapped; put right\. Lab B/);
  await ownData.expectRow(/^5 "ukjent" is no number/);
  await ownData.expectOnMap(['Lab A', 'Lab D', 'Lab B']);

  await ownData.chooseColumn('Name', 'hvor');
  await ownData.expectOnMap(['Grünerløkka', 'Nydalen', 'Bjørvika']);
  await ownData.drop('mended.csv', bad.replace('ukjent', '59,91').replace('hva;hvor', 'navn;hvor'));
  await onScreen.expectText('4 on the map');
  await onScreen.press('Remove labs.csv');
  await ownData.expectOnMap(['Lab A', 'Lab D', 'Lab B', 'Lab C']);
  await onScreen.press('Remove mended.csv');
  await ownData.expectOnMap([]);
  expect(uploads).toEqual([]);
});

test('a curator drops a sheet of the places: it becomes one patch to hand over, and is not drawn', async ({
  atlas,
  onScreen,
  ownData,
}) => {
  const { features } = JSON.parse(readFileSync('data/oslo/places.geojson', 'utf8')) as { features: { id: string }[] };
  const ids = features.slice(0, 12).map(({ id }) => id);
  const uploads = atlas.watchUploads();
  await atlas.open('city=oslo&lang=en');
  await ownData.drop('oslo.csv', ['id;note.en', ...ids.map((id) => `${id};Looked at.`)].join('\n'));
  await onScreen.expectText('12 places change, 0 are new.');
  await onScreen.expectText('Ready to send');
  await ownData.drop('oslo.csv', `id;note.en;verified\n${ids[0]};Looked at.;soon`);
  await onScreen.expectText('Nothing can be taken over before this is right: 1 cell.');
  await onScreen.expectText('Row 2, column C (verified):');
  expect(uploads).toEqual([]);
});
