import { toXml } from 'xast-util-to-xml';
import { type Result, x } from 'xastscript';
import { isOnMap, type Position } from '#domain/atlas.ts';
import { safeLink } from '#domain/links.ts';
import type { Hit } from '#domain/search/query.ts';
import { type Collection, creditLines, linesOf, recordOf } from './collection.ts';
import { wellFormed, withoutSectionEnds } from './xml-text.ts';

const textElement = (name: string, text: string | null): Result | null => (text ? x(name, wellFormed(text)) : null);

const linkElement = (href: string, text: string): Result => x('link', { href }, [textElement('text', text)]);

/** The file about itself. The schema fixes the order: name, desc, author, copyright, link, time. */
function metadata(collection: Collection, leftOut: number): Result {
  const { city, title, words, made } = collection;
  const description = [...(leftOut > 0 ? [words.share.leftOut(leftOut)] : []), ...creditLines(city)];
  const [first] = city.credits;
  const licence = safeLink(first?.link ?? '');
  return x('metadata', [
    textElement('name', title),
    textElement('desc', description.join('\n')),
    first ? x('copyright', { author: wellFormed(first.text) }, [textElement('license', licence)]) : null,
    ...city.credits.map(({ text, link }) => {
      const href = safeLink(link ?? '');
      return href === null ? null : linkElement(href, text);
    }),
    x('time', `${made}T00:00:00Z`),
  ]);
}

/** One place. The schema fixes the order: name, cmt, desc, src, link, type. */
function waypoint(hit: Hit, [lon, lat]: Position, collection: Collection): Result {
  const record = recordOf(hit, collection);
  return x('wpt', { lat, lon }, [
    textElement('name', record.name),
    textElement('cmt', record.note),
    textElement('desc', linesOf(record, collection.words).join('\n')),
    textElement('src', hit.place.positionSource),
    ...(record.website === null ? [] : [linkElement(record.website, collection.words.place.website)]),
    ...record.sources.map((source) => linkElement(source, collection.words.place.source)),
    textElement('type', record.category),
  ]);
}

/**
 * The places as waypoints of GPX 1.1 (topografix.com/GPX/1/1), which has no way to tell of a place without a point: those
 * are left out, and the file says how many. Written with a serializer because the one kept builder, gpx-builder, brings
 * 63 kB (brotli) with it, and this 2 kB.
 */
export function gpxOf(collection: Collection): string {
  const waypoints = collection.places.flatMap((hit) =>
    isOnMap(hit.place) ? [waypoint(hit, hit.place.position, collection)] : [],
  );
  const gpx = x(
    'gpx',
    { xmlns: 'http://www.topografix.com/GPX/1/1', version: '1.1', creator: collection.words.shell.product },
    metadata(collection, collection.places.length - waypoints.length),
    ...waypoints,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withoutSectionEnds(toXml(gpx))}\n`;
}
