import * as v from 'valibot';
import type { Bounds } from '#domain/atlas.ts';
import { isWithin } from '#domain/geo/bounds.ts';
import type { Geocode, GeocodeAnswer, GeocodeFault } from '#domain/near/geocoding.ts';

/** How long somebody who pressed a button waits before they want to be told. */
const patienceMs = 5000;
const mostAnswers = 5;
/** Longer names than any address has are cut: they would only push the rest off the screen. */
const longestLabel = 200;

const degrees = (most: number) =>
  v.pipe(
    v.union([v.string(), v.number()]),
    v.transform(Number),
    v.check((value) => Number.isFinite(value) && Math.abs(value) <= most),
  );

/** What of an entry of Nominatim's `jsonv2` is used. */
const entry = v.object({
  lat: degrees(90),
  lon: degrees(180),
  display_name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
});

const fault = (what: GeocodeFault): GeocodeAnswer => ({ type: 'fault', fault: what });

function addressOf(server: string, { text, bounds, language }: Parameters<Geocode>[0]): string {
  const asked = new URLSearchParams({
    q: text,
    format: 'jsonv2',
    limit: String(mostAnswers),
    viewbox: bounds.join(','),
    bounded: '1',
    'accept-language': language,
  });
  return `${server.replace(/\/+$/, '')}/search?${asked}`;
}

/**
 * The server is asked to keep within the bounds; whether it did is looked at here. An entry that cannot be read is dropped;
 * only where none can is the answer garbage.
 */
function answerFrom(value: unknown, bounds: Bounds): GeocodeAnswer {
  if (!Array.isArray(value)) return fault('garbage');
  const all = value.flatMap((each: unknown) => {
    const read = v.safeParse(entry, each);
    if (!read.success) return [];
    const { lat, lon, display_name } = read.output;
    return [{ label: display_name.slice(0, longestLabel), position: [lon, lat] as const }];
  });
  if (value.length > 0 && all.length === 0) return fault('garbage');
  const found = all.filter(({ position }) => isWithin(bounds, position)).slice(0, mostAnswers);
  if (found.length > 0) return { type: 'found', found };
  return fault(all.length > 0 ? 'outside' : 'empty');
}

function faultOf(error: unknown): GeocodeFault {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'slow';
  return error instanceof SyntaxError ? 'garbage' : 'offline';
}

/**
 * A search for addresses at a server that speaks as Nominatim does (`/search`, `format=jsonv2`), which is asked for at most
 * five answers within the bounds. Answers outside them are dropped. Whatever goes wrong is told as a fault; an answer that
 * takes more than five seconds is one. See https://nominatim.org/release-docs/latest/api/Search/
 */
export const geocoder =
  (server: string): Geocode =>
  async (question, signal) => {
    try {
      const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
      // The site's cookies and the address of the view are none of that server's business.
      const response = await fetch(addressOf(server, question), {
        signal: patience,
        credentials: 'omit',
        referrerPolicy: 'origin',
      });
      if (response.status === 429) return fault('tooMany');
      if (!response.ok) return fault('refused');
      return answerFrom(await response.json(), question.bounds);
    } catch (error) {
      signal.throwIfAborted();
      return fault(faultOf(error));
    }
  };
