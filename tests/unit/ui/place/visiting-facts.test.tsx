import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '#domain/atlas.ts';
import { loadWords } from '#look/words.ts';
import { StoreContext } from '#state/use-atlas.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { storeWith } from '#tests/support/store-with.ts';
import { en, loadAllWords, nb } from '#tests/support/words-for-tests.ts';
import { hoursInWords } from '#ui/hours/opening-hours.tsx';
import { VisitingFacts } from '#ui/place/visiting-facts.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadWords('nb');
  await loadAllWords();
});

function saidOf(facts: Partial<Place>): string {
  const library = tinyCity().places.find(({ id }) => id === 'placeholder-library');
  if (!library) throw new Error('The library is gone.');
  return renderToStaticMarkup(
    <StoreContext value={storeWith({})}>
      <VisitingFacts place={{ ...library, ...facts }} />
    </StoreContext>,
  );
}

describe('hours in words', () => {
  it.each([
    ['Mo-Fr 08:00-15:00; PH off', 'Mon–Fri 08:00–15:00; closed on public holidays'],
    ['Mo,Fr 08:00-16:00; Tu-Th 08:00-19:00', 'Mon, Fri 08:00–16:00; Tue–Thu 08:00–19:00'],
    ['24/7', '24/7'],
  ])('%s is %s', (hours, inWords) => {
    expect(hoursInWords(hours, en)).toBe(inWords);
  });

  it('are Norwegian in Norwegian', () => {
    expect(hoursInWords('Mo-Fr 09:00-19:00; Sa 09:00-14:00; PH off', nb)).toBe(
      'man.–fre. 09:00–19:00; lør. 09:00–14:00; stengt på helligdager',
    );
  });
});

describe('the facts for a visit', () => {
  it('are whom to ask where nothing is known of a building', () => {
    const said = saidOf({ website: 'https://example.org', phone: '+47 21 08 00 00' });
    expect(said).toContain('Hours not known');
    expect(said).toContain('>website<');
    expect(said).toContain('>telephone<');
  });

  it('are none where nothing is known of a service without a door', () => {
    expect(saidOf({ kind: 'digital' })).toBe('');
  });

  it('are told one a row, with the source of the way in', () => {
    const said = saidOf({
      alsoKnownAs: ['PL'],
      public: 'walk_in',
      access: { levelEntrance: true, lift: false, source: 'A guide', verified: '2024' },
      phone: '+47 21 08 00 00',
      email: 'post@example.org',
    });
    expect(said).toContain('PL');
    expect(said).toContain('anybody, without an appointment');
    expect(said).toContain('level entrance, no lift');
    expect(said).toContain('A guide (2024)');
    expect(said).toContain('href="tel:+4721080000"');
    expect(said).toContain('href="mailto:post@example.org"');
  });
});
