/** Places of Oslo are found by the names that people there use, whatever the language of the page. */
import { describe, expect, it } from 'vitest';
import type { Atlas } from '#domain/atlas.ts';
import { type StartIndex, startIndexInSteps, startsFor } from '#domain/near/start-points.ts';
import { search, searchIndex } from '#domain/search/search.ts';
import { type Language, languages } from '#domain/vocabulary.ts';
import { shippedCity } from '#tests/support/shipped-cities.ts';

async function found(text: string): Promise<string[]> {
  const index = searchIndex(await shippedCity('oslo'));
  return search(index, text, 30).flatMap(({ type, id }) => (type === 'place' ? [id] : []));
}

function startIndex(atlas: Atlas, language: Language): StartIndex {
  const steps = startIndexInSteps(atlas, language);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe('a name of Oslo', () => {
  it.each([
    ['Meteorologisk institutt', 'met-norway'],
    ['Norwegian Meteorological Institute', 'met-norway'],
    ['MET Norway', 'met-norway'],
    ['Kunsthøgskolen', 'khio'],
    ['Arkitekthøgskolen', 'aho'],
    ['Fredsforskning', 'prio'],
    ['Peace Research Institute', 'prio'],
    ['Universitetet i Oslo', 'uio-blindern'],
    ['University of Oslo', 'uio-blindern'],
    ['UiO', 'uio-blindern'],
    ['OsloMet', 'oslomet-pilestredet'],
    ['Nasjonalbiblioteket', 'national-library'],
    ['Handelshøyskolen', 'bi-nydalen'],
    ['Norges Geotekniske Institutt', 'ngi-sandakerveien'],
  ])('%s brings its place first', async (text, id) => {
    expect((await found(text))[0]).toBe(id);
  });

  it('such as OUS brings the hospitals of one operator', async () => {
    const hospitals = ['rikshospitalet', 'radiumhospitalet', 'ulleval-hospital'];
    expect((await found('OUS')).slice(0, 3)).toEqual(expect.arrayContaining(hospitals));
  });

  it('of an operator is known in both languages', async () => {
    expect(await found('Oslo kommune')).toContain('deichman-bjorvika');
    expect(await found('City of Oslo')).toContain('deichman-bjorvika');
  });

  it.each(languages)('is a start for a walk, short or long, with the page in %s', async (language) => {
    const index = startIndex(await shippedCity('oslo'), language);
    const first = (text: string) => startsFor(index, text, 1)[0];
    expect(first('Kunsthøgskolen')).toMatchObject({ type: 'place', place: { id: 'khio' } });
    expect(first('Arkitekthøgskolen i Oslo')).toMatchObject({ type: 'place', place: { id: 'aho' } });
  });
});
