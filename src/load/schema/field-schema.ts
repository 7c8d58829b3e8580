/** The fields that several data files share: ids, texts, links, dates and geometry. */
import * as v from 'valibot';
import { safeLink } from '#domain/links.ts';
import { type Language, languages, positionBases } from '#domain/vocabulary.ts';

/** False for the 30th of February and its like. */
function isOnCalendar(value: string): boolean {
  const [year = '', month = '01', day = '01'] = value.split('-');
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // An impossible day either gives no date at all or rolls over into the next month.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case id, for example "forskningsparken"'),
);

export const line = v.pipe(v.string(), v.regex(/\S/, 'some text'));

// JSON has no infinity, but 1e999 is read as one.
export const number = v.pipe(v.number(), v.finite());

const aYear = 'a whole year of four figures';

export const year = v.pipe(v.number(), v.integer(aYear), v.minValue(1000, aYear), v.maxValue(2999, aYear));

const aLink = 'a link that begins with https://, http://, mailto: or tel:';

export const link = v.pipe(
  v.string(),
  v.regex(/^(https?:\/\/|mailto:|tel:)/, aLink),
  v.check((value) => safeLink(value) !== null, aLink),
);

const aDate = 'a year "2019" or a date "2019-03-14"';

/** A year (`2019`), a month (`2019-03`) or a date (`2019-03-14`). */
export const when = v.pipe(
  v.string(),
  v.regex(/^[12]\d{3}(-\d{2}(-\d{2})?)?$/, aDate),
  v.check(isOnCalendar, 'a date that is on the calendar'),
);

const optionalLine = v.exactOptional(line);

/** A sentence for people, in one language or more. */
export const text = v.object(
  Object.fromEntries(languages.map((each) => [each, optionalLine])) as Record<Language, typeof optionalLine>,
);

/** A name: one string where it is the same in every language. */
export const name = v.union(
  [
    line,
    v.pipe(
      text,
      v.check((names) => Object.keys(names).length > 0, 'a name in one language or more'),
    ),
  ],
  'a name: text, or { "en": "…", "nb": "…" }',
);

/** A file in the city's own folder, never elsewhere. */
export const fileName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]*\.(geo)?json$/, 'a file name, for example "places.geojson"'),
);

const lng = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));

const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));

export const position = v.tuple([lng, lat], 'a position [longitude, latitude]');

export const bounds = v.tuple([lng, lat, lng, lat], 'bounds [west, south, east, north]');

const ring = v.pipe(v.array(position), v.minLength(4, 'a ring of four positions or more'));

export const point = v.object({ type: v.literal('Point'), coordinates: position });

export const polygon = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.pipe(v.array(ring), v.minLength(1)) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.pipe(v.array(v.array(ring)), v.minLength(1)) }),
]);

export const listed = <T extends string>(ids: readonly T[]) => v.exactOptional(v.array(v.picklist(ids)));

export const positionInfo = v.object({
  basis: v.picklist(positionBases),
  accuracyMetres: v.exactOptional(v.pipe(number, v.minValue(0), v.maxValue(20_000))),
  source: v.exactOptional(line),
});

export const featureOf = <P extends v.GenericSchema, G extends v.GenericSchema>(properties: P, geometry: G) =>
  v.object({ type: v.literal('Feature'), id, properties, geometry });
