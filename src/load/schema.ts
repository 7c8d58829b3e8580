/**
 * The one description of the data files. The app reads with it, `npm run data:check` checks with it, and the JSON Schema
 * files beside the data are generated from it.
 */
import * as v from 'valibot';
import { safeLink } from '#domain/links.ts';
import {
  actors,
  areaLevels,
  audiences,
  categories,
  kinds,
  type Language,
  languages,
  offers,
  positionBases,
  statuses,
  steps,
  themes,
  transportModes,
} from '#domain/vocabulary.ts';

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
export const line = v.pipe(v.string(), v.minLength(1, 'some text'));
const year = v.pipe(v.number(), v.integer('a whole year'));
const aLink = 'a link that begins with https://, http://, mailto: or tel:';
export const link = v.pipe(
  v.string(),
  v.regex(/^(https?:\/\/|mailto:|tel:)/, aLink),
  v.check((value) => safeLink(value) !== null, aLink),
);
const aDate = 'a year "2019" or a date "2019-03-14"';
/** A year (`2019`), a month (`2019-03`) or a date (`2019-03-14`). */
const when = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, aDate),
  v.check(isOnCalendar, 'a date that is on the calendar'),
);

const mayBeSaid = v.exactOptional(line);
/** A sentence for people, in one language or more. */
export const text = v.object(
  Object.fromEntries(languages.map((each) => [each, mayBeSaid])) as Record<Language, typeof mayBeSaid>,
);
/** A name: one string where it is the same in every language. */
const name = v.union(
  [
    line,
    v.pipe(
      text,
      v.check((names) => Object.keys(names).length > 0, 'a name in one language or more'),
    ),
  ],
  'a name: text, or { "en": ..., "nb": ... }',
);
/** A file in the city's own folder, never elsewhere. */
const fileName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]*\.(geo)?json$/, 'a file name, for example "places.geojson"'),
);

const lng = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
export const position = v.tuple([lng, lat], 'a position [longitude, latitude]');
const bounds = v.tuple([lng, lat, lng, lat], 'bounds [west, south, east, north]');
const ring = v.pipe(v.array(position), v.minLength(4, 'a ring of four positions or more'));
const point = v.object({ type: v.literal('Point'), coordinates: position });
const polygon = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.pipe(v.array(ring), v.minLength(1)) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.pipe(v.array(v.array(ring)), v.minLength(1)) }),
]);

const credit = v.object({ text: line, link: v.exactOptional(link), licence: v.exactOptional(line) });
const figure = v.object({
  label: text,
  value: v.exactOptional(v.number()),
  unit: v.exactOptional(line),
  year: v.exactOptional(year),
  source: link,
});

const listed = <T extends string>(ids: readonly T[]) => v.exactOptional(v.array(v.picklist(ids)));
/** A strand or a theme, and the rules by which places serve it: one id at least of every field of one of them. */
const aims = v.optional(
  v.array(
    v.object({
      id,
      name: text,
      servedBy: v.exactOptional(
        v.array(
          v.object({
            categories: listed(categories),
            offers: listed(offers),
            themes: listed(themes),
            audiences: listed(audiences),
          }),
        ),
      ),
    }),
  ),
  [],
);

export const city = v.object({
  $schema: v.exactOptional(line),
  id,
  name,
  country: text,
  summary: v.exactOptional(text),
  languages: v.pipe(v.array(v.picklist(languages)), v.minLength(1)),
  bounds,
  centre: position,
  /** The box the context file covers, told here so that the app can frame the map before that file has come. */
  contextBounds: v.exactOptional(bounds),
  credits: v.array(credit),
  files: v.object({
    districts: v.exactOptional(fileName),
    places: fileName,
    stations: v.exactOptional(fileName),
    areas: v.exactOptional(fileName),
    context: v.exactOptional(fileName),
    /** The city's own needs; without it those that all cities share. */
    needs: v.exactOptional(fileName),
    walks: v.exactOptional(fileName),
  }),
  /** Each lies in `stories/<id>.json`. */
  stories: v.optional(v.array(id), []),
  facts: v.optional(
    v.array(
      v.object({
        text,
        value: v.exactOptional(v.number()),
        unit: v.exactOptional(line),
        year: v.exactOptional(year),
        source: link,
      }),
    ),
    [],
  ),
  partnerships: v.optional(
    v.array(
      v.object({
        id,
        name: text,
        founded: v.exactOptional(year),
        summary: v.exactOptional(text),
        members: v.array(v.object({ name: line, sector: line })),
        membersNote: v.exactOptional(text),
        aims: v.array(text),
        sources: v.array(link),
      }),
    ),
    [],
  ),
  strands: aims,
  innovationThemes: aims,
  lines: v.optional(
    v.array(
      v.object({
        id: line,
        mode: v.picklist(transportModes),
        colour: v.pipe(v.string(), v.hexColor()),
        stations: v.array(id),
        note: v.exactOptional(text),
      }),
    ),
    [],
  ),
  verifiedNote: v.exactOptional(text),
});

const positionInfo = v.object({
  basis: v.picklist(positionBases),
  accuracyMetres: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  source: v.exactOptional(line),
});

export const place = v.object({
  name,
  category: v.picklist(categories),
  kind: v.picklist(kinds),
  summary: text,
  themes: v.optional(v.array(v.picklist(themes)), []),
  offers: v.optional(v.array(v.picklist(offers)), []),
  audiences: v.optional(v.array(v.picklist(audiences)), []),
  status: v.picklist(statuses),
  address: v.exactOptional(line),
  postcode: v.exactOptional(line),
  website: v.exactOptional(link),
  operator: v.exactOptional(line),
  opened: v.exactOptional(when),
  stepFree: v.exactOptional(v.boolean()),
  district: v.exactOptional(id),
  sources: v.optional(v.array(link), []),
  verified: v.exactOptional(when),
  note: v.exactOptional(text),
  outsideCity: v.optional(v.boolean(), false),
  areaWide: v.optional(v.boolean(), false),
  position: v.exactOptional(positionInfo),
  arena: v.exactOptional(
    v.object({
      canTry: v.exactOptional(text),
      whoMayUse: v.exactOptional(text),
      howToAsk: v.exactOptional(text),
      maturity: v.exactOptional(text),
      cost: v.exactOptional(text),
      pilots: v.exactOptional(
        v.array(v.object({ name: text, from: v.exactOptional(when), to: v.exactOptional(when) })),
      ),
    }),
  ),
});

export const district = v.object({
  name,
  shortName: line,
  focus: text,
  summary: text,
  founded: v.exactOptional(text),
  website: v.exactOptional(link),
  members: v.optional(
    v.array(v.object({ name: line, kind: line, actor: v.picklist(actors), basis: v.exactOptional(text) })),
    [],
  ),
  membersNote: v.exactOptional(text),
  figures: v.optional(v.array(figure), []),
  indicative: v.boolean(),
  boundaryBasis: v.exactOptional(text),
  nameCurve: v.exactOptional(v.pipe(v.array(position), v.minLength(2))),
  colours: v.exactOptional(
    v.object({
      light: v.pipe(v.string(), v.hexColor()),
      dark: v.pipe(v.string(), v.hexColor()),
      contrast: v.pipe(v.string(), v.hexColor()),
    }),
  ),
  sources: v.optional(v.array(link), []),
});

export const station = v.object({
  name: line,
  mode: v.picklist(transportModes),
  lines: v.optional(v.array(line), []),
  status: v.optional(v.picklist(statuses), 'operating'),
  outsideCity: v.optional(v.boolean(), false),
  position: v.exactOptional(positionInfo),
});

export const area = v.object({
  name: line,
  level: v.picklist(areaLevels),
  parent: v.exactOptional(id),
  district: v.exactOptional(id),
  population: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  populationYear: v.exactOptional(year),
  populationUnder18: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  note: v.exactOptional(text),
  position: v.exactOptional(positionInfo),
  /** Where the outline is not the place to stand: the centre to measure from. */
  centre: v.exactOptional(position),
  values: v.optional(v.record(v.string(), v.number()), {}),
});

export const measure = v.object({
  id: line,
  label: text,
  unit: line,
  year,
  worse: v.picklist(['higher', 'lower']),
  kind: v.picklist(['published', 'derived', 'preview']),
  source: line,
  origin: v.exactOptional(line),
  cityValue: v.exactOptional(v.number()),
  note: v.exactOptional(text),
});

const featureOf = <P extends v.GenericSchema, G extends v.GenericSchema>(properties: P, geometry: G) =>
  v.object({ type: v.literal('Feature'), id, properties, geometry });

export const placeFeature = featureOf(place, v.nullable(point));
export const districtFeature = featureOf(district, polygon);
export const stationFeature = featureOf(station, point);
export const areaFeature = featureOf(area, v.nullable(v.variant('type', [point, ...polygon.options])));

export const collectionOf = <F extends v.GenericSchema>(feature: F) =>
  v.object({
    $schema: v.exactOptional(line),
    type: v.literal('FeatureCollection'),
    bbox: v.exactOptional(bounds),
    features: v.array(feature),
    measures: v.optional(v.array(measure), []),
    /** Where the figures come from that belong to no measure, such as populations and outlines. */
    provenance: v.optional(v.array(v.object({ about: text, sources: v.array(link) })), []),
  });

/** What somebody wants to do. An offer is a need by itself, so no need may bear the id of one. */
export const need = v.pipe(
  v.object({
    id: v.pipe(
      id,
      v.check((value) => !offers.some((offer) => offer === value), 'an id of its own: this one is an offer'),
    ),
    step: v.picklist(steps),
    label: text,
    offers: v.optional(v.array(v.picklist(offers)), []),
    categories: v.optional(v.array(v.picklist(categories)), []),
    themes: v.optional(v.array(v.picklist(themes)), []),
  }),
  v.check(
    (value) => value.offers.length + value.categories.length > 0,
    'one offer or one category at least: no place could meet it',
  ),
);

export const needs = v.object({ $schema: v.exactOptional(line), needs: v.array(need) });

/** A self-guided walk. Its length and its minutes are worked out from the places, never written down. */
export const walk = v.object({
  id,
  title: text,
  summary: text,
  circular: v.optional(v.boolean(), false),
  stops: v.pipe(v.array(v.object({ place: id, words: text })), v.minLength(2, 'two stops or more')),
  sources: v.optional(v.array(link), []),
});

export const walks = v.object({ $schema: v.exactOptional(line), walks: v.array(walk) });

/** What `data/cities.json`, made at build time, lists. */
export const cityIndex = v.array(v.object({ id, name }));
