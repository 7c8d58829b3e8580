import { describe, expect, it } from 'vitest';
import { parseCoverage } from '#domain/coverage/coverage-choice.ts';
import { stepBack } from '#state/closing-actions.ts';
import { sheetOf } from '#state/print/sheet-choice.ts';
import { layersOf, panelLayerOf, panelOf, screenOf } from '#state/screens.ts';
import type { AtlasStore, Session, State } from '#state/store.ts';
import type { View } from '#state/view.ts';
import { storeWith } from '#tests/support/store-with.ts';

const coverage = parseCoverage('social_assistance_share:make:15min');
const area = parseCoverage('social_assistance_share:make:15min@030101');
const gap = { of: 'make', minutes: 15 } as const;
const pair = { city: 'elsewhere', district: 'y', place: null };

function storeOf(view: Partial<View>, session: Partial<Session> = {}): AtlasStore {
  const store = storeWith(view);
  store.setState((state) => ({ session: { ...state.session, ...session } }));
  return store;
}
const stateOf = (view: Partial<View>, session: Partial<Session> = {}): State => storeOf(view, session).getState();

describe('the screen', () => {
  it.each<[string, Partial<View>, string, string]>([
    ['the atlas', {}, 'atlas', 'panel map toolbar'],
    ['the list alone', { view: 'list' }, 'atlas', 'panel map toolbar'],
    ['an embed', { embed: true }, 'embed', 'panel map'],
    ['an embed, whatever else is asked for', { embed: true, view: 'print', story: 'a-tour' }, 'embed', 'panel map'],
    ['a story', { story: 'a-tour' }, 'presentation', 'map'],
    ['the notes to a story', { story: 'a-tour', view: 'list' }, 'presentation', 'map'],
    ['a story over two districts', { story: 'a-tour', district: 'x', pair }, 'presentation', 'map'],
    ['a sheet of paper', { view: 'print' }, 'print', ''],
    ['a story on paper', { view: 'print', story: 'a-tour' }, 'print', ''],
    ['the table', { view: 'compare', district: 'x', pair }, 'compare', 'panel map toolbar'],
    ['two districts', { district: 'x', pair }, 'side-by-side', 'toolbar'],
    ['two districts as a list', { district: 'x', pair, view: 'list' }, 'side-by-side', 'toolbar'],
    ['one district of two', { pair }, 'atlas', 'panel map toolbar'],
  ])('is for %s', (_, view, id, parts) => {
    const screen = screenOf(stateOf(view));
    const there = [screen.hasPanel && 'panel', screen.hasMap && 'map', screen.hasToolbar && 'toolbar'].filter(Boolean);
    expect([screen.id, there.join(' ')]).toEqual([id, parts]);
  });

  it.each<[string, Partial<View>]>([
    ['handout', { story: 'a-tour', pair }],
    ['side-by-side', { pair, page: 'card', district: 'x' }],
    ['indicators', { page: 'card', district: 'x' }],
    ['list', { page: 'card' }],
    ['list', {}],
  ])('on paper is the sheet "%s"', (sheet, view) => {
    expect(sheetOf(stateOf({ ...view, view: 'print' }))).toBe(sheet);
  });
});

describe('the panel', () => {
  const place = { place: 'lorem-cafe' };
  it.each<[string | null, Partial<View>, Partial<Session>]>([
    ['suggestion', place, { suggestion: { type: 'suggest' }, coincident: ['lorem-cafe'] }],
    ['coincident', place, { coincident: ['lorem-cafe', 'fake-factory'] }],
    ['place', { ...place, page: 'method', near: { type: 'place', id: 'fake-factory' } }, {}],
    ['page', { page: 'method', gap }, {}],
    ['gap', { gap, coverage }, { tab: 'find' }],
    ['coverage', { coverage, walk: 'a-walk' }, { tab: 'explore' }],
    ['walk', { coverage, walk: 'a-walk' }, { tab: 'find' }],
    ['saved', { coverage, district: 'upper-testing' }, { tab: 'saved' }],
    ['present', { district: 'upper-testing' }, { tab: 'present' }],
    ['find', { district: 'upper-testing' }, { tab: 'find' }],
    ['district', { district: 'upper-testing', category: ['test_arena'] }, {}],
    ['test-arenas', { category: ['test_arena'] }, {}],
    [null, { place: 'nowhere', subset: { kind: 'figure', id: 'near-station' } }, {}],
  ])('shows %s', (panel, view, session) => {
    expect(panelOf(stateOf(view, session))).toBe(panel);
  });

  it('covers the search only by what lies over every tab', () => {
    expect(panelLayerOf(stateOf({ coverage, district: 'upper-testing' }, { tab: 'saved' }))).toBeNull();
    expect(panelLayerOf(stateOf({ coverage }))).toBe('coverage');
  });
});

describe('one layer back', () => {
  it('closes all that is open, the topmost first', () => {
    const everything: Partial<View> = {
      ...{
        view: 'compare',
        place: 'lorem-cafe',
        page: 'method',
        pair,
        gap,
        coverage: area,
        subset: { kind: 'figure', id: 'x' },
      },
      ...{ walk: 'a-walk', stop: 2, district: 'upper-testing', near: { type: 'place', id: 'fake-factory' } },
    };
    const store = storeOf(everything, {
      ...{ suggestion: { type: 'suggest' }, coincident: ['lorem-cafe'], beforeComparing: 'list' },
    });
    const closed: string[] = [];
    for (let left = layersOf(store.getState()); left.length > 0; left = layersOf(store.getState())) {
      expect(stepBack(store)).toBe(true);
      const now = new Set(layersOf(store.getState()).map(({ id }) => id));
      closed.push(
        left
          .map(({ id }) => id)
          .filter((id) => !now.has(id))
          .join(),
      );
    }
    expect(closed).toEqual([
      ...['compare', 'suggestion', 'coincident', 'place', 'page', 'side-by-side', 'gap'],
      ...['area', 'coverage', 'subset', 'stop', 'walk', 'district'],
    ]);
    expect(store.getState().view).toMatchObject({ view: 'list', coverage: null, camera: null, near: everything.near });
    expect(stepBack(store)).toBe(false);
  });

  it('leaves the list of an embed, and keeps the district that is fixed there', () => {
    const store = storeOf({ embed: true, lock: ['district'], district: 'upper-testing' }, { sheet: 'half' });
    expect(layersOf(store.getState()).map(({ id }) => id)).toEqual(['embed-list']);
    stepBack(store);
    expect(store.getState()).toMatchObject({ session: { sheet: 'peek' }, view: { district: 'upper-testing' } });
    expect(stepBack(store)).toBe(false);
  });
});
