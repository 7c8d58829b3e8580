import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseCoverage } from '#domain/coverage/coverage-choice.ts';
import { loadWords } from '#look/words.ts';
import type { Basemap } from '#state/store.ts';
import { StoreContext } from '#state/use-atlas.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';
import { storeWith } from '#tests/support/store-with.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import { Credits } from '#ui/over-map/credits.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadAllWords();
});

/** The words that a licence asks for where its outlines are drawn. */
const outlines = {
  oslo: 'Oslo kommune (bydelsfakta)',
  oxford: 'Contains National Statistics data and OS data © Crown copyright and database right',
} as const;
const basemaps: readonly Basemap[] = ['embedded', 'live', 'custom'];

async function creditsOn(id: (typeof shippedCities)[number], basemap: Basemap, hasAreas: boolean): Promise<string> {
  const coverage = hasAreas ? parseCoverage('any:make:15min') : null;
  const store = storeWith({ coverage }, await shippedCity(id));
  store.setState(({ session }) => ({ session: { ...session, basemap } }));
  return renderToStaticMarkup(
    <StoreContext value={store}>
      <Credits />
    </StoreContext>,
  );
}

describe.each(shippedCities)('the credits on the map of %s', (id) => {
  it.each(basemaps)('name OpenStreetMap, whom outlines of districts follow, on the %s basemap', async (basemap) => {
    expect(await creditsOn(id, basemap, false)).toContain('© OpenStreetMap contributors');
  });

  it.each(basemaps)(
    'name whose outlines the coloured small areas have, on a phone too: %s basemap',
    async (basemap) => {
      const said = await creditsOn(id, basemap, true);
      expect(said).toContain(outlines[id]);
      // A phone leaves out what has this class.
      expect(said).not.toContain('credit-more');
      expect(said.split('© OpenStreetMap contributors')).toHaveLength(2);
    },
  );
});
