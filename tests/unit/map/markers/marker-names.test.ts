import { expect, it } from 'vitest';
import { withScenario } from '#domain/what-if/scenario-atlas.ts';
import { iconOf } from '#map/markers/marker-names.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';

it('a place that a scenario proposes has an icon of its own, one that it closes that of closed places', () => {
  const { places } = withScenario(tinyCity(), {
    added: [{ id: 'what-if-1', name: 'New lab', category: 'makerspace_lab', offers: [], position: [0.1, 50.1] }],
    closed: ['lorem-cafe'],
  });
  const icons = new Map(places.map((place) => [place.id, iconOf(place)]));
  expect(['what-if-1', 'lorem-cafe', 'fake-factory'].map((id) => icons.get(id))).toEqual([
    'mark/make/proposed',
    'mark/meet/closed',
    'mark/make',
  ]);
});
