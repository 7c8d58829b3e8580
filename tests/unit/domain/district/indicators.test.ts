/**
 * Each figure of the district card on a few made-up places, worked out by hand. All of them stand on one meridian, where a
 * thousandth of a degree is 6,371,008.8 m x pi / 180,000 = 111.195 m.
 */
import { describe, expect, it } from 'vitest';
import type { Atlas, Place, Station } from '#domain/atlas.ts';
import { type Indicator, type IndicatorId, idsOfGroup, median } from '#domain/district/indicator.ts';
import { districtIndicators } from '#domain/district/indicators.ts';
import { evenness, mixWord } from '#domain/district/mix-indicators.ts';
import { metresToEdge } from '#domain/geo/boundary-distance.ts';
import { deepFreeze, tinyCity } from '#tests/fixtures/tiny-city.ts';

const step = 111.195;
const tiny = tinyCity();
const [template] = tiny.places as [Place];
const [stop] = tiny.stations as [Station];

type Loose<T> = { [Key in keyof T]?: T[Key] | undefined };

/** `at`: thousandths of a degree north of 50.11, the middle of Upper Testing (50.105 to 50.115). */
const place = (id: string, at: number | null, more: Loose<Place> = {}): Place =>
  ({
    ...template,
    ...{ id, district: 'upper-testing', offers: [], audiences: [], verified: '2024' },
    ...(at === null
      ? { position: null, basis: null, accuracyMetres: null }
      : { position: [0.09, 50.11 + at / 1000] as const, basis: 'sourced', accuracyMetres: 20 }),
    ...more,
  }) as Place;
const station = (id: string, mode: Station['mode'], at: number, more: Partial<Station> = {}): Station => ({
  ...stop,
  ...{ id, mode, name: id, position: [0.09, 50.11 + at / 1000], accuracyMetres: 50, lines: ['1'] },
  ...more,
});

const stations = [
  station('metro-a', 'metro', 0),
  station('train-b', 'train', 10, { lines: ['L1', 'L2'] }),
  station('tram-c', 'tram', 11.5, { lines: [] }),
  station('bus-d', 'bus', 1),
  station('metro-closed', 'metro', 2, { status: 'closed' }),
  station('metro-lower', 'metro', 0, { position: [0.107, 50.093] }),
];
const line = { id: '1', mode: 'metro', colour: '#000000', stations: ['metro-a', 'metro-lower'] } as const;

function cardOf(places: readonly Place[], changed: Partial<Atlas> = {}): (id: IndicatorId) => Indicator {
  const atlas = deepFreeze({ ...tiny, city: { ...tiny.city, lines: [line] }, stations, places, ...changed });
  const card = districtIndicators(atlas, 'upper-testing');
  expect(card.map(({ id }) => id)).toEqual(Object.values(idsOfGroup).flat());
  return (id) => card.find((figure) => figure.id === id) as Indicator;
}

const walkers = [
  place('a', 0),
  place('b', 2),
  place('c', 4),
  place('d', 4.5, { verified: '2021-05-01' }),
  place('e', -4, { basis: 'estimated', accuracyMetres: 100, verified: undefined }),
  place('known-by-area', 1, { basis: 'stand_in', accuracyMetres: 900 }),
  place('digital', null, { kind: 'digital' }),
  place('gone', 0, { status: 'closed' }),
  place('elsewhere', 0, { district: 'lower-mocking' }),
];

describe('near a station', () => {
  const card = cardOf(walkers);

  it('counts the places with a point, and says what the others and the accuracy could change', () => {
    // To metro-a: a 0, b 222.4, c 444.8, d 500.4 (20 m accurate: perhaps within), e 444.8 (100 m: perhaps not); the sixth has no point.
    const figure = card('near-station');
    expect(figure).toMatchObject({
      unit: 'share',
      places: ['a', 'b', 'c', 'e'],
      insufficientData: null,
      isEnough: true,
    });
    expect(figure.base).toEqual(['a', 'b', 'c', 'd', 'e', 'known-by-area']);
    expect(figure.counted).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(figure.unknown).toEqual(['d', 'e', 'known-by-area']);
    expect(figure.value).toBeCloseTo(4 / 5);
    // At least a, b, c of six; at most all six.
    expect(figure.range).toEqual([3 / 6, 6 / 6]);
    expect(figure).toMatchObject({ years: [2021, 2024], undated: 1 });
  });

  it('distinguishes rail, metro and tram', () => {
    // To train-b, ten steps north: d, the nearest, has 5.5 steps = 611.6 m. Only the sixth could be near.
    expect(card('near-train')).toMatchObject({ value: 0, places: [], unknown: ['known-by-area'], range: [0, 1 / 6] });
    expect(card('near-metro').places).toEqual(['a', 'b', 'c', 'e']);
    expect(cardOf(walkers, { stations: stations.slice(0, 1) })('near-tram')).toMatchObject({
      value: null,
      insufficientData: 'absent',
    });
  });

  it('has the middle of the walks', () => {
    // 0, 222.4, 444.8, 444.8, 500.4: the third is 4 steps.
    const walk = card('walk-to-station');
    expect(walk.value).toBeCloseTo(4 * step, 1);
    expect(walk.distances?.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e', 'd']);
    // At least, with the sixth at the door: 0, 0, 202.39, 344.78, 424.78, 480.38; the mean of the third and the fourth.
    expect(walk.range?.[0]).toBeCloseTo((2 * step - 20 + (4 * step - 100)) / 2, 1);
    // At most, with the sixth far off: 20, 242.39, 464.78, 520.38, 544.78, far.
    expect(walk.range?.[1]).toBeCloseTo((4 * step + 20 + (4.5 * step + 20)) / 2, 1);
  });
});

describe('stations', () => {
  it('are inside by their point, and uncertain within their accuracy of the edge', () => {
    const card = cardOf(walkers);
    // metro-a lies in the middle, 5 steps from the edge; train-b 5 steps north of it; tram-c 6.5. Bus and closed do not count.
    expect(card('stations-inside')).toMatchObject({ value: 1, stations: ['metro-a'], range: null, counts: 'stations' });
    expect(card('stations-inside').base).toEqual(['metro-a', 'train-b', 'tram-c', 'metro-lower']);
    const atEdge = stations.map((each) => (each.id === 'metro-a' ? { ...each, accuracyMetres: 600 } : each));
    expect(cardOf(walkers, { stations: atEdge })('stations-inside')).toMatchObject({ value: 1, range: [0, 1] });
  });

  it('are near within ten minutes of the edge', () => {
    // Ten minutes are 10 x 80 m / 1.3 = 615.4 m: train-b has 5 steps = 556.0 m, tram-c 6.5 = 722.8 m, both good to 50 m.
    const card = cardOf(walkers);
    expect(card('stations-near')).toMatchObject({ value: 2, stations: ['metro-a', 'train-b'], range: null });
    // With 60 m, 556.0 could be 616.0.
    const coarse = stations.map((each) => (each.id === 'train-b' ? { ...each, accuracyMetres: 60 } : each));
    expect(cardOf(walkers, { stations: coarse })('stations-near')).toMatchObject({ value: 2, range: [1, 2] });
  });

  it('have their lines, as far as these are known', () => {
    const card = cardOf(walkers);
    expect(card('lines-inside')).toMatchObject({ value: 1, lines: [{ mode: 'metro', line: '1' }] });
    // Line 1 of the metro, L1 and L2 of the train.
    expect(card('lines-near')).toMatchObject({ value: 3, range: null });
    const silent = stations.map((each) => (each.id === 'train-b' ? { ...each, lines: [] } : each));
    expect(cardOf(walkers, { stations: silent })('lines-near')).toMatchObject({ value: 1, range: [1, Infinity] });
  });

  it('lead to another district where one line stops near both', () => {
    // metro-lower stands in Lower Mocking, metro-a here.
    expect(cardOf(walkers)('direct-lines')).toMatchObject({
      value: 1,
      links: [{ district: 'lower-mocking', lines: ['1'] }],
    });
    const short = { ...tiny.city, lines: [{ ...line, stations: ['metro-a'] }] };
    expect(cardOf(walkers, { city: short })('direct-lines')).toMatchObject({ value: 0, insufficientData: null });
    expect(cardOf(walkers, { city: { ...tiny.city, lines: [] } })('direct-lines')).toMatchObject({
      insufficientData: 'absent',
    });
  });

  it('are as far from the boundary as its nearest edge', () => {
    const [upper] = tiny.districts as [Atlas['districts'][number]];
    // Five steps north of the northern edge; and at the height of the western edge, a hundredth of a degree of longitude.
    expect(metresToEdge([0.09, 50.12], upper)).toBeCloseTo(5 * step, 1);
    expect(metresToEdge([0.07, 50.11], upper)).toBeCloseTo(10 * step * Math.cos((50.11 * Math.PI) / 180), 1);
    // Off the north-eastern corner: 3 steps up and 4 to the side.
    const side = 4 / 1000 / Math.cos((50.115 * Math.PI) / 180);
    expect(metresToEdge([0.1 + side, 50.118], upper)).toBeCloseTo(5 * step, 0);
  });
});

describe('how tightly the places lie', () => {
  it('is the middle of the distances to the fifth nearest', () => {
    // At 0, 1, 2, 3, 4, 5 steps: the fifth nearest is the furthest, 5, 4, 3, 3, 4 and 5 steps; the middle is 4.
    const figure = cardOf([0, 1, 2, 3, 4, 5].map((at) => place(`p${at}`, at)))('fifth-nearest');
    expect(figure.value).toBeCloseTo(4 * step, 1);
    // Each distance can be wrong by 20 + 20 m. At least, the fifth nearest of the others is still the furthest.
    expect(figure.range?.[0]).toBeCloseTo(4 * step - 40, 1);
    expect(figure.range?.[1]).toBeCloseTo(4 * step + 40, 1);
  });

  it('needs a fifth', () => {
    expect(cardOf(walkers)('fifth-nearest')).toMatchObject({ value: null, insufficientData: 'unknown', range: null });
  });
});

describe('who is there', () => {
  const people = [
    place('uni', 0, { category: 'university', audiences: ['residents'] }),
    place('hospital', 1, { category: 'hospital', audiences: ['patients_clinicians'], offers: ['event_space'] }),
    place('desks', 1, { category: 'coworking', offers: ['desk'] }),
    place('cafe', 2, { category: 'meeting_place', accuracyMetres: 150 }),
    place('fund', 2, { category: 'investor', offers: ['funding'], audiences: ['startups'] }),
    place('hall', null, { category: 'meeting_place', offers: ['event_space'], audiences: ['residents'] }),
  ];
  const card = cardOf(people);

  it('is counted by kind of actor, as members and as places', () => {
    const card = cardOf([...people, place('office', 3, { category: 'coworking' })]);
    // Members: Mock University (knowledge), Testville Council (public). Places: knowledge 2, network 2, investor 1; two do not tell.
    expect(card('actor-knowledge')).toMatchObject({
      value: 2,
      places: ['uni', 'hospital'],
      members: ['Mock University'],
    });
    expect(card('actor-network').places).toEqual(['desks', 'office']);
    expect(card('actor-public')).toMatchObject({ value: 0, members: ['Testville Council'], unknown: ['cafe', 'hall'] });
    expect(card('actor-public').range).toEqual([0, 2]);
    // Knowledge, network, investor, public; firm and civil could be behind the two that do not tell.
    expect(card('actor-kinds')).toMatchObject({
      value: 4,
      unknown: ['firm', 'civil'],
      range: [4, 6],
      insufficientData: null,
    });
  });

  it('has no value for fewer than five members and places', () => {
    // Two members and two places that tell.
    expect(cardOf(people.slice(0, 2))('actor-kinds')).toMatchObject({ value: null, insufficientData: 'few' });
  });

  it('meets somewhere', () => {
    expect(card('meeting-places')).toMatchObject({ places: ['cafe', 'hall'], value: 2 / 6, range: null });
    // Four of six have offers, two of them a space for events; the two others might.
    expect(card('event-spaces')).toMatchObject({ places: ['hospital', 'hall'], insufficientData: 'few', value: null });
    const told = people.map((each) => (each.id === 'uni' ? { ...each, offers: ['wet_lab' as const] } : each));
    expect(cardOf(told)('event-spaces')).toMatchObject({ value: 2 / 5, range: [2 / 6, 3 / 6], unknown: ['cafe'] });
  });

  it('shares buildings', () => {
    // hospital and desks at one point, both good to 20 m; cafe and fund too, but cafe to 150 m; hall has no point.
    expect(card('shared-buildings')).toMatchObject({
      places: ['hospital', 'desks', 'cafe', 'fund'],
      value: 4 / 5,
      unknown: ['cafe', 'fund', 'hall'],
      range: [2 / 6, 5 / 6],
    });
    const named = people.map((each) => ({ ...each, address: 'Dummy Lane 1' }));
    expect(cardOf(named)('shared-buildings').unknown).toEqual(['hall']);
  });

  it('lets residents in', () => {
    // Of the four whose visitors are known two are for residents too; that is fewer than five.
    expect(card('open-to-residents')).toMatchObject({ places: ['uni', 'hall'], insufficientData: 'few' });
    const known = people.map((each) => (each.id === 'cafe' ? { ...each, audiences: ['residents' as const] } : each));
    expect(cardOf(known)('open-to-residents')).toMatchObject({ value: 3 / 5, range: [3 / 6, 4 / 6] });
  });
});

describe('what is digital', () => {
  const arena = { category: 'test_arena', kind: 'digital' } as const;
  const places = [
    place('site', 0, { offers: ['data_platform'] }),
    place('lab', 1, { category: 'test_arena', offers: ['living_lab'], website: undefined }),
    place('books', 2, { offers: ['desk'], arena: { howToAsk: { en: 'Write.' } }, website: undefined }),
    place('shop', 2, { offers: ['desk'] }),
    place('ours', null, { ...arena, offers: ['mentoring'] }),
    place('theirs', null, { ...arena, district: 'lower-mocking' }),
    place('gone', null, { ...arena, status: 'closed' }),
    ...['u', 'v', 'w'].map((id) => place(id, 3, { category: 'test_arena', district: undefined })),
    place('nobodys', null, { ...arena, district: undefined }),
  ];
  const card = cardOf(places);

  it('is tied to the district by the data', () => {
    // Three digital places: fewer than five.
    expect(card('digital-places')).toMatchObject({
      places: ['ours'],
      base: ['ours', 'theirs', 'nobodys'],
      insufficientData: 'few',
    });
    // Seven arenas in the city: lab and ours here; nobodys might be. Those with a door are where they are.
    expect(card('test-arenas')).toMatchObject({
      value: 2,
      places: ['lab', 'ours'],
      unknown: ['nobodys'],
      range: [2, 3],
    });
    expect(card('test-arenas').base).toHaveLength(7);
  });

  it('is a platform by its offers', () => {
    expect(card('data-platforms')).toMatchObject({ value: 1, places: ['site'], counted: { length: 5 }, range: null });
  });

  it('is known to be on the web, or not known', () => {
    // The template has a site: site, shop, ours of five. Nobody knows of the two others.
    expect(card('websites')).toMatchObject({ value: 3 / 5, places: ['site', 'shop', 'ours'], range: [3 / 5, 1] });
    expect(card('booking')).toMatchObject({ value: null, insufficientData: 'unknown', places: ['books'] });
  });
});

describe('the mix', () => {
  const of = (...families: Place['family'][]) => families.map((family, i) => place(`p${i}`, 0, { family }));

  it('is even where all families are as many', () => {
    const card = cardOf(of('learn', 'start', 'make', 'test', 'fund', 'meet'));
    expect(card('mix').value).toBeCloseTo(1);
    expect(card('family-make')).toMatchObject({ value: 1, places: ['p2'] });
  });

  it('is less where some are missing', () => {
    // Half and a quarter and a quarter: (0.5 ln 2 + 2 x 0.25 ln 4) / ln 6 = 1.5 ln 2 / ln 6 = 1.0397 / 1.7918 = 0.580.
    const card = cardOf(of('learn', 'learn', 'learn', 'learn', 'start', 'start', 'meet', 'meet'));
    expect(card('mix').value).toBeCloseTo(0.58, 3);
    expect(card('family-test')).toMatchObject({ value: 0, places: [] });
    expect(cardOf(of('learn', 'learn', 'learn', 'learn', 'learn'))('mix').value).toBe(0);
    expect(evenness([4, 2, 0, 0, 0, 2])).toBeCloseTo(0.58, 3);
  });

  it('has no value for four places', () => {
    expect(cardOf(of('learn', 'start', 'make', 'test'))('mix')).toMatchObject({ value: null, insufficientData: 'few' });
  });

  it('has a word from each limit on', () => {
    expect([1, 0.9, 0.89, 0.75, 0.74, 0.5, 0.49, 0].map(mixWord)).toEqual([
      ...['even', 'even', 'mixed', 'mixed', 'uneven', 'uneven', 'oneSided', 'oneSided'],
    ]);
  });
});

describe('a card', () => {
  it('says nothing of an unknown district, and is no number where there are no places', () => {
    expect(districtIndicators(tiny, 'atlantis')).toEqual([]);
    const values = districtIndicators(deepFreeze({ ...tiny, places: [] }), 'upper-testing').filter(
      ({ counts }) => counts === 'places',
    );
    expect(values.map(({ value }) => value)).toEqual(values.map(() => null));
  });

  it('has the middle of numbers', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7])]).toEqual([2, 2.5, 7]);
  });
});
