import { describe, expect, it } from 'vitest';
import type { Place } from '#domain/atlas.ts';
import { isSame, type Json } from '#domain/contribute/json-merge.ts';
import {
  correctionOf,
  newPlaceId,
  normalized,
  patchFileName,
  placeFeatureOf,
  stillTrueOf,
  suggestionOf,
} from '#domain/contribute/patch.ts';
import {
  draftOf,
  emptyDraft,
  featureFrom,
  fieldsChanged,
  type PlaceDraft,
  pointTyped,
  withStored,
} from '#domain/contribute/place-draft.ts';
import { languages } from '#domain/vocabulary.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { rawPlaces } from '#tests/support/raw-places.ts';
import { shippedCities, shippedCity } from '#tests/support/shipped-cities.ts';

const today = '2026-11-22';
const about = { city: 'testville', made: today };

const placeOf = (id: string): Place => {
  const place = tinyCity().places.find((each) => each.id === id);
  if (!place) throw new Error(`Testville has no ${id}`);
  return place;
};

describe('a place as its file has it', () => {
  it.each(shippedCities)('is made of what was read of it, in %s', async (id) => {
    const { places } = await shippedCity(id);
    const raws = rawPlaces(id);
    expect(places).toHaveLength(raws.length);
    for (const [i, place] of places.entries()) {
      const raw = raws[i];
      const before = { ...raw, properties: normalized(raw?.properties ?? {}) };
      expect(isSame(placeFeatureOf(place) as unknown as Json, before as unknown as Json), place.id).toBe(true);
    }
  });

  it('is the same after it was written into the fields and read from them, in either language', async () => {
    for (const city of shippedCities) {
      const { places, city: around } = await shippedCity(city);
      for (const language of languages) {
        for (const place of places) {
          const before = placeFeatureOf(place);
          const read = featureFrom(draftOf(before, language), {
            before,
            id: place.id,
            language,
            bounds: around.bounds,
            today,
          });
          expect(correctionOf(before, read, about), `${place.id} in ${language}`).toBeNull();
        }
      }
    }
  });
});

describe('what was typed', () => {
  const library = placeFeatureOf(placeOf('placeholder-library'));
  const { bounds } = tinyCity().city;
  const typed = (changes: Partial<PlaceDraft>) =>
    correctionOf(
      library,
      featureFrom(
        { ...draftOf(library, 'en'), ...changes },
        { before: library, id: library.id, language: 'en', bounds, today },
      ),
      about,
    );

  it('is a patch of what changes and what that was', () => {
    expect(typed({ address: ' Paper Street 1 ', summary: 'Books of paper.', stepFree: '' })).toEqual({
      type: 'FeatureCollection',
      atlasPatch: { city: 'testville', kind: 'correct', made: today },
      features: [
        {
          type: 'Feature',
          id: 'placeholder-library',
          properties: { summary: { en: 'Books of paper.' }, stepFree: null, address: 'Paper Street 1' },
          geometry: { type: 'Point', coordinates: [0.104, 50.094] },
          was: { properties: { summary: { en: 'Made up for tests.' }, stepFree: true, address: null } },
        },
      ],
    });
  });

  it('moves the point only where another one was typed, whichever way round', () => {
    expect(typed({ point: '0.104, 50.094' })).toBeNull();
    expect(typed({ point: '50.095;0.1045' })?.features[0]).toMatchObject({
      properties: {},
      geometry: { type: 'Point', coordinates: [0.1045, 50.095] },
      was: { properties: {}, geometry: { type: 'Point', coordinates: [0.104, 50.094] } },
    });
  });

  it('of a place that is digital now has no point and no word of one', () => {
    expect(typed({ kind: 'digital' })?.features[0]).toMatchObject({
      properties: { kind: 'digital', position: null },
      geometry: null,
      was: { geometry: { type: 'Point', coordinates: [0.104, 50.094] } },
    });
  });

  it('sets the date of verification only where the person confirms it', () => {
    expect(typed({ looked: 'yes' })?.features[0]).toMatchObject({
      properties: { verified: today },
      was: { properties: { verified: '2026' } },
    });
  });

  it('goes into the arena of a test arena and stays out of any other', () => {
    const arena = placeFeatureOf(placeOf('example-energy-arena'));
    const around = { before: arena, id: arena.id, language: 'nb', bounds, today } as const;
    const after = featureFrom({ ...draftOf(arena, 'nb'), cost: 'Gratis', canTry: '' }, around);
    expect(correctionOf(arena, after, about)?.features[0]).toMatchObject({
      properties: { arena: { cost: { nb: 'Gratis' }, canTry: { nb: null } } },
    });
    expect(typed({ cost: 'Free' })).toBeNull();
  });

  describe('as pilots, one a line', () => {
    const arena = placeFeatureOf(placeOf('example-energy-arena'));
    const pilots = [
      { name: { en: 'Pilot Zero', nb: 'Pilot null' }, from: '2024', to: '2025-06' },
      { name: { nb: 'Den; andre' } },
    ];
    const before = { ...arena, properties: { ...arena.properties, arena: { pilots } } };
    const written = (lines: string) =>
      (
        featureFrom(
          { ...draftOf(before, 'en'), pilots: lines },
          { before, id: arena.id, language: 'en', bounds, today },
        ).properties as { arena?: { pilots?: unknown } }
      ).arena?.pilots;

    it('stands there as it can be typed, each in the language there is', () => {
      expect(draftOf(before, 'en').pilots).toBe('Pilot Zero; 2024; 2025-06\nDen; andre; ;');
      expect(draftOf(before, 'nb').pilots).toBe('Pilot null; 2024; 2025-06\nDen; andre; ;');
      expect(written(draftOf(before, 'en').pilots)).toEqual(pilots);
    });

    it('changes a date, and moves, without losing the other language', () => {
      expect(written('Den; andre;;\n\nPilot Zero;2024-03')).toEqual([
        pilots[1],
        { name: { en: 'Pilot Zero', nb: 'Pilot null' }, from: '2024-03' },
      ]);
    });

    it('renames the one that stood there, and makes another a new one', () => {
      expect(written('Pilot One; 2024; 2025-06\nDen; andre; ;')).toEqual([
        { name: { en: 'Pilot One', nb: 'Pilot null' }, from: '2024', to: '2025-06' },
        pilots[1],
      ]);
      expect(written('Pilot Zero; ; 2026\nDen; andre; ;\nFerries; 2019')).toEqual([
        { name: pilots[0]?.name, to: '2026' },
        pilots[1],
        { name: { en: 'Ferries' }, from: '2019' },
      ]);
      expect(written(' \n')).toBeUndefined();
    });
  });

  it('makes a whole place where it is a new one', () => {
    const draft = {
      ...emptyDraft,
      name: 'Nonsense Garden',
      category: 'meeting_place',
      summary: 'Benches.',
      sources: 'https://example.org/a\n\n https://example.org/b ',
      themes: ['food'],
      point: '50.1, 0.1',
      basis: 'estimated',
      accuracy: '12,5',
      looked: 'yes',
    };
    const feature = featureFrom(draft, { before: null, id: 'nonsense-garden', language: 'en', bounds, today });
    expect(suggestionOf(feature, { ...about, message: 'Hello' })).toEqual({
      type: 'FeatureCollection',
      atlasPatch: { city: 'testville', kind: 'suggest', made: today, message: 'Hello' },
      features: [
        {
          type: 'Feature',
          id: 'nonsense-garden',
          properties: {
            name: 'Nonsense Garden',
            category: 'meeting_place',
            kind: 'physical',
            summary: { en: 'Benches.' },
            themes: ['food'],
            status: 'operating',
            sources: ['https://example.org/a', 'https://example.org/b'],
            verified: today,
            position: { basis: 'estimated', accuracyMetres: 12.5 },
          },
          geometry: { type: 'Point', coordinates: [0.1, 50.1] },
        },
      ],
    });
  });
});

describe('a typed position', () => {
  const oslo = [10.6, 59.8, 10.95, 60.0] as const;
  it.each([
    ['59.9139, 10.7522', [10.7522, 59.9139]],
    ['10.7522 59.9139', [10.7522, 59.9139]],
    [' 59.9139;10.7522 ', [10.7522, 59.9139]],
    // Outside the city either way round: as maps write it.
    ['51.57, -1.31', [-1.31, 51.57]],
    ['59.9139', null],
    ['59,9139, 10,7522', [10.7522, 59.9139]],
    [`59°54'36"N 10°45'E`, [10.75, 59.91]],
    ['here', null],
  ])('%j is %j', (text, position) => expect(pointTyped(text, oslo)).toEqual(position));
});

describe('an id for a new place', () => {
  it.each([
    ['Café Lorem Ipsum', 'cafe-lorem-ipsum'],
    ['Økern Portal (bygg 2)', 'okern-portal-bygg-2'],
    ['Кафе', 'place'],
    ['Bitraf', 'bitraf-3'],
    ["St Aldate's", 'st-aldates'],
  ])('of %j is %j', (name, id) => expect(newPlaceId(name, new Set(['bitraf', 'bitraf-2']))).toBe(id));
});

describe('still true', () => {
  it('is a patch of the last look alone', () => {
    const patch = stillTrueOf(placeFeatureOf(placeOf('closed-hackspace')), about);
    expect(patch).toMatchObject({
      atlasPatch: { kind: 'stillTrue' },
      features: [
        { id: 'closed-hackspace', properties: { verified: today }, was: { properties: { verified: '2016' } } },
      ],
    });
    expect(patch && patchFileName(patch)).toBe('testville-closed-hackspace-2026-11-22.geojson');
  });

  it('is null where the place was verified today already', () => {
    const place = placeFeatureOf(placeOf('closed-hackspace'));
    expect(stillTrueOf({ ...place, properties: { ...place.properties, verified: today } }, about)).toBeNull();
  });
});

describe('a stored draft', () => {
  it('is what differs, and comes back on what the data say by now', () => {
    const before = { ...emptyDraft, name: 'A', address: 'B' };
    const kept: unknown = JSON.parse(
      JSON.stringify(fieldsChanged(before, { ...before, address: 'C', themes: ['food'] })),
    );
    expect(kept).toEqual({ address: 'C', themes: ['food'] });
    expect(withStored({ ...before, name: 'AA' }, kept)).toEqual({
      ...before,
      name: 'AA',
      address: 'C',
      themes: ['food'],
    });
  });

  it.each([null, 'x', 7, { address: 3, themes: 'food', offers: [1], unknown: 'x' }])('%j brings nothing', (kept) => {
    expect(withStored(emptyDraft, kept)).toEqual(emptyDraft);
  });
});
