/**
 * Every screen, by the rules of WCAG 2.2 A and AA that a machine can check, in both languages and all appearances, on a phone
 * and on a desktop. A new screen is one line of the table; nothing is let off.
 */
import { faultsOn, type Rules, type Screen } from '#tests/journeys/drivers/axe-driver.ts';
import { expect, phone, test } from '#tests/journeys/drivers/atlas-driver.ts';

/** On every address: a list comes with the page and not with a later address of it. */
const saved = 'save=bitraf,sentralen,deichman-bjorvika';
const start = 'near=10.7527,59.9088&within=1500m';
const story = 'category=library&story=three-districts';
const present = '.modes button:nth-of-type(4)';

const screens: readonly Screen[] = [
  { query: 'category=library', shows: '.districts' },
  {
    query: 'category=library&district=punkt-oslo',
    shows: '.district-profile [data-figure=walk-to-station][open]',
    press: ['[data-figure=near-station] > summary', '[data-figure=walk-to-station] > summary'],
  },
  { query: 'category=library&page=method', shows: '.method-page' },
  { query: 'view=print&page=card&district=punkt-oslo', shows: '.card-sheet' },
  { query: 'category=library&place=deichman-bjorvika', shows: '.place-page' },
  { query: 'category=test_arena', shows: '.arenas' },
  { query: `category=library&${start}`, shows: '.find .reach-chart', press: ['.move-start summary', '#change-origin'] },
  { query: `${start}&need=make-a-prototype&category=makerspace_lab`, shows: '.door-list' },
  { query: 'q=forskningsparken', shows: '.others' },
  { query: 'q=xyzzy&category=library', shows: '.nothing' },
  { query: 'category=library', shows: '.saved-list', press: ['.modes button:nth-of-type(3)'] },
  { query: 'category=library&view=compare', shows: '.compare table' },
  { query: 'category=library&district=nowhere', shows: '.notice' },
  {
    query: 'district=hovinbyen-sirkulaere-oslo&twin=oxford/cowley-littlemore&place=padriv-oslo',
    shows: '.alike-answer li',
  },
  { query: 'category=library&walk=blindern-to-gaustad', shows: '.walk-page' },
  { query: 'category=library&walk=blindern-to-gaustad&stop=2', shows: '.walk-step' },
  { query: `category=library&${start}`, shows: '[data-around-id]', press: ['.around-open'] },
  {
    query: 'category=library',
    shows: '.place-form [aria-invalid=true]',
    press: ['.suggest-open', '.place-form [type=submit]:enabled'],
  },
  { query: 'category=library&lens=social_assistance_share:meet:30min:both@030101', shows: '.lens-card' },
  { query: 'category=library&page=lens-method', shows: '.lens-method' },
  { query: 'district=punkt-oslo&show=figure:near-station', shows: '.subset' },
  { query: 'category=library&gap=make:15min', shows: '.gap-legend', press: ['.gap-method summary'] },
  {
    query: 'category=library&view=list',
    shows: '#accessibility[open]',
    press: ['.results .take-away summary', '.by-district summary', '.about summary', '#accessibility summary'],
  },
  { query: 'category=library', shows: 'dialog.help', press: ['.toolbar .keys'] },
  { query: 'category=library', shows: '.share-panel details .qr', press: ['.toolbar .share', '.share-panel summary'] },
  { query: 'category=makerspace_lab&embed=1&lock=category&need=make-a-prototype', shows: '.embed-doors .door' },
  { query: `${story}&slide=2`, shows: '.stage .slide-card' },
  { query: `${story}&slide=2&view=list`, shows: '.notes-page' },
  { query: 'category=library&story=test-arena&view=print', shows: '.handout-page' },
  { query: 'category=library&view=print', shows: '.paper-table' },
  { query: 'category=library', shows: '.story-slides', press: [present, '.new-story button'] },
  {
    query: 'category=library&whatif=1:makerspace_lab:10.75:59.91::New+lab,-bitraf',
    shows: '.what-if-figures',
    press: [present],
  },
  { city: 'oxford', query: 'category=library&page=partnership', shows: '.partnership' },
  {
    query: 'category=library',
    shows: '.own-report',
    press: [present],
    file: { input: '.own-data input', name: 'labs.csv', text: 'what;p;q\nA lab;59,92;10,75\nAnother;nowhere;10,7' },
  },
];

/**
 * What a page is made of is the same in every appearance, and differs by the size but not by the size and the language at
 * once: so all rules are asked once a size, in another language each, and those of what one sees wherever it differs.
 */
const looks: Record<string, readonly (readonly [appearance: string, lang: string, rules: Rules])[]> = {
  desktop: [
    ['light', 'en', 'all'],
    ['dark', 'en', 'colours'],
    ['contrast', 'nb', 'sight'],
  ],
  phone: [
    ['light', 'nb', 'all'],
    ['dark', 'nb', 'colours'],
    ['contrast', 'en', 'sight'],
  ],
};

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
      const faults: string[] = [];
      await atlas.open(`city=oslo&category=library&${saved}`);
      for (const [appearance, lang, rules] of looks[size] ?? []) {
        for (const screen of screens) {
          const where = screen.city ? `city=${screen.city}` : `city=oslo&${saved}`;
          const address = `${where}&${screen.query}&lang=${lang}&appearance=${appearance}`;
          faults.push(...(await faultsOn(page, screen, address, rules)));
        }
      }
      expect(faults).toEqual([]);
    });
  });
}
