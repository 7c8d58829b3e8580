import { describe, expect, it } from 'vitest';
import { type PlaceFeature, placeFeatureOf } from '#domain/contribute/patch.ts';
import { draftOf, emptyDraft, featureFrom, type PlaceDraft, type PlaceFault } from '#domain/contribute/place-draft.ts';
import { placeFaults } from '#load/place-faults.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';

const atlas = tinyCity();
const { bounds } = atlas.city;
const today = '2026-11-22';
const [library] = atlas.places.filter(({ id }) => id === 'placeholder-library').map(placeFeatureOf);
if (!library) throw new Error('Testville has no library');

function faultsOf(draft: PlaceDraft, before: PlaceFeature | null): PlaceFault[] {
  const feature = featureFrom(draft, { before, id: before?.id ?? 'new', language: 'en', bounds, today });
  return placeFaults(feature, { isNew: before === null, bounds, districts: atlas.districts, today });
}
const corrected = (changes: Partial<PlaceDraft>): PlaceFault[] =>
  faultsOf({ ...draftOf(library, 'en'), ...changes }, library);

describe('what is wrong with a place that is corrected', () => {
  it.each<[string, Partial<PlaceDraft>, PlaceFault[]]>([
    ['nothing', {}, []],
    ['no name', { name: ' ' }, [{ field: 'name', what: 'missing' }]],
    ['HTML in a sentence', { summary: 'A <b>bold</b> place' }, [{ field: 'summary', what: 'html' }]],
    ['a link without its beginning', { website: 'example.org' }, [{ field: 'website', what: 'link' }]],
    ['a link that would run', { website: 'javascript:alert(1)' }, [{ field: 'website', what: 'link' }]],
    ['a telephone number in words', { phone: 'ask me' }, [{ field: 'phone', what: 'phone' }]],
    ['an e-mail address without its sign', { email: 'post.example.org' }, [{ field: 'email', what: 'email' }]],
    ['none: all of it is known', { phone: '+47 21 08 00 00', email: 'post@example.org', public: 'members' }, []],
    ['a broken second link', { sources: 'https://a.example\nb' }, [{ field: 'sources', what: 'link', line: 2 }]],
    ['a day that is none', { opened: '2019-02-30' }, [{ field: 'opened', what: 'date' }]],
    ['an opening that lies ahead', { opened: '2031' }, [{ field: 'opened', what: 'ahead' }]],
    ['none: it is only planned', { opened: '2031', status: 'planned' }, []],
    ['a word for a point', { point: 'over there' }, [{ field: 'point', what: 'point' }]],
    ['a point in another city', { point: '51.5, -0.12' }, [{ field: 'point', what: 'outside' }]],
    ['no point', { point: '' }, [{ field: 'point', what: 'noPoint' }]],
    ['none: it is digital', { point: '', kind: 'digital', district: '' }, []],
    ['a point outside its district', { point: '50.12, 0.1' }, [{ field: 'district', what: 'district' }]],
    ['none: the point may be that far off', { point: '50.0985, 0.104', accuracy: '60' }, []],
    ['an accuracy in words', { accuracy: 'near' }, [{ field: 'accuracy', what: 'number' }]],
    ['an accuracy below nothing', { accuracy: '-1' }, [{ field: 'accuracy', what: 'number' }]],
    ['an accuracy of what nobody says', { basis: '' }, [{ field: 'basis', what: 'missing' }]],
  ])('%s', (_what, changes, faults) => expect(corrected(changes)).toEqual(faults));
});

it('of a new place all that is needed is told at once', () => {
  expect(
    faultsOf(emptyDraft, null)
      .map(({ field, what }) => `${field}: ${what}`)
      .toSorted(),
  ).toEqual(['category: missing', 'name: missing', 'point: noPoint', 'sources: noSource', 'summary: missing']);
});

it('of a new place with a point it has to be said where that comes from', () => {
  const draft = { ...emptyDraft, name: 'A', category: 'library', summary: 'B', sources: 'https://a.example' };
  expect(faultsOf({ ...draft, point: '50.1, 0.1' }, null)).toEqual([{ field: 'basis', what: 'missing' }]);
  expect(faultsOf({ ...draft, point: '50.1, 0.1', basis: 'estimated' }, null)).toEqual([]);
});

it('of the pilots of an arena: which line has a date that is none, or no name', () => {
  const [arena] = atlas.places.filter(({ id }) => id === 'example-energy-arena').map(placeFeatureOf);
  if (!arena) throw new Error('Testville has an arena');
  const typed = (pilots: string): PlaceFault[] => faultsOf({ ...draftOf(arena, 'en'), pilots }, arena);
  expect(typed('Ferries; 2019\nBuses; last year; 2021')).toEqual([{ field: 'pilots', what: 'date', line: 2 }]);
  expect(typed('; 2019')).toEqual([{ field: 'pilots', what: 'missing', line: 1 }]);
  expect(typed('<b>Ferries</b>')).toEqual([{ field: 'pilots', what: 'html', line: 1 }]);
});
