import { expect, it } from 'vitest';
import { withScenario } from '#domain/what-if/scenario-atlas.ts';
import { recordOf } from '#export/collection.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { en } from '#tests/support/words-for-tests.ts';

it('the record of a place says what a scenario makes of it', () => {
  const { places, city, districts } = withScenario(tinyCity(), {
    added: [{ id: 'what-if-1', name: 'New lab', category: 'makerspace_lab', offers: [], position: [0.1, 50.1] }],
    closed: ['lorem-cafe'],
  });
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
  const remarks = new Map(places.map((place) => [place.id, recordOf({ place, metres: null }, collection).remark]));
  expect(remarks.get('what-if-1')).toBe('Proposed in a what-if: it is not there.');
  expect(remarks.get('lorem-cafe')).toBe('Taken as closed in a what-if. It is open.');
  expect(remarks.get('fake-factory')).toBeNull();
});
