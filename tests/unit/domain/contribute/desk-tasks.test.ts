import { expect, it } from 'vitest';
import type { Place } from '#domain/atlas.ts';
import { deskTasks, missingLanguages } from '#domain/contribute/desk-tasks.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';

const [base] = tinyCity().places;
if (!base) throw new Error('Testville has no places');
const known = { ...base, verified: '2026-11', basis: 'sourced', summary: { en: 'A.', nb: 'A.' } } as const;
const place = (id: string, more: Partial<Place>): Place => ({ ...known, id, ...more });
const { verified: _verified, ...unseen } = known;

const tasks = deskTasks(
  [
    place('fine', {}),
    place('old', { verified: '2020' }),
    place('older', { verified: '2019-05' }),
    { ...unseen, id: 'never' },
    place('closed', { status: 'closed', verified: '2001', summary: { en: 'A.' } }),
    place('proposed', { whatIf: 'added', verified: '2001' }),
    place('english', { summary: { en: 'A.' } }),
    place('near', { basis: 'estimated', accuracyMetres: 20 }),
    place('rough', { basis: 'stand_in', accuracyMetres: 900 }),
    place('guess', { basis: 'estimated', accuracyMetres: null }),
    place('machine', { candidate: true }),
  ],
  ['en', 'nb'],
  '2026-11-22',
);
const idsOf = (list: readonly { readonly place: Place }[]): string[] => list.map(({ place: { id } }) => id);

it('lists what nobody has confirmed, the longest unseen first; what has closed is no work, nor what a scenario adds', () => {
  expect(idsOf(tasks.unconfirmed)).toEqual(['never', 'older', 'old']);
});

it('lists texts in one language alone, with the field and the language', () => {
  expect(tasks.untranslated.map(({ place: { id }, about }) => [id, about])).toEqual([['english', 'summary (nb)']]);
});

it('lists estimated positions, the roughest first', () => {
  expect(tasks.estimated.map(({ place: { id }, about }) => [id, about])).toEqual([
    ['guess', ''],
    ['rough', '900'],
    ['near', '20'],
  ]);
});

it('lists what a program proposed', () => {
  expect(idsOf(tasks.candidates)).toEqual(['machine']);
});

it('finds a missing language however deep, and none in names, lists and empty objects', () => {
  const value = {
    name: 'Mesh',
    themes: ['a'],
    access: {},
    arena: { cost: { nb: 'Gratis' }, pilots: [{ name: { en: 'One', nb: 'En' } }, { name: { en: 'Two' } }] },
  };
  expect(missingLanguages(value, ['en', 'nb'])).toEqual(['arena.cost (en)', 'arena.pilots.2.name (nb)']);
  expect(missingLanguages(value, [])).toEqual([]);
});
