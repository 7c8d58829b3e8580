import { test } from '#tests/journeys/drivers/test.ts';

const names = ['Bergen', 'Drammen', 'Kristiansand', 'Stavanger'];
const cities = [
  { id: 'oslo', name: 'Oslo' },
  { id: 'oxford', name: 'Oxford' },
  ...names.map((name) => ({ id: name.toLowerCase(), name })),
];

test.use({ isMapDrawn: false });

test('six cities stand in a menu: it works by keyboard, closes one layer at a time, and a press opens a city', async ({
  atlas,
  shell,
  given,
  keyboard,
}) => {
  await given.file('data/cities.json', cities);
  await atlas.open('city=oslo&place=bitraf');
  // The page of the place takes the focus when it comes, and a menu closes when the focus leaves it.
  await keyboard.expectFocusOnHeading('Bitraf');
  await shell.openCityMenu();
  await keyboard.press('Escape');
  await shell.expectCityMenu(false);
  await atlas.expectAddress('place', 'bitraf');
  await keyboard.press('Enter');
  await shell.expectCityMenu(true);
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await atlas.expectAddress('city', 'oxford');
  await shell.expectCityMenu(false);
  await atlas.reload();
  await shell.openCityMenu();
  await shell.expectCity('Oxford');
});

test('three cities stand beside each other', async ({ atlas, shell, given }) => {
  await given.file('data/cities.json', cities.slice(0, 3));
  await atlas.open('city=oslo');
  await shell.expectCity('Oslo');
});
