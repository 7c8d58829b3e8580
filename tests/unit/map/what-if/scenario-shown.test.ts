import { describe, expect, it } from 'vitest';
import { withScenario } from '#domain/what-if/scenario.ts';
import { recordOf } from '#export/collection.ts';
import { markOf } from '#map/markers/marker-names.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { en } from '#tests/support/words-for-tests.ts';

const { places, city, districts } = withScenario(tinyCity(), {
  added: [{ id: 'what-if-1', name: 'New lab', category: 'makerspace_lab', offers: [], position: [0.1, 50.1] }],
  closed: ['lorem-cafe'],
});
const called = (id: string) => {
  const place = places.find((each) => each.id === id);
  if (!place) throw new Error(`no place is called ${id}`);
  return place;
};

describe('what a scenario makes of a place', () => {
  it('is seen on the map: a proposed place has a picture of its own, a closed one that of closed places', () => {
    expect(['what-if-1', 'lorem-cafe', 'fake-factory'].map((id) => markOf(called(id)))).toEqual([
      'mark/make/proposed',
      'mark/meet/closed',
      'mark/make',
    ]);
  });

  it('is said in every file that leaves the atlas', () => {
    const collection = {
      title: '',
      city,
      districts,
      places: [],
      notes: new Map(),
      language: 'en',
      words: en,
      made: '',
    } as const;
    const remark = (id: string) => recordOf({ place: called(id), metres: null }, collection).remark;
    expect(remark('what-if-1')).toBe('Proposed in a what-if: it is not there.');
    expect(remark('lorem-cafe')).toBe('Taken as closed in a what-if. It is open.');
    expect(remark('fake-factory')).toBeNull();
  });
});
