import { delay, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bounds } from '#domain/atlas.ts';
import type { GeocodeAnswer } from '#domain/near/geocoding.ts';
import { geocoder } from '#load/geocode.ts';

const url = 'https://geocode.example/nominatim';
const bounds: Bounds = [10.6, 59.8, 10.9, 60];
const server = setupServer();
const asked: Request[] = [];

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => {
  server.resetHandlers();
  asked.length = 0;
  vi.restoreAllMocks();
});
afterAll(() => server.close());

/** Answers each question in this way. */
function answers(how: () => Response | Promise<Response>): void {
  server.use(
    http.get(`${url}/search`, ({ request }) => {
      asked.push(request);
      return how();
    }),
  );
}
const json = (value: object) => answers(() => HttpResponse.json(value));

const ask = (text = 'Karl Johans gate 1', signal = new AbortController().signal): Promise<GeocodeAnswer> =>
  geocoder(url)({ text, bounds, language: 'nb' }, signal);
const fault = (what: string) => ({ type: 'fault', fault: what });

/** As Nominatim says it: degrees are strings. */
const stortinget = { place_id: 1, lat: '59.9130', lon: '10.7400', display_name: 'Stortinget, Oslo', licence: 'ODbL' };

describe('an online search', () => {
  it('gives what was found, as [lng, lat]', async () => {
    json([stortinget]);
    expect(await ask()).toEqual({
      type: 'found',
      found: [{ label: 'Stortinget, Oslo', position: [10.74, 59.913] }],
    });
  });

  it('asks one question, within the bounds, in the language of the page', async () => {
    json([stortinget]);
    const sent = vi.spyOn(globalThis, 'fetch');
    await ask('Møllergata 3 & 4');
    expect(asked).toHaveLength(1);
    expect(Object.fromEntries(new URL(asked[0]?.url ?? '').searchParams)).toEqual({
      q: 'Møllergata 3 & 4',
      format: 'jsonv2',
      limit: '5',
      viewbox: '10.6,59.8,10.9,60',
      bounded: '1',
      'accept-language': 'nb',
    });
    // Neither cookies nor what else stands in the address of the view.
    const privately = { credentials: 'omit', referrerPolicy: 'origin' };
    expect(sent).toHaveBeenCalledExactlyOnceWith(expect.anything(), expect.objectContaining(privately));
  });

  it('minds no slash at the end of its address', async () => {
    json([stortinget]);
    await geocoder(`${url}/`)({ text: 'x', bounds, language: 'en' }, new AbortController().signal);
    expect(new URL(asked[0]?.url ?? '').pathname).toBe('/nominatim/search');
  });

  it('drops what lies outside the bounds, and says so when nothing is left', async () => {
    const bergen = { lat: '60.39', lon: '5.32', display_name: 'Bergen' };
    json([bergen, stortinget]);
    expect(await ask()).toMatchObject({ found: [{ label: 'Stortinget, Oslo' }] });
    json([bergen]);
    expect(await ask()).toEqual(fault('outside'));
  });

  it('drops an entry that cannot be read, and keeps the others', async () => {
    json([{ ...stortinget, display_name: ' ' }, null, stortinget, { ...stortinget, lat: 'north' }]);
    expect(await ask()).toMatchObject({ type: 'found', found: [{ label: 'Stortinget, Oslo' }] });
  });

  it('gives at most five, and cuts names that are no names', async () => {
    json(Array.from({ length: 9 }, () => ({ ...stortinget, display_name: 'x'.repeat(5000) })));
    const answer = await ask();
    expect(answer.type === 'found' && answer.found.map(({ label }) => label.length)).toEqual([200, 200, 200, 200, 200]);
  });

  it.each([
    ['nothing found', () => HttpResponse.json([]), 'empty'],
    ['too many questions', () => new HttpResponse('Slow down', { status: 429 }), 'tooMany'],
    ['a refusal', () => new HttpResponse('No', { status: 403 }), 'refused'],
    ['a broken server', () => new HttpResponse('Oops', { status: 500 }), 'refused'],
    ['no network', () => HttpResponse.error(), 'offline'],
    ['a page instead of JSON', () => HttpResponse.html('<h1>Welcome</h1>'), 'garbage'],
    ['an object', () => HttpResponse.json({ error: 'Unable to geocode' }), 'garbage'],
    ['no name', () => HttpResponse.json([{ lat: '59.9', lon: '10.7' }]), 'garbage'],
    ['no number', () => HttpResponse.json([{ ...stortinget, lat: 'north' }]), 'garbage'],
    ['no degrees', () => HttpResponse.json([{ ...stortinget, lat: 591 }]), 'garbage'],
  ])('tells of %s', async (_, how, what) => {
    answers(how);
    expect(await ask()).toEqual(fault(what));
  });

  it('that takes more than five seconds is slow', async () => {
    const patience = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal);
    answers(async () => {
      patience.abort(new DOMException('five seconds have passed', 'TimeoutError'));
      await delay('infinite');
      return HttpResponse.json([]);
    });
    expect(await ask()).toEqual(fault('slow'));
    expect(timeout).toHaveBeenCalledExactlyOnceWith(5000);
  });

  it('that is aborted gives no answer', async () => {
    const controller = new AbortController();
    answers(async () => {
      controller.abort();
      await delay('infinite');
      return HttpResponse.json([]);
    });
    await expect(ask('x', controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
