import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { idsOfGroup } from '#domain/district/indicator.ts';
import { loadWords, wordsIn } from '#look/words.ts';
import { indicatorShown, indicatorsOf } from '#state/district/indicator-actions.ts';
import type { AtlasStore } from '#state/store.ts';
import { StoreContext } from '#state/use-atlas.ts';
import { storeWith } from '#tests/support/store-with.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import { indicatorName, spanInWords, unknownInWords, valueInWords } from '#ui/district/describe-indicator.ts';
import { DistrictIndicators } from '#ui/district/district-indicators.tsx';
import { IndicatorMethodPage } from '#ui/district/indicator-method-page.tsx';
import { indicatorSubset } from '#ui/subset/indicator-subset.ts';

beforeAll(async () => {
  await loadWords('en');
  await loadWords('nb');
  await loadAllWords();
});

const upper = (said = {}): AtlasStore => storeWith({ district: 'upper-testing', ...said });

/** What a part of the page says, its tags left out. */
function saidBy(store: AtlasStore, element: React.ReactElement): string {
  const html = renderToStaticMarkup(<StoreContext value={store}>{element}</StoreContext>);
  return html.replaceAll(/<svg.*?<\/svg>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

function cardSaid(): string {
  const store = upper();
  const [district] = store.getState().atlas.districts;
  if (!district) throw new Error('Testville has districts.');
  return saidBy(store, <DistrictIndicators district={district} />);
}

describe('the card in the panel', () => {
  it('says in four groups what is known, and of four places that this is not enough', () => {
    const said = cardSaid();
    for (const group of ['Physically', 'Socially', 'Digitally', 'Mixed']) expect(said).toContain(group);
    expect(said).toMatch(/Within 500 m of a station not enough data .* Fewer than five places/);
    expect(said).toMatch(/Stations inside 1 Train, metro and tram stations/);
    expect(said).toMatch(/Members 2 Knowledge institutions Mock University Public bodies Testville Council/);
    expect(said).toMatch(/Missing: Test, Fund &amp; advise and Meet &amp; belong\./);
  });

  it('never says a number where there is none', () => {
    expect(cardSaid()).not.toMatch(/NaN|undefined|Infinity|null/);
  });

  it('has words for every figure, and those of the method are the same', () => {
    const store = upper();
    const words = wordsIn('en');
    const said = saidBy(store, <IndicatorMethodPage />)
      .replaceAll('&amp;', '&')
      .replaceAll('&#x27;', "'");
    for (const figure of indicatorsOf(store.getState())) {
      expect(indicatorName(words, figure)).not.toBe('');
      expect([figure.id, unknownInWords(words, figure).join('')]).not.toEqual([figure.id, '']);
    }
    for (const { name, formula } of Object.values(words.district.card.figures)) {
      expect(said).toContain(name);
      expect(said).toContain(formula.slice(0, 60));
    }
    const main = Object.values(idsOfGroup)
      .flat()
      .filter((id) => !/^(near-(?!station)|lines-|actor-(?!kinds)|family-)/.test(id));
    expect(Object.keys(words.district.card.figures).toSorted()).toEqual(main.toSorted());
    expect(said).toContain('What is not measured, and why');
  });
});

describe('a figure in words', () => {
  const words = () => wordsIn('en');
  const [figure] = indicatorsOf(upper().getState());
  const made = {
    ...figure,
    counts: 'places',
    insufficientData: null,
    isEnough: true,
    partOf: undefined,
  } as typeof figure & object;
  const ids = (n: number): string[] => Array.from({ length: n }, (_, i) => `p${i}`);

  it('has its value, its counts, and how much the unknown could change it', () => {
    const share = {
      ...made,
      value: 14 / 31,
      unit: 'share',
      base: ids(33),
      unknown: ids(5),
      range: [0.3, 0.6],
    } as const;
    expect(valueInWords(words(), share)).toBe('45%');
    expect(unknownInWords(words(), share)).toEqual([
      'Not known, or not for sure: 5 of 33 places.',
      'Depending on that, it is between 30% and 60%.',
    ]);
    expect(spanInWords(words(), share)).toBe('30% – 60%');
    expect(unknownInWords(words(), { ...share, range: null })[1]).toBe('That cannot change the figure.');
    expect(unknownInWords(words(), { ...share, unknown: [], range: null })).toEqual(['Known of all of them.']);
    const open = { ...share, unit: 'count', range: [3, Number.POSITIVE_INFINITY] } as const;
    expect(unknownInWords(words(), open)[1]).toBe('Depending on that, it is at least 3.');
    expect(spanInWords(words(), open)).toBe('≥ 3');
  });

  it('without enough data says why, and has no number', () => {
    const lacking = {
      ...made,
      value: null,
      insufficientData: 'unknown',
      isEnough: false,
      base: ids(9),
      unknown: ids(6),
      range: null,
    } as const;
    expect(valueInWords(words(), lacking)).toBe('not enough data');
    expect(unknownInWords(words(), lacking)[0]).toBe('More than half of it is not known.');
  });
});

describe('the places behind a figure', () => {
  it('are shown alone, with nothing else asked, and all again by the same press', () => {
    const store = upper({ category: ['library'], q: 'x' });
    indicatorShown(store, 'family-learn');
    const { view } = store.getState();
    expect(view).toMatchObject({
      subset: { kind: 'figure', id: 'family-learn' },
      district: 'upper-testing',
      category: [],
      q: '',
    });
    expect([...(indicatorSubset.ids(store.getState(), 'family-learn') ?? [])].sort()).toEqual([
      'mock-university',
      'stub-hospital',
    ]);
    expect(indicatorSubset.label(store.getState(), 'family-learn', wordsIn('en'), (text) => text.en ?? '')).toBe(
      'Upper Testing: Learn & research',
    );
    indicatorShown(store, 'family-learn');
    expect(store.getState().view.subset).toBeNull();
  });

  it('are none to be had of what is no figure of places, or without a district', () => {
    expect(indicatorSubset.ids(upper().getState(), 'stations-inside')).toBeNull();
    expect(indicatorSubset.ids(upper().getState(), 'nonsense')).toBeNull();
    expect(indicatorSubset.ids(storeWith().getState(), 'family-learn')).toBeNull();
  });
});
