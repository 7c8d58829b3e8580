import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '#domain/atlas.ts';
import { audiences, categories, languages, offers, statuses, themes } from '#domain/vocabulary.ts';
import { mendedView } from '#state/address/mend-values.ts';
import { listKeys, untangled } from '#state/address/untangle.ts';
import { format, keysOfAddress, parse } from '#state/address/view-codec.ts';
import { lockable } from '#state/locks.ts';
import { type Camera, emptyView, type Known, type View } from '#state/view.ts';
import { knownWithScenario } from '#state/what-if/scenario-module.ts';
import { sameCases } from '#tests/support/arbitrary-places.ts';

const known: Known = {
  cities: ['oslo', 'oxford'],
  districts: new Set(['punkt-oslo', 'oslo-science-city']),
  places: new Set(['bitraf', 'oslo-science-park', 'losæter-åpen', '3d-lab']),
  stations: new Set(['forskningsparken', 'blindern']),
  stories: new Set(['a-walk']),
  needs: new Set(['a-desk-for-a-day']),
  walks: new Map([['round-the-hill', 6]]),
  isCity: (id) => ['oslo', 'oxford'].includes(id),
  isInDistrict: () => false,
  isCoverage: ({ area }) => area === null || area === 'E01028513',
  isSubset: () => false,
  withScenario: knownWithScenario,
};
const bounds: Bounds = [10.48, 59.8, 10.95, 60.14];

/** A link as the browser takes it apart, read as the page reads it. */
function arrived(link: string): { view: View; unknown: string[]; isLatitudeFirst: boolean } {
  const { search, hash } = new URL(link, 'https://atlas.example/path/');
  const { leftOut, ...address } = untangled(search, hash, ['city', ...keysOfAddress()]);
  const { view, unknown, isLatitudeFirst } = mendedView(address, known, bounds, leftOut);
  return { view, unknown, isLatitudeFirst };
}

const oslo = (part: Partial<View> = {}): View => ({ ...emptyView('oslo'), lang: 'en', ...part });
const camera: Camera = { zoom: 14.2, lat: 59.9421, lng: 10.7168, bearing: 0, pitch: 0 };
const near = { type: 'point', lng: 10.7168, lat: 59.9421 } as const;
const within = { value: 800, unit: 'm' } as const;
const maker = oslo({ category: ['makerspace_lab'] });
const makers = oslo({ category: ['makerspace_lab', 'test_arena'] });
const whole = { ...maker, near, within, camera };
const plainLink = '?city=oslo&lang=en&category=makerspace_lab&within=800m&near=10.7168,59.9421#14.2/59.9421/10.7168';

describe('a link as it arrives', () => {
  it.each<[string, View]>([
    [plainLink, whole],
    [plainLink.replaceAll('&', '&amp;'), whole],
    [plainLink.replaceAll('&', '&amp;amp;'), whole],
    [plainLink.replaceAll('&', '&amp;amp;amp;'), whole],
    [plainLink.replaceAll('&', '&#38;'), whole],
    [plainLink.replaceAll('&', '&#x26;'), whole],
    [plainLink.replaceAll('&', '%26amp%3B'), whole],
    [plainLink.replaceAll('&', '%26'), whole],
    [plainLink.replaceAll('&lang', '%E2%9F%A8'), whole],
    [plainLink.replaceAll(/=(?=.)/g, '=3D'), whole],
    [plainLink.replace('#', '%23'), whole],
    [plainLink.replace('#', '%2523'), whole],
    [plainLink.replace('#', '?'), whole],
    [plainLink.replace('#', '&'), whole],
    [plainLink.replace('#', '##'), whole],
    [plainLink.replace('#', '&num;'), whole],
    [`?${encodeURIComponent(plainLink.slice(1))}`, whole],
    [`?${encodeURIComponent(encodeURIComponent(plainLink.slice(1)))}`, whole],
    [`?${encodeURIComponent(encodeURIComponent(encodeURIComponent(plainLink.slice(1))))}`, whole],
    [`#${plainLink}`, whole],
    [
      '?city=oslo&lang=en&category=makerspace_lab&category=test_arena',
      oslo({ category: ['makerspace_lab', 'test_arena'] }),
    ],
    [
      '?city=oslo&lang=en&category[]=makerspace_lab&category[]=test_arena',
      oslo({ category: ['makerspace_lab', 'test_arena'] }),
    ],
    ['?city=oslo&city=oslo&lang=en', oslo()],
    ['?CITY=OSLO&LANG=EN&CATEGORY=MAKERSPACE_LAB&WITHIN=800M', { ...maker, within }],
    ['?city=oslo&lang=en&category=makerspace_lab#14.2%2F59.9421%2F10.7168', { ...maker, camera }],
    [
      '?city=oslo&lang=en&category=makerspace_lab#14.2/59.9421/10.7168?utm_source=letter&utm_medium=email',
      { ...maker, camera },
    ],
    [
      '?utm_source=x&city=oslo&lang=en&category=makerspace_lab&fbclid=abc#14.2/59.9421/10.7168&gclid=1',
      { ...maker, camera },
    ],
    ['?city=oslo#14.2/59.9421/10.7168?lang=en&category=makerspace_lab', { ...maker, camera }],
    ['?city=oslo&lang=en&category=makerspace_lab).', maker],
    ['?city=oslo&lang=en&category=makerspace_lab)&utm_source=x', maker],
    [
      '?city=oslo&lang=en&category=makerspace_lab%252Ctest_arena&near=10.7168%252C59.9421',
      oslo({ category: ['makerspace_lab', 'test_arena'], near }),
    ],
    ['?city=oslo&lang=en&near=10.7168,+59.9421&within=800m', oslo({ near, within })],
    ['?city=oslo&lang=en&near=10.7168,%2059.9421&within=800m', oslo({ near, within })],
    ['?city=Oxford&lang=en', { ...emptyView('oxford'), lang: 'en' }],
    ['?city=oslo&lang=en#map=14.2/59.9421/10.7168', oslo({ camera })],
    ['?city=oslo&category=makerspace_lab&lang=en14.2/59.9421/10.7168', { ...maker, camera }],
    ['?city=oslo&category=makerspace_lab&lang=en/14.2/59.9421/10.7168', { ...maker, camera }],
    ['?city=oslo&category=makerspace_lab&lang=en#14.2/59.9421/%0A10.7168', { ...maker, camera }],
    ['?city=oslo&category=maker%0Aspace_lab&lang=e%E2%80%8Bn', maker],
    ['?city=oslo&lang=en&place=BITRAF', oslo({ place: 'bitraf' })],
    ['?city=oslo&lang=en&place=los%25C3%25A6ter-%25C3%25A5pen', oslo({ place: 'losæter-åpen' })],
    ['?city=oslo&lang=en&place=3d-lab', oslo({ place: '3d-lab' })],
    ['?city=oslo&lang=en&near=STATION:BLINDERN', oslo({ near: { type: 'station', id: 'blindern' } })],
    [
      '?city=oslo&lang=en&q=c%252B%252B&category=makerspace_lab%252Ctest_arena',
      oslo({ q: 'c++', category: ['makerspace_lab', 'test_arena'] }),
    ],
    ['?city=oslo&lang=en&q=%25C3%25A5pen', oslo({ q: 'åpen' })],
    ['?city=oslo&lang=en&q=sauna).', oslo({ q: 'sauna' })],
    ['?city=oslo&lang=en&q=lab+(wood)', oslo({ q: 'lab (wood)' })],
    ['?city=oslo&lang=en&q=100%25', oslo({ q: '100%' })],
    ['?city=oslo&lang=en&q=R%26D', oslo({ q: 'R&D' })],
    ['?city=oslo&lang=en&q=a;b=c', oslo({ q: 'a;b=c' })],
    ['?city=oslo&lang=en&q=who?&category=makerspace_lab', { ...maker, q: 'who?' }],
    ['?city=oslo&lang=en&q=%E5pen', oslo({ q: 'åpen' })],
    ['?city=oslo&lang=en&category=makerspace_lab;test_arena', makers],
    ['?city=oslo&lang=en&category=makerspace_lab|test_arena', makers],
    ['?city=oslo&lang=en&category=makerspace_lab%7Ctest_arena', makers],
    ['?city=oslo&lang=en&category=makerspace_lab+test_arena', makers],
    ['?city=oslo&lang=en&category=makerspace-lab,Test%20arena', makers],
    ['?city=oslo&lang=en&category=makerspacelab,testarena', makers],
    ['?city=oslo&lang=en&category=makerspace\\_lab,test%5C_arena', makers],
    ['?city=oslo&lang=en&category=maker%20space_lab', maker],
    ['?city=oslo;lang=en;category=makerspace_lab;within=800m', { ...maker, within }],
    ['?city=oslo&la=%0D%0Ang=en&category=maker=%0Aspace_lab', maker],
    ['?city=oslo/&lang=en/&category=makerspace_lab/#14.2/59.9421/10.7168/', { ...maker, camera }],
    ['?city=oslo&lang=en#14,2/59,9421/10,7168', oslo({ camera })],
    ['?city=oslo&lang=en#14.2,59.9421,10.7168', oslo({ camera })],
    ['?city=oslo&lang=en#14.2/10.7168/59.9421', oslo({ camera })],
    ['?city=oslo&lang=en#zoom=14.2&lat=59.9421&lon=10.7168', oslo({ camera })],
    ['?city=oslo&lang=en#14.2/59.9421/10.7168:~:text=Places', oslo({ camera })],
    ['?city=oslo&lang=en&open&stepfree=true', oslo({ open: true, stepfree: true })],
    ['?city=oslo&lang=en&open=nei&embed=yes', oslo({ embed: true })],
    ['?city=oslo&lang=en&near=&within=&open=', oslo()],
    ['?city=oslo&lang=en&within=0,8+km', oslo({ within })],
    ['?city=oslo&lang=en&within=800+meter', oslo({ within })],
    ['?city=oslo&lang=en&within=15+minutter', oslo({ within: { value: 15, unit: 'min' } })],
    ['?city=oslo&lang=en&public=walk-in', oslo({ public: ['walk_in'] })],
    ['?city=oslo&lang=en&place=Oslo%20Science%20Park', oslo({ place: 'oslo-science-park' })],
    ['?city=oslo&lang=en&lang=en-GB&near=10.7168,59.9421&near=59.9421,10.7168', oslo({ near })],
  ])('understands %s', (link, view) => expect(arrived(link)).toEqual({ view, unknown: [], isLatitudeFirst: false }));

  it.each([
    ...['.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '"', "'", '’', '”', '»', '…', '。', '）', '*', '_', '~', '|'],
    ...[
      ').',
      '>.',
      '".',
      '.)',
      ')]',
      '**',
      '</a>',
      '|the atlas>',
      '%E2%80%8B',
      '%C2%A0',
      '%20',
      '%0A',
      '&gt;',
      '&quot;',
      '&#39;',
    ],
    ...['%3E', '%22', '%29', '\u200d', '&nbsp;', ' -', '%E2%80%9D'].filter((end) => end !== ' -'),
  ])('loses %j at its end, with a camera and without', (end) => {
    expect(arrived(`${plainLink}${end}`)).toMatchObject({ view: whole, unknown: [] });
    expect(arrived(`?city=oslo&lang=en&category=makerspace_lab${end}`)).toMatchObject({ view: maker, unknown: [] });
  });

  it.each([
    ...['no', 'NN', 'nb-NO', 'NB', 'nb_NO', 'nn-no', 'no_NO', 'norsk', 'Bokm%C3%A5l'].map(
      (tag) => [tag, 'nb'] as const,
    ),
    ...['en-GB', 'en-US', 'EN', 'en_gb', 'eng', 'English'].map((tag) => [tag, 'en'] as const),
  ])('speaks %s as %s', (tag, lang) =>
    expect(arrived(`?city=oslo&lang=${tag}`)).toMatchObject({ view: { lang }, unknown: [] }),
  );

  it.each([
    ['59.91,10.75', true],
    ['59.91, 10.75', true],
    ['59.91+10.75', true],
    ['59,91+10,75', true],
    ['59,91,10,75', true],
    ['N59.91+E10.75', true],
    ["59°54'36%22N+10°45'E", true],
    ['59%C2%B054%E2%80%B236%E2%80%B3N 10%C2%B045%E2%80%B20%E2%80%B3E', true],
    ['10.75 59.91', false],
    ['10,75; 59,91', false],
    ['https%3A%2F%2Fwww.openstreetmap.org%2F%23map%3D15%2F59.91%2F10.75', true],
    ['https%3A%2F%2Fmaps.google.com%2F%3Fq%3D59.91%2C10.75', true],
    ['geo:59.91,10.75', true],
  ])('reads the origin %s', (text, isLatitudeFirst) =>
    expect(arrived(`?city=oslo&near=${text}`)).toMatchObject({
      view: { near: { type: 'point', lng: 10.75, lat: 59.91 } },
      unknown: [],
      isLatitudeFirst,
    }),
  );

  it('reads the origin in the other order near the city too, and else leaves it as it stands', () => {
    const nearOf = (text: string) => arrived(`?city=oslo&near=${text}`).view.near;
    expect(nearOf('59.74,10.2')).toEqual({ type: 'point', lng: 10.2, lat: 59.74 });
    expect(nearOf('10.2,59.74')).toEqual({ type: 'point', lng: 10.2, lat: 59.74 });
    expect(nearOf('0,0')).toEqual({ type: 'point', lng: 0, lat: 0 });
  });

  it.each([
    ['?city=oslo&lang=sv', ['lang=sv']],
    ['?city=oslo&lang=en&lang=nb', ['lang=nb']],
    ['?city=oslo&category=makerspace_lab,castle&category=Moat', ['category=castle', 'category=Moat']],
    ['?city=oslo&near=51.75+-1.25', ['near=51.75 -1.25']],
    ['?city=oslo&near=here', ['near=here']],
    ['?city=oslo#nonsense', ['#nonsense']],
    ['?city=oslo#14.2/59.9421', ['#14.2/59.9421']],
    ['?city=bergen', ['city=bergen']],
    ['?city=oslo&near=10.7168,59.942114.2/59.9421/10.7168', ['near=10.7168,59.942114.2/59.9421/10.7168']],
    ['?city=oslo&place=BITRAFF.', ['place=BITRAFF']],
    ['?city=oslo&within=800', ['within=800']],
    ['?city=oslo&category=test_ar...', ['category=test_ar']],
    ['?city=oslo&place=bitraf%20-%20sent%20from%20a%20phone', ['place=- sent from a phone']],
    ['?city=oslo&category=test_arena%0A%0ARegards%20Kari', ['category=Regards Kari']],
    ['?city=oslo#14.2/59.9421/10.7168%20(the%20map', ['#(the map']],
    ['?city=oslo&near=10.7168,59.9421&near=10.72,59.95', ['near=10.72,59.95']],
    ['?city=oslo&city=oxford', ['city=oxford']],
  ])('names once what has no meaning in %s', (link, unknown) => expect(arrived(link).unknown).toEqual(unknown));

  it('has every list of a View as one', () => {
    const keys = Object.entries(emptyView('oslo')).flatMap(([key, value]) => (Array.isArray(value) ? [key] : []));
    expect(listKeys).toEqual(expect.arrayContaining(keys));
  });
});

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...values], { maxLength: Math.min(3, values.length) });
const orNull = <T>(values: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(null, ...values);
const decimals = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(min * 1e5), max: Math.round(max * 1e5) }).map((n) => Number((n / 1e5).toFixed(5)));

const someView: fc.Arbitrary<View> = fc
  .record({
    lang: orNull(languages),
    district: orNull([...known.districts]),
    place: orNull([...known.places]),
    q: fc.constantFrom('', 'sauna', 'R&D', 'c++', 'åpen lab', 'blå %'),
    category: some(categories),
    theme: some(themes),
    offer: some(offers),
    audience: some(audiences),
    status: fc.shuffledSubarray([...statuses], { minLength: 1 }),
    stepfree: fc.boolean(),
    near: fc.oneof(
      fc.constantFrom(
        null,
        { type: 'station' as const, id: 'blindern' },
        { type: 'place' as const, id: 'losæter-åpen' },
      ),
      fc.record({ type: fc.constant('point' as const), lng: decimals(10.49, 10.94), lat: decimals(59.81, 60.13) }),
    ),
    within: fc.constantFrom(null, { value: 800, unit: 'm' as const }, { value: 15, unit: 'min' as const }),
    sort: orNull(['distance', 'name'] as const),
    save: some([...known.places]),
    view: fc.constantFrom('map' as const, 'list' as const),
    need: some(['a-desk-for-a-day']),
    embed: fc.boolean(),
    lock: some(lockable),
    camera: fc.option(
      fc.record({
        lng: decimals(10, 11),
        lat: decimals(59, 60),
        zoom: fc.constantFrom(9, 14.2, 16.75),
        bearing: fc.constantFrom(0, -30.5),
        pitch: fc.constantFrom(0, 45),
      }),
    ),
  })
  .map((part) => ({ ...emptyView('oslo'), ...part }));

const lastText = /[?&]q=[^&#]*$/;
/** A value as another builder of links writes it. */
const rebuilt = (value: string): string => encodeURIComponent(new URLSearchParams(`q=${value}`).get('q') ?? '');
/** Each way in which a link is mangled; some need what the link does not have and then leave it. */
const ways: Readonly<Record<string, (link: string) => string>> = {
  escaped: (link) => link.replaceAll('&', '&amp;'),
  escapedTwice: (link) => link.replaceAll('&', '&amp;amp;'),
  encodedValues: (link) => link.replaceAll(/=([^&#]+)/g, (_, value: string) => `=${rebuilt(value)}`),
  encodedValuesTwice: (link) =>
    link.replaceAll(/=([^&#]+)/g, (_, value: string) => `=${encodeURIComponent(rebuilt(value))}`),
  encoded: (link) => `?${encodeURIComponent(link.slice(1))}`,
  encodedHash: (link) => link.replace('#', '%23'),
  encodedSlashes: (link) => link.replace(/#.*/, (hash) => hash.replaceAll('/', '%2F')),
  fullStop: (link) => `${link}.`,
  bracket: (link) => `${link})`,
  quoted: (link) => `${link}".`,
  angle: (link) => `${link}>`,
  unseen: (link) => `${link}\u200b`,
  broken: (link) => link.replace(',', ',%0A'),
  campaign: (link) => `${link}${link.includes('#') ? '?' : '&'}utm_source=letter&utm_medium=email`,
  click: (link) => link.replace('?', '?fbclid=AbC-d_e&'),
  question: (link) => link.replace('#', '?'),
  upperKeys: (link) =>
    link.replaceAll(
      /([?&])(?!utm|fbclid|amp)([a-z]+)=/g,
      (_, sign: string, key: string) => `${sign}${key.toUpperCase()}=`,
    ),
  upperValues: (link) =>
    link.replaceAll(
      /\b(category|theme|lock|near|status|lang|city)=([\w,:.-]*)(?=&|#|$)/g,
      (_, key: string, value: string) => `${key}=${value.toUpperCase()}`,
    ),
  repeated: (link) => link.replace(/&(category|offer|save)=(\w[\w-]*),([\w,-]+)(?=&|#|$)/, '&$1=$2&$1=$3'),
  sameAgain: (link) => link.replace(/\?(city=oslo)(?=&|#|$)/, '?$1&$1'),
  spaced: (link) => link.replace(/(near=[\d.]+,)(?=\d)/, '$1+'),
};

describe('any view', () => {
  it('is not changed by untangling a link that nobody mangled', () => {
    fc.assert(
      fc.property(someView, (view) => {
        expect(arrived(format(view))).toEqual({ view, unknown: [], isLatitudeFirst: false });
      }),
      { ...sameCases, numRuns: 500 },
    );
  });

  it('comes out of a link that was mangled in one to three ways', () => {
    fc.assert(
      fc.property(
        // A full stop behind a text may be its own.
        someView.filter((view) => !lastText.test(format(view))),
        fc.shuffledSubarray(Object.keys(ways), { minLength: 1, maxLength: 3 }),
        (view, names) => {
          const link = names.reduce((mangled, name) => ways[name]?.(mangled) ?? mangled, format(view));
          expect({ ...arrived(link), link }).toEqual({ view, unknown: [], isLatitudeFirst: false, link });
        },
      ),
      { ...sameCases, numRuns: 1500 },
    );
  });

  it('never throws, whatever the link, and gives one that reads cleanly', () => {
    const parts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('&amp;', '%', '%25', '?', '#', '&', 'q=', 'near=', ';', '&#38;', 'city=oslo'),
    );
    fc.assert(
      fc.property(
        fc.array(parts).map((all) => all.join('')),
        fc.string(),
        (search, hash) => {
          const read = untangled(`?${search}`, `#${hash}`, ['city', ...keysOfAddress()]);
          const { view } = mendedView(read, known, bounds);
          expect(parse(...([new URL(format(view), 'https://a.example').search, ''] as const), known).view.city).toBe(
            view.city,
          );
        },
      ),
      { ...sameCases, numRuns: 1000 },
    );
  });
});
