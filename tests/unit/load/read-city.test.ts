import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CityUnreadable } from '#load/faults.ts';
import { fetchJson, readCities, readCity } from '#load/read-city.ts';
import { brokenFiles, change, type FileName, type Files } from '#tests/fixtures/broken-files.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';

const base = 'https://atlas.example/under/a/path/';
const server = setupServer();
const asked: string[] = [];

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => {
  server.resetHandlers();
  asked.length = 0;
});
afterAll(() => server.close());

/** Serves files as a static host does: a string as it is, what is not there as 404. */
function serve(files: Files): void {
  server.use(
    http.get(`${base}data/testville/:file`, ({ params }) => {
      const file = String(params['file']);
      asked.push(file);
      const value = files[file];
      if (value === undefined) return new HttpResponse('Not found', { status: 404 });
      return typeof value === 'string' ? HttpResponse.text(value) : HttpResponse.json(value as object);
    }),
  );
}

const read = (files: Files) => {
  serve(files);
  return readCity(fetchJson, 'testville', base);
};

const readBroken = (file: FileName, path: string, value: unknown) => read(brokenFiles(file, path, value));
const first = 'features.0';

describe('a good city', () => {
  it('is read whole and without faults', async () => {
    const { atlas, faults } = await read(tinyFiles());
    expect(faults).toEqual([]);
    expect(atlas).toEqual({ ...tinyCity(), edgeBands: `${base}data/testville/edge-bands.geojson` });
  });

  it('has names in both languages, a family for each place and colours for each district', async () => {
    const { atlas } = await read(tinyFiles());
    expect(atlas.places[0]).toMatchObject({ name: { en: 'Mock University', nb: 'Mock University' }, family: 'learn' });
    expect(atlas.places[2]?.name).toEqual({ en: 'Fake Factory Makerspace', nb: 'Falskfabrikken verksted' });
    expect(atlas.districts.map((district) => district.colours.light)).toEqual(['#2F6690', '#B4532A']);
  });

  it('gives the address and bounds of the basemap without fetching it', async () => {
    const files = brokenFiles('city.json', 'files.context', 'context.geojson');
    const { atlas } = await read(change(files, 'city.json', 'contextBounds', [0, 50, 0.2, 50.2]));
    expect(atlas.context).toEqual({ url: `${base}data/testville/context.geojson`, bounds: [0, 50, 0.2, 50.2] });
    expect(asked).not.toContain('context.geojson');
  });

  it('has the needs of its own file, or else those that all cities share', async () => {
    expect((await read(tinyFiles())).atlas.needs.map(({ id }) => id)).toEqual([
      'talk-it-through',
      'make-a-prototype',
      'find-money',
    ]);
    const [shared] = tinyFiles()['needs.json'].needs;
    server.use(http.get(`${base}data/needs.json`, () => HttpResponse.json({ needs: [shared] })));
    const { atlas, faults } = await read(brokenFiles('city.json', 'files.needs', undefined));
    expect(faults).toEqual([]);
    expect(atlas.needs.map(({ id, themes }) => [id, themes])).toEqual([['talk-it-through', []]]);
  });

  it('gives the districts the outline and the areas their centre or outline', async () => {
    const { atlas } = await read(tinyFiles());
    expect(atlas.districts[0]?.boundary.type).toBe('Polygon');
    expect(atlas.areas.map(({ centre, outline }) => [centre, outline?.type])).toEqual([
      [null, 'Polygon'],
      [null, 'Polygon'],
      [[0.107, 50.094], undefined],
      [null, undefined],
    ]);
  });
});

describe('a city that cannot be read', () => {
  const refusal = async (files: Files): Promise<CityUnreadable> => {
    const error: unknown = await read(files).catch((reason: unknown) => reason);
    if (!(error instanceof CityUnreadable)) throw new Error('it was read');
    return error;
  };

  it('says so when city.json is missing', async () => {
    const error = await refusal({ ...tinyFiles(), 'city.json': undefined });
    expect(error.message).toBe(
      'city.json: cannot be read (the server answered 404); `npm run publish:check` says more',
    );
  });

  it('says so when city.json is not JSON', async () => {
    expect((await refusal({ ...tinyFiles(), 'city.json': '<!doctype html>' })).message).toMatch(
      /^city\.json: .*not JSON/,
    );
  });

  it('knows why: the file is not there, it is something else, or it is read and makes no sense', async () => {
    const reasons: string[] = [];
    for (const places of [undefined, '<!doctype html>', []]) {
      reasons.push((await refusal({ ...tinyFiles(), 'places.geojson': places })).reason);
    }
    expect(reasons).toEqual(['absent', 'other', 'unknown']);
  });

  it('says so when city.json is broken where it must not be', async () => {
    expect((await refusal(brokenFiles('city.json', 'bounds', 'everywhere'))).message).toBe(
      'city.json: is "everywhere"; give bounds [west, south, east, north]',
    );
  });

  it.each([
    ['missing', undefined],
    ['not JSON', 'oops'],
    ['no FeatureCollection', []],
  ])('says so when the places are %s', async (_how, places) => {
    expect((await refusal({ ...tinyFiles(), 'places.geojson': places })).message).toMatch(/^places\.geojson: /);
  });

  it('never asks for a file outside the folder of the city', async () => {
    await refusal(brokenFiles('city.json', 'files.places', '../../secret.json'));
    expect(asked).toEqual(['city.json']);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['districts.geojson', 404],
    ['stations.geojson', 'oops'],
    ['areas.geojson', { type: 'Nothing' }],
    ['walks.json', 404],
    ['walks.json', []],
    ['needs.json', 404],
    ['needs.json', 'oops'],
    ['needs.json', []],
    ['needs.json', { needs: 'many' }],
  ])('%s is a fault, and the rest is shown', async (file, value) => {
    const { atlas, faults } = await read({ ...tinyFiles(), [file]: value === 404 ? undefined : value });
    expect(faults.map((fault) => fault.file)).toEqual([file]);
    expect(atlas.places).toHaveLength(12);
  });
});

describe('a broken feature', () => {
  it.each([
    ['a category that is none', 'properties.category', 'castle', 'category'],
    ['a category of the wrong type', 'properties.category', 7, 'category'],
    ['no name', 'properties.name', undefined, 'name'],
    ['an empty name', 'properties.name', {}, 'name'],
    ['a status that is none', 'properties.status', 'haunted', 'status'],
    ['an id that cannot stand in an address', 'id', 'Mock University', 'id'],
    ['no properties', 'properties', null, undefined],
  ])('with %s is left out and listed', async (_what, path, value, field) => {
    const { atlas, faults } = await readBroken('places.geojson', `${first}.${path}`, value);
    expect(atlas.places).toHaveLength(11);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'places.geojson', index: 0 });
    expect(faults[0]?.field).toBe(field);
  });

  it.each([null, 5, 'place', [], {}])('that is %j is left out', async (feature) => {
    const { atlas, faults } = await readBroken('places.geojson', first, feature);
    expect(atlas.places).toHaveLength(11);
    expect(faults.every((fault) => fault.index === 0)).toBe(true);
    expect(faults.length).toBeGreaterThan(0);
  });

  it('with an id already taken is left out and listed', async () => {
    const { atlas, faults } = await readBroken('places.geojson', `${first}.id`, 'stub-hospital');
    expect(atlas.places.map((place) => place.id)).not.toContain('mock-university');
    expect(faults).toEqual([expect.objectContaining({ file: 'places.geojson', index: 1, field: 'id' })]);
  });

  it.each([
    ['a station without a point', 'stations.geojson', 'stations'],
    ['a district without an outline', 'districts.geojson', 'districts'],
  ] as const)('such as %s is left out', async (_what, file, kind) => {
    const whole = await read(tinyFiles());
    server.resetHandlers();
    const { atlas, faults } = await readBroken(file, `${first}.geometry`, null);
    expect(atlas[kind]).toHaveLength(whole.atlas[kind].length - 1);
    expect(faults.length).toBeGreaterThan(0);
  });

  it('never leaves half an outline behind', async () => {
    const { atlas } = await readBroken('districts.geojson', `${first}.geometry.coordinates.0.1`, ['a', 'b']);
    expect(atlas.districts.map((district) => district.id)).toEqual(['lower-mocking']);
  });
});

describe('a broken part of a feature', () => {
  it.each([
    [
      'one theme of several',
      'properties.themes',
      ['digital_ai', 'alchemy', 'education'],
      'themes.1',
      { themes: ['digital_ai', 'education'] },
    ],
    ['two offers', 'properties.offers', ['x', 'y', 'desk'], 'offers.0', { offers: ['desk'] }],
    ['themes that are no list', 'properties.themes', 'digital_ai', 'themes', { themes: [] }],
    [
      'a website that hides behind a user name',
      'properties.website',
      'https://example.org@evil.example',
      'website',
      { website: undefined },
    ],
    ['a javascript: website', 'properties.website', 'javascript:alert(1)', 'website', { website: undefined }],
    [
      'a javascript: source',
      'properties.sources',
      ['javascript:alert(1)', 'https://example.org/'],
      'sources.0',
      { sources: ['https://example.org/'] },
    ],
    ['a stepFree that is a word', 'properties.stepFree', 'yes', 'stepFree', { stepFree: undefined }],
    ['a date that is none', 'properties.opened', '2023-02-30', 'opened', { opened: undefined }],
    [
      'a position without a basis',
      'properties.position',
      { accuracyMetres: 5 },
      'position.basis',
      { basis: null, accuracyMetres: null },
    ],
    ['a district nobody knows', 'properties.district', 'atlantis', 'district', { district: undefined }],
    ['a summary that is a number', 'properties.summary', 5, 'summary', { summary: {} }],
    [
      'a point that is none',
      'geometry',
      { type: 'Point', coordinates: ['0.1', null] },
      'geometry.coordinates.0',
      { position: null },
    ],
    [
      'a point off the globe',
      'geometry',
      { type: 'Point', coordinates: [0.1, 950] },
      'geometry.coordinates.1',
      { position: null },
    ],
  ])('such as %s is left out, and the place stays', async (_what, path, value, field, expected) => {
    const { atlas, faults } = await readBroken('places.geojson', `${first}.${path}`, value);
    expect(atlas.places).toHaveLength(12);
    expect(faults[0]).toMatchObject({ file: 'places.geojson', feature: 'mock-university', field });
    expect(atlas.places[0]).toMatchObject(
      Object.fromEntries(Object.entries(expected).filter(([, of]) => of !== undefined)),
    );
    for (const [key, of] of Object.entries(expected))
      if (of === undefined) expect(atlas.places[0]).not.toHaveProperty(key);
  });

  it('such as a way in without a source, or an e-mail address that is none, leaves the rest of the place', async () => {
    const files = brokenFiles('places.geojson', `${first}.properties.access`, { lift: true });
    const { atlas, faults } = await read(change(files, 'places.geojson', `${first}.properties.email`, 'nobody'));
    expect(atlas.places[0]).not.toHaveProperty('access');
    expect(atlas.places[0]).not.toHaveProperty('email');
    expect(atlas.places[0]).toMatchObject({ id: 'mock-university' });
    expect(faults.map(({ field }) => field).toSorted()).toEqual(['access.source', 'email']);
  });

  it('such as a null geometry is no fault where a place has no location', async () => {
    const { atlas, faults } = await readBroken('places.geojson', `${first}.geometry`, null);
    expect(atlas.places[0]?.position).toBeNull();
    expect(faults).toEqual([]);
  });

  it('such as a need that is an offer already, or that nothing could meet, is left out', async () => {
    const files = brokenFiles('needs.json', 'needs.0.id', 'desk');
    change(files, 'needs.json', 'needs.1.offers', []);
    change(files, 'needs.json', 'needs.1.categories', []);
    change(files, 'needs.json', 'needs.2.offers.0', 'gold');
    const { atlas, faults } = await read(files);
    expect(atlas.places).toHaveLength(12);
    expect(atlas.needs.map(({ id, offers }) => [id, offers])).toEqual([['find-money', []]]);
    expect(faults.map(({ file, feature, field }) => [file, feature, field])).toEqual([
      ['needs.json', 'desk', 'id'],
      ['needs.json', 'make-a-prototype', undefined],
      ['needs.json', 'find-money', 'offers.0'],
    ]);
  });

  it('such as a stop without a position is left out, and a walk of one stop with it', async () => {
    const files = brokenFiles('walks.json', 'walks.0.stops.1.place', 'nowhere-platform');
    const { atlas, faults } = await read(files);
    expect(atlas.walks.map(({ stops }) => stops.map(({ place }) => place))).toEqual([
      ['fake-factory', 'placeholder-library'],
    ]);
    expect(faults.map(({ file, feature, field }) => [file, feature, field])).toEqual([
      ['walks.json', 'round-the-middle', 'stops'],
    ]);
    const { atlas: shorter } = await read(change(files, 'walks.json', 'walks.0.stops.2.place', 'nowhere'));
    expect(shorter.walks).toEqual([]);
  });

  it('such as a key figure, a fact or a measure is left out of its list', async () => {
    const files = brokenFiles('districts.geojson', `${first}.properties.figures.0.source`, 'javascript:1');
    change(files, 'city.json', 'facts.0.value', 'none');
    change(files, 'areas.geojson', 'measures.0.year', '2024');
    const { atlas, faults } = await read(files);
    expect(atlas.districts[0]?.figures).toEqual([]);
    expect(atlas.city.facts[0]).not.toHaveProperty('value');
    expect(atlas.measures).toEqual([]);
    expect(faults.map(({ file, field }) => [file, field])).toEqual([
      ['city.json', 'facts.0.value'],
      ['districts.geojson', 'figures.0.source'],
      ['areas.geojson', 'measures.0.year'],
    ]);
  });

  it('such as a stop that is no station is taken off its line', async () => {
    const { atlas, faults } = await readBroken('city.json', 'lines.0.stations.1', 'metro-nowhere');
    expect(atlas.city.lines[0]?.stations).toEqual(['metro-first-stop', 'metro-last-stop']);
    expect(faults).toEqual([expect.objectContaining({ file: 'city.json', field: 'lines.1' })]);
  });
});

describe('unusual but valid texts', () => {
  it.each([
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['10,000 letters', 'Å'.repeat(10_000)],
    ['right-to-left letters', 'مركز الابتكار \u202Eabc'],
    ['emoji', '👩🏽‍🔬 Lab 🇳🇴'],
    ['a null character', 'a\u0000b'],
    ['the name of a prototype', '__proto__'],
  ])('such as %s come through as they are', async (_what, name) => {
    const { atlas, faults } = await readBroken('places.geojson', `${first}.properties.name`, name);
    expect(faults).toEqual([]);
    expect(atlas.places[0]?.name).toEqual({ en: name, nb: name });
  });

  it('are cut short where they stand in a fault', async () => {
    const { faults } = await readBroken('places.geojson', `${first}.properties.status`, 'x'.repeat(10_000));
    expect(faults[0]?.message.length).toBeLessThan(100);
  });

  it('cannot reach the prototype of anything', async () => {
    const text = JSON.stringify(tinyFiles()['places.geojson']).replace(
      '"status"',
      '"__proto__":{"polluted":true},"status"',
    );
    const { atlas } = await read({ ...tinyFiles(), 'places.geojson': text });
    expect(atlas.places).toHaveLength(12);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.keys(atlas.places[0] ?? {})).not.toContain('polluted');
  });
});

describe('the list of cities', () => {
  const serveList = (value: object) => server.use(http.get(`${base}data/cities.json`, () => HttpResponse.json(value)));

  it('is read in its order', async () => {
    serveList([
      { id: 'oslo', name: 'Oslo' },
      { id: 'oxford', name: { en: 'Oxford' } },
    ]);
    expect((await readCities(fetchJson, base)).map((city) => city.id)).toEqual(['oslo', 'oxford']);
  });

  it('leaves out what is no city', async () => {
    serveList([{ id: '../etc', name: 'Away' }, { id: 'oslo', name: 'Oslo' }, 5]);
    expect((await readCities(fetchJson, base)).map((city) => city.id)).toEqual(['oslo']);
  });

  it('is unreadable when it is empty or missing', async () => {
    serveList([]);
    await expect(readCities(fetchJson, base)).rejects.toThrow(CityUnreadable);
    server.use(http.get(`${base}data/cities.json`, () => new HttpResponse(null, { status: 404 })));
    await expect(readCities(fetchJson, base)).rejects.toThrow(
      /^cities\.json: cannot be read \(the server answered 404\)/,
    );
  });
});
