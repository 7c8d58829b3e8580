import { describe, expect, it, vi } from 'vitest';
import type { Atlas, Place } from '#domain/atlas.ts';
import { type Start, type StartIndex, startIndexInSteps, startsFor } from '#domain/near/start-points.ts';
import type { Language } from '#domain/vocabulary.ts';
import { inSlices, startIndexFor } from '#state/near/start-index.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { placeWith, somewhere } from '#tests/support/arbitrary-places.ts';
import { shippedCity } from '#tests/support/shipped-cities.ts';

function startIndex(atlas: Atlas, language: Language): StartIndex {
  const steps = startIndexInSteps(atlas, language);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
const said = ({ type, label }: Start): string => `${type} ${label}`;
const foundIn = (atlas: Atlas, text: string, limit = 9): string[] =>
  startsFor(startIndex(atlas, 'en'), text, limit).map(said);
const withPlaces = (...places: Place[]): Atlas => ({ ...tinyCity(), stations: [], areas: [], places });

describe('a typed start', () => {
  it('is a station, an area with a centre, a place or an address of the data', () => {
    const atlas = tinyCity();
    expect(foundIn(atlas, 'first stop')).toEqual(['station First Stop']);
    expect(foundIn(atlas, 'fake factory')).toEqual(['place Fake Factory Makerspace']);
    expect(foundIn(atlas, 'falskfabrikken')).toEqual(['place Fake Factory Makerspace']);
    expect(foundIn(atlas, 'dummy lane 1')).toEqual(['address Dummy Lane 1']);
    const centred = atlas.areas.filter(({ centre }) => centre !== null);
    for (const { name, centre } of atlas.areas) {
      const starts = startsFor(startIndex(atlas, 'en'), name, 9).filter(({ type }) => type === 'area');
      expect(starts.map(({ position }) => position)).toEqual(
        centred.some((area) => area.name === name) ? [centre] : [],
      );
    }
  });

  it('is never a place without a real point, nor its address', () => {
    const atlas = withPlaces(
      placeWith({ id: 'Digital', address: 'Real Street 1' }),
      placeWith({ id: 'Stand-in', position: somewhere, basis: 'stand_in', address: 'Real Street 2' }),
      placeWith({ id: 'Area-wide', position: somewhere, areaWide: true, address: 'Real Street 3' }),
      placeWith({ id: 'Real', position: somewhere, address: 'Real Street 4' }),
    );
    expect(foundIn(atlas, 'real street')).toEqual(['address Real Street 4']);
    expect(['digital', 'stand-in', 'area-wide', 'real'].map((text) => foundIn(atlas, text)[0] ?? null)).toEqual([
      null,
      null,
      null,
      'place Real',
    ]);
  });

  it('is found without its accents, its postcode told or not, with the city after it', () => {
    const atlas = withPlaces(
      placeWith({ id: 'p', position: somewhere, address: 'Gaustadalléen 21', postcode: '0349' }),
    );
    const address = ['address Gaustadalléen 21, 0349'];
    for (const text of ['gaustadalleen 21', 'Gaustadalléen 21, 0349 Testville', 'gaustadalleen 21 TESTVILLE', '0349']) {
      expect(foundIn(atlas, text), text).toEqual(address);
    }
    const danish = withPlaces(placeWith({ id: 'p', position: somewhere, address: 'Sælgerstræde 3, Ørsted å' }));
    expect(foundIn(danish, 'saelgerstraede 3 orsted a')).toEqual(['address Sælgerstræde 3, Ørsted å']);
  });

  it('with another house number is another house', () => {
    const atlas = withPlaces(placeWith({ id: 'p', position: somewhere, address: 'Gata 21' }));
    expect(foundIn(atlas, 'gata 2')).toEqual(['address Gata 21']);
    expect(foundIn(atlas, 'gata 1')).toEqual([]);
    expect(foundIn(atlas, 'gata 22')).toEqual([]);
  });

  it('comes whole first, then by its beginning, by the beginning of a word, from within, and mistyped', () => {
    const named = (...names: string[]): Atlas =>
      withPlaces(...names.map((id) => placeWith({ id, position: somewhere })));
    const atlas = named('Overtorget', 'Stort torg', 'Torggata bad', 'Torg');
    expect(foundIn(atlas, 'torg')).toEqual([
      'place Torg',
      'place Torggata bad',
      'place Stort torg',
      'place Overtorget',
    ]);
    expect(foundIn(named('Torggata bad og park', 'Torggata bad'), 'torgg')[0], 'the shorter').toBe(
      'place Torggata bad',
    );
    expect(foundIn(atlas, 'torggaat')).toEqual(['place Torggata bad']);
  });

  it('has each address once, with the places behind it, at the surest of their positions', () => {
    const at = (id: string, lng: number, accuracyMetres: number | null): Place =>
      placeWith({ id, address: 'Door 1', position: [lng, 59.91], accuracyMetres });
    const atlas = withPlaces(at('vague', 10.1, 200), at('sure', 10.2, 10), at('unknown', 10.3, null));
    const [start, ...others] = startsFor(startIndex(atlas, 'en'), 'door', 9);
    expect(others).toEqual([]);
    expect(start).toMatchObject({ type: 'address', label: 'Door 1', position: [10.2, 59.91] });
    expect(start?.type === 'address' && start.places.map(({ id }) => id)).toEqual(['sure', 'vague', 'unknown']);
  });

  it('is at most as many as asked for, and none for no word', () => {
    expect(foundIn(tinyCity(), 'e', 2)).toHaveLength(2);
    expect(foundIn(tinyCity(), ' , ')).toEqual([]);
    expect(foundIn(tinyCity(), 'no such street')).toEqual([]);
  });

  it('finds its way in the shipped cities', async () => {
    const [oslo, oxford] = [await shippedCity('oslo'), await shippedCity('oxford')];
    expect(foundIn(oslo, 'Forskningsparken')[0]).toBe('station Forskningsparken');
    expect(foundIn(oslo, 'gaustadalleen 21')).toEqual(['address Gaustadalléen 21, 0349']);
    expect(foundIn(oslo, 'Gaustadalléen 23C, Oslo')[0]).toMatch(/^address Gaustadalléen 23C/);
    expect(foundIn(oxford, 'broad street')[0]).toMatch(/^address Broad Street, Oxford/);
    expect(foundIn(oxford, 'ox1 3bg oxford')).toContain('address Broad Street, Oxford, OX1 3BG');
  });
});

describe('the index of starts', () => {
  it('is made once for a city and a language', async () => {
    const atlas = tinyCity();
    const first = startIndexFor(atlas, 'en');
    expect(startIndexFor(atlas, 'en')).toBe(first);
    expect(await startIndexFor(atlas, 'en')).toEqual(startIndex(atlas, 'en'));
    expect(startIndexFor(atlas, 'nb')).not.toBe(first);
    expect(startIndexFor(tinyCity(), 'en')).not.toBe(first);
  });

  it('takes no step that grows with the city', () => {
    const places = Array.from({ length: 500 }, (_, i) =>
      placeWith({ id: `p${i}`, position: somewhere, address: `Street ${i}` }),
    );
    // Each place by its name, then read and told by its address.
    expect([...startIndexInSteps(withPlaces(...places), 'en')]).toHaveLength(3 * 500);
  });

  it('is made in slices, between which the page has its turn', async () => {
    let [now, steps, turns] = [0, 0, 0];
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    const stepsPerTurn: number[] = [];
    function* fiveMillisecondsEach(): Generator<void, string> {
      for (let i = 0; i < 5; i += 1) {
        now += 5;
        steps += 1;
        yield;
      }
      return 'made';
    }
    const turn = (): void => {
      stepsPerTurn.push(steps);
      turns += 1;
      if (turns < 5) setTimeout(turn);
    };
    setTimeout(turn);
    expect(await inSlices(fiveMillisecondsEach())).toBe('made');
    clock.mockRestore();
    expect(stepsPerTurn.slice(0, 3)).toEqual([0, 2, 4]);
  });
});
