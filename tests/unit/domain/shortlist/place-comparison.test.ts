import { describe, expect, it } from 'vitest';
import type { Place } from '#domain/atlas.ts';
import { type ComparedKey, comparison } from '#domain/shortlist/place-comparison.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';

const atlas = tinyCity();

function placesOf(...ids: string[]): Place[] {
  return ids.map((id) => {
    const place = atlas.places.find((each) => each.id === id);
    if (!place) throw new Error(`Testville has no "${id}"`);
    return place;
  });
}

const compared = (...ids: string[]) => comparison(placesOf(...ids), atlas, null);

/** The keys of the rows that differ, and of those that do not, in their order. */
function halves({ rows }: ReturnType<typeof comparison>): [differing: ComparedKey[], same: ComparedKey[]] {
  const keysOf = (isSame: boolean) => rows.filter((row) => row.isSame === isSame).map(({ key }) => key);
  return [keysOf(false), keysOf(true)];
}

/** The same place with something else said of it. */
const asTwo = (other: Partial<Place>): Place[] => {
  const [place] = placesOf('fake-factory');
  if (!place) throw new Error('Testville has lost its factory');
  return [place, { ...place, id: 'twin', ...other }];
};

describe('places side by side', () => {
  it('have what differs first, then what is the same for all', () => {
    // Factory and hub share door, station, step-free (unknown), status, one source of 2026, and the position.
    const [differing, same] = halves(compared('fake-factory', 'sample-startup-hub'));
    expect(differing).toEqual(['category', 'offers', 'themes', 'audiences']);
    expect(same).toEqual(['station', 'stepFree', 'status', 'evidence', 'position']);
    const { rows } = compared('fake-factory', 'sample-startup-hub');
    expect(rows.map(({ isSame }) => isSame)).toEqual([false, false, false, false, true, true, true, true, true]);
  });

  it('stand in the order they were given', () => {
    const ids = compared('lorem-cafe', 'mock-university', 'nowhere-platform').columns.map(({ place }) => place.id);
    expect(ids).toEqual(['lorem-cafe', 'mock-university', 'nowhere-platform']);
  });

  it('differ in step-free access where it is known of one and not of the other', () => {
    const [differing] = halves(compared('mock-university', 'fake-factory'));
    expect(differing).toContain('stepFree');
    expect(compared('mock-university', 'fake-factory').columns.map(({ facts }) => facts.stepFree)).toEqual([
      true,
      null,
    ]);
  });

  it('known of in no way alike are alike in that', () => {
    const [, same] = halves(compared('fake-factory', 'planned-tower'));
    expect(same).toContain('stepFree');
  });

  it.each([
    ['offers', { offers: ['electronics_lab', 'fabrication_3d_print', 'prototyping_workshop'] }],
    ['themes', { themes: ['construction', 'circular_economy'] }],
    ['audiences', { audiences: ['startups', 'artists_makers'] }],
    ['evidence', { verified: '2026-03-14' }],
  ] as const)('have the same %s in whatever order or day they are said', (key, other) => {
    expect(halves(comparison(asTwo(other), atlas, null))[1]).toContain(key);
  });

  it.each([
    ['offers', { offers: ['electronics_lab'] }],
    ['category', { category: 'library' }],
    ['status', { status: 'closed' }],
    ['evidence', { verified: '2019' }],
    ['evidence', { sources: [] }],
    ['evidence', { sources: ['https://example.org/another'] }],
    ['position', { basis: 'estimated' }],
    ['position', { accuracyMetres: 500 }],
    ['position', { outsideCity: true }],
    ['station', { position: [0.104, 50.094] }],
  ] as const)('differ in %s when it is otherwise', (key, other) => {
    const compared = comparison(asTwo(other), atlas, null);
    expect(halves(compared)[0]).toEqual([key]);
    expect(compared.rows[0]?.key).toBe(key);
  });

  it('have a distance only from an origin, and none where there is no point', () => {
    const places = placesOf('planned-tower', 'placeholder-library', 'nowhere-platform', 'somewhere-fund');
    const { columns, rows } = comparison(places, atlas, [0.1, 50.1]);
    expect(rows.map(({ key }) => key)).toContain('metres');
    // 0.004° east at 50.1° is 285 m, 0.006° south 667 m: 726 m by Pythagoras, and as good as that on so small a scale.
    expect(columns.map(({ facts }) => facts.metres && Math.round(facts.metres))).toEqual([0, 726, null, null]);
    expect(comparison(places, atlas, null).rows.map(({ key }) => key)).not.toContain('metres');
  });

  it('have the nearest station that runs, and none where there is no point', () => {
    // The railway station of the middle is nearer to the twin than the metro, but only planned.
    const places = [...placesOf('placeholder-library', 'nowhere-platform'), ...asTwo({ position: [0.1004, 50.1] })];
    const nearest = comparison(places, atlas, null).columns.map(({ facts }) => facts.station?.station.id);
    expect(nearest).toEqual(['metro-last-stop', undefined, 'metro-first-stop', 'metro-middle']);
  });

  it('of which there are fewer than two differ in nothing', () => {
    expect(halves(compared())[0]).toEqual([]);
    expect(halves(compared('lorem-cafe'))[0]).toEqual([]);
  });
});
