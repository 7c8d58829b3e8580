import type { Place, Position } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { audiences, categories, familyOf, kinds, offers, statuses, themes } from '#domain/vocabulary.ts';

/** Numbers from 0 to 1 that are the same on every machine (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const centre: Position = [10.7522, 59.9139];
const halfBoxMetres = 10_000;
const metresPerLat = metresBetween(centre, [centre[0], centre[1] + 1]);
const metresPerLng = metresBetween(centre, [centre[0] + 0.01, centre[1]]) * 100;

const firstNames = 'Nordre Søndre Gamle Nye Øvre Nedre Store Lille Grønne Blå Åpne Første'.split(' ');
const lastNames =
  'Verksted Laboratorium Bibliotek Kontor Hage Havn Kvartal Atelier Klinikk Sirkel Kafé Forsøksgård'.split(' ');
const streets = 'Gaustadalléen Sognsveien Kabelgata Tøyengata Økernveien Bjørvikagata Kirkeveien Maridalsveien'.split(
  ' ',
);
const phrases = [
  'Tries new ways of building with used materials together with its neighbours.',
  'Rooms, machines and good advice for those who begin.',
  'Measures what a street, a school or a clinic gains from a new service before the city buys it.',
  'A house where research meets business, with a stage that anyone may borrow.',
];

/**
 * Places spread as in a city: half of them evenly over a box of 20 km, half crowded around twelve centres. One in twenty has
 * no point. The same size gives the same city.
 */
export function syntheticPlaces(size: number): Place[] {
  const next = random(size);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const someOf = <T>(list: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: 1 + Math.floor(next() * most) }, () => oneOf(list))),
  ];
  const within = (half: number): number => (2 * next() - 1) * half;
  const hearts = Array.from({ length: 12 }, () => [within(halfBoxMetres * 0.7), within(halfBoxMetres * 0.7)] as const);
  // The mean of three even draws is close enough to a bell.
  const nearZero = (): number => within(1500) + within(1500) + within(1500);
  const offset = (): readonly [number, number] => {
    if (next() < 0.5) return [within(halfBoxMetres), within(halfBoxMetres)];
    const [east, north] = oneOf(hearts);
    return [east + nearZero(), north + nearZero()];
  };
  return Array.from({ length: size }, (_, number): Place => {
    const [east, north] = offset();
    const category = oneOf(categories);
    const hasPoint = next() >= 0.05;
    return {
      id: `place-${number}`,
      name: { en: `${oneOf(firstNames)} ${oneOf(lastNames)} ${number}` },
      category,
      family: familyOf(category),
      kind: hasPoint ? 'physical' : oneOf(kinds),
      summary: { en: oneOf(phrases) },
      themes: someOf(themes, 3),
      offers: someOf(offers, 4),
      audiences: someOf(audiences, 3),
      status: next() < 0.85 ? 'operating' : oneOf(statuses),
      address: `${oneOf(streets)} ${1 + Math.floor(next() * 120)}`,
      stepFree: next() < 0.5,
      sources: [],
      outsideCity: false,
      areaWide: false,
      position: hasPoint ? [centre[0] + east / metresPerLng, centre[1] + north / metresPerLat] : null,
      basis: hasPoint ? 'sourced' : null,
      accuracyMetres: null,
      positionSource: null,
    };
  });
}

/** Where one may stand and ask: some of the places themselves. */
export function originsAmong(places: readonly Place[], count: number): Position[] {
  const positions = places.flatMap(({ position }) => (position === null ? [] : [position]));
  return Array.from({ length: count }, (_, at) => positions[Math.floor((at * positions.length) / count)] ?? centre);
}
