import { beforeAll, describe, expect, it } from 'vitest';
import type { Aim, Atlas, ServedBy } from '#domain/atlas.ts';
import { placesServing } from '#domain/explore/served-by.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { shippedCity } from '#tests/support/shipped-cities.ts';
import { storeWith } from '#tests/support/store-with.ts';
import { en } from '#tests/support/words-for-tests.ts';
import { strandKind, themeKind } from '#ui/subset/partnership-subset.ts';

const aimBy = (...servedBy: ServedBy[]): Aim => ({ id: 'a', name: { en: 'A' }, servedBy });
const idsOf = (places: readonly { id: string }[]): string[] => places.map(({ id }) => id);

describe('the places that serve a strand', () => {
  const { places } = tinyCity();
  const [first] = places.filter(({ status }) => status === 'operating');
  if (!first) throw new Error('Testville has no place');

  it('have one id at least of every field of one of its rules', () => {
    const own = { ...first, category: 'library' as const, themes: ['food' as const], offers: ['desk' as const] };
    const serves = (...ties: ServedBy[]) => placesServing([own], aimBy(...ties)).length === 1;
    expect(serves({ categories: ['library', 'hospital'] })).toBe(true);
    expect(serves({ categories: ['library'], themes: ['mobility'] })).toBe(false);
    expect(serves({ categories: ['library'], themes: ['mobility', 'food'], offers: ['desk'] })).toBe(true);
    expect(serves({ categories: ['hospital'] }, { offers: ['desk'] })).toBe(true);
    expect(serves({ audiences: [] })).toBe(false);
  });

  it('are none by a rule that names nothing, and never closed', () => {
    expect(placesServing(places, aimBy({}))).toEqual([]);
    expect(placesServing(places, { id: 'a', name: {} })).toEqual([]);
    const closed = { ...first, status: 'closed' as const };
    expect(placesServing([closed], aimBy({ categories: [closed.category] }))).toEqual([]);
  });
});

describe('Oxford’s strands and themes', () => {
  let oxford: Atlas;
  beforeAll(async () => {
    oxford = await shippedCity('oxford');
  });

  it('each have places that serve them', () => {
    const counts = [...oxford.city.strands, ...oxford.city.innovationThemes].map(
      (aim) => [aim.id, placesServing(oxford.places, aim).length] as const,
    );
    expect(counts).toHaveLength(9);
    expect(counts.filter(([, count]) => count < 3)).toEqual([]);
  });

  it('are shown by the address: empowering is the social enterprises that are open, 18 of them less the closed', () => {
    const { atlas, view } = storeWith({}, oxford).getState();
    const open = oxford.places.filter(
      ({ category, status }) => category === 'social_enterprise' && status !== 'closed',
    );
    expect([...(strandKind.ids({ atlas, view }, 'empowering') ?? [])]).toEqual(idsOf(open));
    expect(strandKind.label({ atlas, view }, 'empowering', en, (text) => text.en ?? '')).toBe('strand: Empowering');
    expect(strandKind.ids({ atlas, view }, 'ultra-low-carbon')).toBeNull();
    expect(themeKind.ids({ atlas, view }, 'ultra-low-carbon')?.size).toBeGreaterThan(3);
    expect(themeKind.ids({ atlas: tinyCity(), view }, 'ultra-low-carbon')).toBeNull();
  });
});
