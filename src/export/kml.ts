import { toKML } from '@placemarkio/tokml';
import type { Feature, Point } from 'geojson';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { isOnMap } from '#domain/atlas.ts';
import type { Hit } from '#domain/search/query.ts';
import { type Collection, cellsOf, creditLines, linesOf, recordOf } from './collection.ts';
import { wellFormed, withoutSectionEnds } from './xml-text.ts';

/** Google Earth shows what is in a balloon as HTML, however it was escaped, so no text of the data may bring tags along. */
const plainText = (text: string): string => wellFormed(text).replaceAll('<', '‹').replaceAll('>', '›');

function placemark(hit: Hit, collection: Collection): Feature<Point | null> {
  const record = recordOf(hit, collection);
  const { name, ...cells } = cellsOf(record, collection.words);
  const known = Object.entries(cells).filter(([, cell]) => cell !== '');
  const lines = [...(record.note === null ? [] : [record.note]), ...linesOf(record, collection.words)];
  return {
    type: 'Feature',
    id: hit.place.id,
    geometry: isOnMap(hit.place) ? { type: 'Point', coordinates: [...hit.place.position] } : null,
    properties: {
      ...Object.fromEntries(known.map(([key, cell]) => [key, plainText(String(cell))])),
      name: plainText(String(name)),
      description: plainText(lines.join('\n')),
    },
  };
}

/**
 * The places as KML 2.2; one without a point is a Placemark without a geometry, which lists and search show. The writer
 * (tokml) has no word for the document itself, so its name and the credits are put at its beginning.
 */
export function kmlOf(collection: Collection): string {
  const features = collection.places.map((hit) => placemark(hit, collection));
  const about = [
    x('name', plainText(collection.title)),
    x('description', plainText(creditLines(collection.city).join('\n'))),
  ];
  const kml = toKML({ type: 'FeatureCollection', features });
  const withAbout = kml.replace('<Document>', (document) => `${document}${toXml(about)}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withoutSectionEnds(withAbout)}\n`;
}
