/**
 * Every screen, by the rules of WCAG 2.2 A and AA that a machine can check, in both languages and all appearances, on a phone
 * and on a desktop. A new screen is one line of the table; nothing is let off.
 */
import { expect, phone, test } from './driver.ts';
import { EqualHand } from './equal-hand.ts';

interface Screen {
  /** Of the address; few places, so that the same entry is not examined a hundred times. */
  query: string;
  /** A selector of what has to be there before it is examined. */
  shows: string;
  /** What is pressed first, by selectors. */
  press?: readonly string[];
}

/** On every address: a list comes with the page and not with a later address of it. */
const saved = 'save=bitraf,sentralen,deichman-bjorvika';
const start = 'near=10.7527,59.9088&within=1500m';

const screens: readonly Screen[] = [
  { query: 'category=library', shows: '.districts' },
  { query: 'category=library&district=punkt-oslo', shows: '.district-profile' },
  { query: 'category=library&place=deichman-bjorvika', shows: '.place-page' },
  { query: 'category=test_arena', shows: '.arenas' },
  { query: `category=library&${start}`, shows: '.find .reach-chart', press: ['.move-start summary', '#change-origin'] },
  { query: `${start}&need=make-a-prototype&category=makerspace_lab`, shows: '.door-list' },
  { query: 'q=forskningsparken', shows: '.others' },
  { query: 'q=xyzzy&category=library', shows: '.nothing' },
  { query: 'category=library', shows: '.saved-list', press: ['.modes button:nth-of-type(3)'] },
  { query: 'category=library', shows: '.present-door h2', press: ['.modes button:nth-of-type(4)'] },
  { query: 'category=library&view=compare', shows: '.compare table' },
  { query: 'category=library&district=nowhere', shows: '.notice' },
  { query: 'category=library&walk=blindern-to-gaustad', shows: '.walk-page' },
  { query: 'category=library&walk=blindern-to-gaustad&stop=2', shows: '.walk-step' },
  { query: `category=library&${start}`, shows: '[data-around-id]', press: ['.around-open'] },
  { query: 'category=library', shows: '.place-form', press: ['.suggest-open'] },
  { query: 'category=library&gap=make:15min', shows: '.gap-legend', press: ['.gap-method summary'] },
  {
    query: 'category=library&view=list',
    shows: '#accessibility[open]',
    press: ['.results .take-away summary', '.by-district summary', '.about summary', '#accessibility summary'],
  },
];

/** Appearances differ by their colours alone: all rules are asked in one, and in the others those of colour. */
const looks = [
  ['light', 'en', 'all'],
  ['light', 'nb', 'all'],
  ['dark', 'en', 'colours'],
  ['dark', 'nb', 'colours'],
  ['contrast', 'en', 'colours'],
  ['contrast', 'nb', 'colours'],
] as const;

test.use({ isMapDrawn: false });

for (const [size, device] of [
  ['desktop', {}],
  ['phone', phone],
] as const) {
  test.describe(`on a ${size}`, () => {
    test.use(device);

    test(`axe finds nothing on any screen, in both languages and every appearance, on a ${size}`, async ({
      atlas,
      page,
    }) => {
      test.setTimeout(180_000);
      const hand = new EqualHand(page);
      const faults: string[] = [];
      await atlas.open(`city=oslo&category=library&${saved}`);
      for (const [appearance, lang, rules] of looks) {
        for (const { query, shows, press = [] } of screens) {
          const address = `city=oslo&${query}&${saved}&lang=${lang}&appearance=${appearance}`;
          await hand.visit(address, lang, press, shows);
          faults.push(...(await hand.faults(rules)).map((fault) => `${address}: ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    });
  });
}

test('axe finds nothing on the keys and on sharing, nor where the map has failed', async ({ atlas, page }) => {
  const hand = new EqualHand(page);
  await atlas.open('city=oslo&category=library');
  await atlas.map.expectState('unsupported');
  expect(await hand.faults()).toEqual([]);
  await atlas.keys('?');
  await atlas.expectDialog(true);
  expect(await hand.faults()).toEqual([]);
  await atlas.keys('Escape');
  await atlas.expectDialog(false);
  await atlas.press('Share');
  await atlas.expectDialog(true);
  expect(await hand.faults()).toEqual([]);
});
