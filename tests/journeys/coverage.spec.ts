import { test } from '#tests/journeys/drivers/test.ts';

test('a planner finds who is farthest from somewhere to make, and the map goes there', async ({
  atlas,
  coverage,
  map,
}) => {
  await atlas.open('city=oxford');
  await coverage.open('Make');
  await coverage.expectSummary('8,205 of 162,053 residents (5%) live in an area with an open door within 15 min walk');
  await coverage.openLargestGap(
    /^Oxford 018C, Northfield Brook decile 1 · 1,607 residents · no open door · nearest: .+7,700 m$/,
  );
  await coverage.expectArea('Oxford 018C, Northfield Brook');
  await atlas.expectAddress('lens', 'imd_decile_2025:make:15min@e01028569');
  await map.expectCamera({ zoom: 13, lat: 51.71688, lng: -1.19291 });
});
