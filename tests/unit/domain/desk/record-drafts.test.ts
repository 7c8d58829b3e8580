import { describe, expect, it } from 'vitest';
import {
  boundaryDraftOf,
  boundaryRecord,
  emptyPilot,
  emptyWalk,
  type PilotDraft,
  pilotBefore,
  pilotDraftOf,
  pilotFaults,
  pilotRecord,
  textTyped,
  walkDraftOf,
  walkFaults,
  walkRecord,
} from '#domain/desk/record-drafts.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';

const { districts, walks, places } = tinyCity();

describe('what is typed', () => {
  it('is a text in the languages in which it is said', () => {
    expect(textTyped({ en: ' A map. ', nb: '  ' })).toEqual({ en: 'A map.' });
    expect(textTyped({ en: ' ' })).toBeUndefined();
  });

  it('of a boundary is only what its form can change', () => {
    const [district] = districts;
    if (!district) throw new Error('Testville has no district');
    expect(boundaryRecord(district.id, boundaryDraftOf(district))).toEqual({
      type: 'Feature',
      id: 'upper-testing',
      properties: { indicative: true, boundaryBasis: { en: 'Drawn with a ruler.', nb: 'Tegnet med linjal.' } },
      geometry: district.boundary,
    });
  });

  it('of a pilot or a walk that nobody touched is what it was', () => {
    const pilots = places.flatMap(({ arena }) => arena?.pilots ?? []);
    expect(pilots.length).toBeGreaterThan(0);
    for (const pilot of pilots) expect(pilotRecord(pilotDraftOf(pilot))).toEqual(pilotBefore(pilot));
    for (const { id, sources: _, ...walk } of walks) {
      expect(walkRecord(id, walkDraftOf({ id, sources: [], ...walk })).properties).toEqual(walk);
    }
  });

  it('of a new walk has no empty fields, and a link a line', () => {
    const draft = { ...emptyWalk, title: { en: 'There' }, sources: ' https://example.org/a \n\nhttps://example.org/b' };
    expect(walkRecord('there', draft).properties).toEqual({
      title: { en: 'There' },
      summary: {},
      stops: [
        { place: '', words: {} },
        { place: '', words: {} },
      ],
      sources: ['https://example.org/a', 'https://example.org/b'],
    });
  });
});

const named = { ...emptyPilot, name: { nb: 'Pilot' } };
describe('what is wrong', () => {
  it.each<[Partial<PilotDraft>, object]>([
    [{}, {}],
    [{ name: { en: ' ' } }, { name: 'missing' }],
    [{ from: '2019', to: '2019-03' }, {}],
    [{ from: '2019-05', to: '2019' }, {}],
    [{ from: '2019-02-30' }, { from: 'date' }],
    [{ from: '1.2.2019', to: '2018' }, { from: 'date' }],
    [{ from: '2019-05', to: '2019-04' }, { to: 'order' }],
    [{ from: '2020', to: '2019-04' }, { to: 'order' }],
  ])('with a pilot such as %j', (typed, faults) => expect(pilotFaults({ ...named, ...typed })).toEqual(faults));

  it('with a walk', () => {
    const stop = { place: 'fake-factory', words: {} };
    expect(walkFaults(emptyWalk)).toEqual({ title: 'missing', 'stop-0': 'missing', 'stop-1': 'missing' });
    expect(walkFaults({ ...emptyWalk, title: { en: 'A' }, stops: [stop, stop] })).toEqual({ 'stop-1': 'twice' });
    expect(walkFaults({ ...emptyWalk, title: { en: 'A' }, stops: [stop] })).toEqual({ stops: 'stops' });
  });
});
