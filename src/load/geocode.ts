import * as v from 'valibot';
import type { Bounds } from '#domain/atlas.ts';
import { isInBounds } from '#domain/geo/bounds.ts';
import type { Geocode, GeocodeAnswer, GeocodeFault } from '#domain/near/geocoding.ts';

/** How long a search may take before it counts as failed. */
const timeLimitMs = 5000;
const mostAnswers = 5;
/** The maximum length of a name; longer ones are cut, because they would push the rest off the screen. */
const longestLabel = 200;

const degrees = (most: number) =>
  v.pipe(
    v.union([v.string(), v.number()]),
    v.check((value) => Number.isFinite(Number(value)) && Math.abs(Number(value)) <= most),
  );

/** What of an entry of Nominatim's `jsonv2` is used. Only with actions that the first page brings anyway: any other would come with it too. */
const entry = v.object({
  lat: degrees(90),
  lon: degrees(180),
  display_name: v.pipe(
    v.string(),
    v.check((name) => name.trim() !== ''),
  ),
});

const fault = (what: GeocodeFault): GeocodeAnswer => ({ type: 'fault', fault: what });

function addressOf(server: string, { text, bounds, language }: Parameters<Geocode>[0]): string {
  const parameters = new URLSearchParams({
    q: text,
    format: 'jsonv2',
    limit: String(mostAnswers),
    viewbox: bounds.join(','),
    bounded: '1',
    'accept-language': language,
  });
  return `${server.replace(/\/+$/, '')}/search?${parameters}`;
}

/**
 * The server is asked for answers within the bounds; this checks them. An invalid entry is dropped; the answer fails only
 * if all entries are invalid.
 */
function geocodeAnswerFrom(value: unknown, bounds: Bounds): GeocodeAnswer {
  if (!Array.isArray(value)) return fault('garbage');
  const all = value.flatMap((each: unknown) => {
    const read = v.safeParse(entry, each);
    if (!read.success) return [];
    const { lat, lon, display_name } = read.output;
    return [{ label: display_name.trim().slice(0, longestLabel), position: [Number(lon), Number(lat)] as const }];
  });
  if (value.length > 0 && all.length === 0) return fault('garbage');
  const found = all.filter(({ position }) => isInBounds(bounds, position)).slice(0, mostAnswers);
  if (found.length > 0) return { type: 'found', found };
  return fault(all.length > 0 ? 'outside' : 'empty');
}

function faultOf(error: unknown): GeocodeFault {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'slow';
  return error instanceof SyntaxError ? 'garbage' : 'offline';
}

/**
 * A search for addresses at a server with the API of Nominatim (`/search`, `format=jsonv2`), which is asked for at most
 * five answers within the bounds. Answers outside them are dropped. Whatever goes wrong is told as a fault; an answer that
 * takes more than five seconds is one. See https://nominatim.org/release-docs/latest/api/Search/
 */
export const geocoder =
  (server: string): Geocode =>
  async (question, signal) => {
    try {
      const timeLimit = AbortSignal.any([signal, AbortSignal.timeout(timeLimitMs)]);
      // The other server must get neither cookies nor the address of the view.
      const response = await fetch(addressOf(server, question), {
        signal: timeLimit,
        credentials: 'omit',
        referrerPolicy: 'origin',
      });
      if (response.status === 429) return fault('tooMany');
      if (!response.ok) return fault('refused');
      return geocodeAnswerFrom(await response.json(), question.bounds);
    } catch (error) {
      signal.throwIfAborted();
      return fault(faultOf(error));
    }
  };
