/**
 * The one description of the data files. The app reads with it, `npm run data:check` checks with it, and the JSON Schema
 * files beside the data are generated from it.
 */
import * as v from 'valibot';
import {
  actors,
  areaLevels,
  audiences,
  categories,
  kinds,
  languages,
  offers,
  positionBases,
  statuses,
  themes,
  transportModes,
} from '#domain/vocabulary.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a kebab-case id, for example "forskningsparken"'));
const line = v.pipe(v.string(), v.minLength(1, 'some text'));
const year = v.pipe(v.number(), v.integer('a whole year'));
const link = v.pipe(v.string(), v.minLength(1, 'a link'));
/** A year (`2019`), a month (`2019-03`) or a date (`2019-03-14`). */
const when = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a year "2019" or a date "2019-03-14"'));

/** A sentence for people, in one or both languages. */
export const text = v.object({ en: v.optional(line), nb: v.optional(line) });
/** A name: one string where it is the same in every language. */
const name = v.union([line, text], 'a name: text, or { "en": ..., "nb": ... }');

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

const credit = v.object({ text: line, link: v.optional(link), licence: v.optional(line) });
const figure = v.object({
  label: text,
  value: v.optional(v.number()),
  unit: v.optional(line),
  year: v.optional(year),
  source: link,
});

export const city = v.object({
  id,
  name,
  country: text,
  summary: v.optional(text),
  languages: v.pipe(v.array(v.picklist(languages)), v.minLength(1)),
  bounds,
  centre: position,
  credits: v.array(credit),
  files: v.object({
    districts: v.optional(line),
    places: line,
    stations: v.optional(line),
    areas: v.optional(line),
    context: v.optional(line),
  }),
  facts: v.optional(
    v.array(
      v.object({
        text,
        value: v.optional(v.number()),
        unit: v.optional(line),
        year: v.optional(year),
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
        founded: v.optional(year),
        summary: v.optional(text),
        members: v.array(v.object({ name: line, sector: line })),
        membersNote: v.optional(text),
        aims: v.array(text),
        sources: v.array(link),
      }),
    ),
    [],
  ),
  strands: v.optional(v.array(v.object({ id, name: text })), []),
  innovationThemes: v.optional(v.array(v.object({ id, name: text })), []),
  lines: v.optional(
    v.array(
      v.object({
        id: line,
        mode: v.picklist(transportModes),
        colour: v.pipe(v.string(), v.hexColor()),
        stations: v.array(id),
      }),
    ),
    [],
  ),
  verifiedNote: v.optional(text),
});

const positionInfo = v.object({
  basis: v.picklist(positionBases),
  accuracyMetres: v.optional(v.pipe(v.number(), v.minValue(0))),
  source: v.optional(line),
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
  address: v.optional(line),
  postcode: v.optional(line),
  website: v.optional(link),
  operator: v.optional(line),
  opened: v.optional(when),
  stepFree: v.optional(v.boolean()),
  district: v.optional(id),
  sources: v.optional(v.array(link), []),
  verified: v.optional(when),
  note: v.optional(text),
  outsideCity: v.optional(v.boolean(), false),
  areaWide: v.optional(v.boolean(), false),
  position: v.optional(positionInfo),
  arena: v.optional(
    v.object({
      canTry: v.optional(text),
      whoMayUse: v.optional(text),
      howToAsk: v.optional(text),
      maturity: v.optional(text),
      cost: v.optional(text),
      pilots: v.optional(v.array(v.object({ name: text, from: v.optional(when), to: v.optional(when) }))),
    }),
  ),
});

export const district = v.object({
  name,
  shortName: line,
  focus: text,
  summary: text,
  founded: v.optional(text),
  website: v.optional(link),
  members: v.optional(
    v.array(v.object({ name: line, kind: line, actor: v.picklist(actors), basis: v.optional(text) })),
    [],
  ),
  membersNote: v.optional(text),
  figures: v.optional(v.array(figure), []),
  indicative: v.boolean(),
  boundaryBasis: v.optional(text),
  nameCurve: v.optional(v.pipe(v.array(position), v.minLength(2))),
  colours: v.optional(
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
  position: v.optional(positionInfo),
});

export const area = v.object({
  name: line,
  level: v.picklist(areaLevels),
  parent: v.optional(id),
  district: v.optional(id),
  population: v.optional(v.pipe(v.number(), v.minValue(0))),
  populationYear: v.optional(year),
  /** Where the outline is not the place to stand: the centre to measure from. */
  centre: v.optional(position),
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
  cityValue: v.optional(v.number()),
  note: v.optional(text),
});

const featureOf = <P extends v.GenericSchema, G extends v.GenericSchema>(properties: P, geometry: G) =>
  v.object({ type: v.literal('Feature'), id, properties, geometry });

export const placeFeature = featureOf(place, v.nullable(point));
export const districtFeature = featureOf(district, polygon);
export const stationFeature = featureOf(station, point);
export const areaFeature = featureOf(area, v.nullable(v.union([point, polygon])));

export const collectionOf = <F extends v.GenericSchema>(feature: F) =>
  v.object({
    type: v.literal('FeatureCollection'),
    features: v.array(feature),
    measures: v.optional(v.array(measure), []),
  });

/** What `data/cities.json`, made at build time, lists. */
export const cityIndex = v.array(v.object({ id, name }));
