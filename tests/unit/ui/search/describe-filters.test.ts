import { expect, it } from 'vitest';
import { categoriesOf } from '#domain/vocabulary.ts';
import { emptyView, type View } from '#state/view.ts';
import { en, nb } from '#tests/support/words-for-tests.ts';
import { filtersInWords, wholeFamilies } from '#ui/search/describe-filters.ts';

const said = (part: Partial<View>, origin: string | null = null, words = en): string =>
  filtersInWords({ ...emptyView('oslo'), ...part }, words, { scope: 'Punkt Oslo', origin }).join('; ');

it('nothing chosen is the district and what stands in every list', () => {
  expect(said({})).toBe('Punkt Oslo; operating, under construction or planned');
});

it('families that are chosen as a whole are called by their name, parts of one by theirs', () => {
  const whole = [...categoriesOf('learn'), ...categoriesOf('make')];
  expect(wholeFamilies({ category: whole })).toEqual(['learn', 'make']);
  expect(said({ category: whole })).toBe(
    'Punkt Oslo; Learn & research and Make; operating, under construction or planned',
  );
  expect(wholeFamilies({ category: ['library'] })).toBeNull();
  expect(said({ category: ['library', 'test_arena'] })).toContain('; Library and Test arena; ');
});

it('every other question is said, with how far and from where', () => {
  const part: Partial<View> = {
    q: 'lab',
    theme: ['food'],
    offer: ['kitchen', 'studio'],
    audience: ['startups'],
    kind: ['physical'],
    stepfree: true,
    subset: { kind: 'strand', id: 'engaging' },
    within: { value: 800, unit: 'm' },
    status: ['planned', 'closed'],
  };
  expect(said(part, 'Oslo S, train')).toBe(
    'Punkt Oslo; “lab”; Food; Kitchen and Studio; Start-ups and founders; Physical; places chosen for a figure or theme; step-free; within 800 m of Oslo S, train; planned and closed',
  );
  expect(said({ within: { value: 10, unit: 'min' } }, 'Oslo S')).toContain('within 10 min walk (615 m) of Oslo S');
  expect(said({}, 'Oslo S')).toContain('by distance from Oslo S');
  expect(said({ within: { value: 2000, unit: 'm' } }, 'Oslo S', nb)).toContain('innen 2\u00a0000 m fra Oslo S');
});
