/** What visitor, entrepreneur and planner do, as every engine must let them. */
import { idsOf, idsWithin, openPlacesOf } from '#tests/journeys/support/city-files.ts';
import type { OtherSite } from '#tests/journeys/support/other-site.ts';
import type { SiteCopy } from '#tests/journeys/support/site-copy.ts';
import type { AtlasPage } from './atlas-page.ts';
import { drop, endComposition, holdKey, watchSaved } from './in-page.ts';

export interface Around {
  readonly other: OtherSite;
  readonly site: SiteCopy;
}

interface Job {
  readonly name: string;
  readonly run: (atlas: AtlasPage, around: Around) => Promise<void>;
}

/** Fails with a sentence where something is not so. */
function expectThat(isSo: boolean, what: string): asserts isSo {
  if (!isSo) throw new Error(what);
}

const open = idsOf(openPlacesOf('oslo'));
const found = (isIt: (place: ReturnType<typeof openPlacesOf>[number]['properties']) => boolean): string[] =>
  idsOf(openPlacesOf('oslo').filter(({ properties }) => isIt(properties)));
const search = /^(Search|Søk)/;

async function pointOf(atlas: AtlasPage): Promise<readonly [number, number]> {
  const near = (await atlas.expectAddress('near', /^10\.\d+,59\.\d+$/)) ?? '';
  const [lng = 0, lat = 0] = near.split(',').map(Number);
  return [lng, lat];
}

const visitor: readonly Job[] = [
  {
    name: 'first sight: list, map, ground',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en');
      await atlas.expectIds(open);
      await atlas.expectMap();
      expectThat((await atlas.drawnFrom('context')) > 100, 'the map has streets and water');
      expectThat((await atlas.drawnFrom('markers')) > 5, 'the map has markers');
    },
  },
  {
    name: 'search, with an input method',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en&view=list');
      await atlas.write(search, 'startuplab');
      await atlas.until(
        'the first hit is StartupLab',
        () => atlas.ids(),
        ([first]) => first === 'startuplab-oslo',
      );
      await atlas.run(endComposition);
      expectThat((await atlas.address('place')) === null, 'the Enter of an input method opens no place');
      await atlas.keys('Enter');
      await atlas.expectAddress('place', /^startuplab-oslo$/);
    },
  },
  {
    name: 'place',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en&district=punkt-oslo&view=list');
      await atlas.press(/^Sentralen/);
      await atlas.expectAddress('place', /^sentralen$/);
      await atlas.expectText(/^Nearest stations.*\d+ min/);
      await atlas.keys('Escape');
      await atlas.expectAddress('place', null);
    },
  },
  {
    name: 'walk',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en&walk=blindern-to-gaustad');
      await atlas.press('Start the walk');
      await atlas.expectText(/^Stop 1 of 9/);
      await atlas.press('Next stop');
      await atlas.expectText(/^Stop 2 of 9/);
      await atlas.expectAddress('stop', /^2$/);
    },
  },
  {
    name: 'languages',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en&view=list');
      await atlas.press('Norsk');
      await atlas.expectAttribute('html', 'lang', /^nb$/);
      await atlas.expectText(new RegExp(`^${open.length} av \\d+ steder`));
      await atlas.press('English');
      await atlas.expectAttribute('html', 'lang', /^en$/);
    },
  },
  {
    name: 'offline cold start',
    run: async (atlas, { site }) => {
      await atlas.open('city=oslo&lang=en');
      await atlas.expectMap();
      await atlas.until(
        'the atlas is kept on the device',
        () => atlas.run(() => document.querySelector('.kept-here')?.textContent ?? ''),
        (text) => text.includes('Kept on this device'),
      );
      await site.stop();
      try {
        await atlas.page.startAnew(`${atlas.siteUrl}?city=oslo&lang=en`);
        await atlas.expectIds(open);
        await atlas.expectMap();
        expectThat((await atlas.drawnFrom('context')) > 100, 'without a network the map has streets and water');
      } finally {
        await site.start();
      }
    },
  },
];

const entrepreneur: readonly Job[] = [
  {
    name: 'facets',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en&view=list');
      await atlas.press(/^Filters/, 'button[aria-expanded=false]');
      await atlas.press(/^Library/);
      await atlas.expectIds(found(({ category }) => category === 'library'));
      await atlas.press(/^Makerspace/);
      await atlas.expectIds(found(({ category }) => category === 'library' || category === 'makerspace_lab'));
    },
  },
  {
    name: 'distance by slider',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en&view=list&near=10.752,59.926&within=800m');
      await atlas.expectIds(idsWithin('oslo', [10.752, 59.926], 800));
      await atlas.press(/^How far: /, 'summary');
      await atlas.until(
        'the slider has the focus',
        () =>
          atlas.run(() => {
            document.querySelector<HTMLElement>('main input[type=range]')?.focus();
            return document.activeElement?.matches('input[type=range]') ?? false;
          }),
        Boolean,
      );
      await atlas.keys('ArrowRight');
      const within = (await atlas.expectAddress('within', /^(?!800m)\d+(\.\d+)?k?m$/)) ?? '';
      const metres = Number.parseFloat(within) * (within.endsWith('km') ? 1000 : 1);
      await atlas.expectIds(idsWithin('oslo', [10.752, 59.926], metres));
    },
  },
  {
    name: 'shortlist',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en&view=list&district=punkt-oslo');
      await atlas.press(/^Save Sentralen/);
      await atlas.expectAddress('save', /^sentralen$/);
      await atlas.press('Shortlist (1)');
      await atlas.expectAttribute('main [data-saved-id]', 'data-saved-id', /^sentralen$/);
    },
  },
  {
    name: 'exports',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en&view=list&category=test_arena');
      await atlas.run(watchSaved);
      await atlas.press(/^Download these places/);
      for (const [n, format] of ['GeoJSON', 'CSV', 'GPX', 'KML'].entries()) {
        await atlas.press(new RegExp(`^${format}`));
        await atlas.until(
          `${format} is saved`,
          () => atlas.run(() => (window as unknown as { saved: unknown[] }).saved.length),
          (count) => count === n + 1,
        );
      }
      const [first] = await atlas.run(() => (window as unknown as { saved: { name: string; text: string }[] }).saved);
      const features: unknown[] = JSON.parse(first?.text ?? '{}').features;
      expectThat(features.length === (await atlas.ids()).length, 'the file has what is listed');
    },
  },
];

const planner: readonly Job[] = [
  {
    name: 'print view',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en&district=punkt-oslo&view=print');
      await atlas.expectText(/^The sheet is ready\./);
      await atlas.expectAttribute('.paper-map img', 'data-ground', /^embedded$/);
    },
  },
  {
    name: 'story by keys, held and pressed',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en&story=three-districts&slide=1');
      await atlas.expectText(/^1 of 9$/);
      await atlas.keys('PageDown');
      await atlas.expectAddress('slide', /^2$/);
      await atlas.run(holdKey, 'PageDown', 8);
      await atlas.expectText(/^3 of 9$/);
      await atlas.keys('Home');
      await atlas.expectText(/^1 of 9$/);
      await atlas.keys('Escape');
      await atlas.expectAddress('story', null);
    },
  },
  {
    name: 'drawing',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en#13/59.935/10.75');
      await atlas.expectMap();
      await atlas.press('Present');
      await atlas.press(/^Draw on the map/);
      await atlas.expectText(/^Press the map for each corner/);
      // Well below the bar of the tools, however many rows it has.
      const a = await atlas.pixelOf([10.757, 59.932]);
      const b = await atlas.pixelOf([10.764, 59.932]);
      await atlas.expectMap();
      await atlas.page.click(a);
      await atlas.expectText(/^0 m$/);
      await atlas.page.click(b);
      await atlas.expectText(/^[1-9]\d* m$/);
      await atlas.page.click(b);
      await atlas.expectText(/^Line · [\d,]+ m/);
    },
  },
  {
    name: 'dropped CSV',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en');
      await atlas.expectMap();
      await atlas.run(
        drop,
        'labs.csv',
        'name;lat;lng\nLab A;59,9226;10,7522\nLab B;59,9490;10,7654\nLab C;ukjent;10,75',
      );
      await atlas.expectText(/^2 on the map · 1 left out/);
    },
  },
  {
    name: 'side by side',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en&district=hovinbyen-sirkulaere-oslo&twin=oxford/cowley-littlemore');
      await atlas.expectText(/^Hovinbyen beside Cowley & Littlemore/);
    },
  },
  {
    name: 'coverage',
    run: async (atlas) => {
      await atlas.open('city=oxford&lang=en&lens=imd_decile_2025:make:15min');
      await atlas.expectText(/^[\d,]+ of 162,053 residents \(\d+%\) live in an area with an open door/);
      await atlas.expectMap();
      expectThat((await atlas.drawnFrom('lens')) > 5, 'the map has the areas');
    },
  },
  {
    name: 'gaps, by a worker',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en&gap=make:15min');
      await atlas.expectText(/^The largest gap: about [\d,]+ people/);
    },
  },
  {
    name: 'embed on another origin',
    run: async (atlas, { other }) => {
      other.paste(`${atlas.siteUrl}?city=oslo&lang=en&category=test_arena&embed=1&lock=category`, 640, 480);
      await atlas.page.open(other.origin);
      await atlas.page.enterFrame();
      try {
        await atlas.expectMap();
        expectThat((await atlas.drawnFrom('context')) > 100, 'the map has streets and water');
        await atlas.press('List');
        await atlas.expectIds(found(({ category }) => category === 'test_arena'));
      } finally {
        await atlas.page.leaveFrame();
      }
    },
  },
];

/** The driver of WebKitGTK never lets go of a right button, and no later press on a map would begin anything: nothing comes after it. */
const last: readonly Job[] = [
  {
    name: 'origin by click, then by drag',
    run: async (atlas) => {
      await atlas.open('city=oslo&lang=en#13.2/59.935/10.75');
      await atlas.expectMap();
      const at = await atlas.pixelOf([10.7581, 59.9441]);
      await atlas.page.click(at, 'right');
      const first = await pointOf(atlas);
      await atlas.expectIds(idsWithin('oslo', [...first], 1000));
      await atlas.expectMap();
      const pin = await atlas.pixelOf(first);
      await atlas.page.drag({ x: pin.x, y: pin.y - 8 }, { x: pin.x + 60, y: pin.y + 30 });
      await atlas.until(
        'the pin was moved',
        () => pointOf(atlas),
        ([lng]) => lng > first[0] + 0.001,
      );
      await atlas.expectIds(idsWithin('oslo', [...(await pointOf(atlas))], 1000));
    },
  },
];

export const jobs: readonly Job[] = [...visitor, ...entrepreneur, ...planner, ...last];
