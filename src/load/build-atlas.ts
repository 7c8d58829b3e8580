/** Builds the Atlas of a city from its fetched files, and lists every fault. */
import * as v from 'valibot';
import { type Atlas, type City, isOnMap } from '#domain/atlas.ts';
import { areaOf, cityOf, districtOf, placeFromFeature, stationOf } from './build-features.ts';
import { CityUnreadable, type Fault } from './faults.ts';
import type { Fallbacks, ParserMode } from './parser.ts';
import { areaFeature as areaFeatureSchema, measure as measureSchema } from './schema/area-schema.ts';
import type { city as citySchema } from './schema/city-schema.ts';
import { districtFeature as districtFeatureSchema } from './schema/district-schema.ts';
import { need as needSchema } from './schema/needs-schema.ts';
import { placeFeature as placeFeatureSchema } from './schema/place-schema.ts';
import { stationFeature as stationFeatureSchema } from './schema/station-schema.ts';
import { walk as walkSchema } from './schema/walks-schema.ts';

/** The fetched files of one city, not yet validated; a file that could not be fetched is absent. */
export interface CityFiles {
  readonly city: v.InferOutput<typeof citySchema>;
  readonly districts?: unknown;
  readonly places?: unknown;
  readonly stations?: unknown;
  readonly areas?: unknown;
  readonly needs?: unknown;
  readonly walks?: unknown;
}

/** The part of a file that is still unchecked. */
const collection = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(v.unknown()),
  measures: v.optional(v.array(v.unknown()), []),
});

/**
 * The required fields with a fallback: a place with a broken point stays in the list, and one with a broken summary keeps
 * its name.
 */
const placeFallbacks: Fallbacks = { geometry: null, 'properties.summary': {} };
const areaFallbacks: Fallbacks = { geometry: null };

const idOf = (feature: unknown): string | undefined =>
  typeof feature === 'object' && feature !== null && 'id' in feature && typeof feature.id === 'string'
    ? feature.id.slice(0, 80)
    : undefined;

/** The needs of every city without needs of its own, in the data folder beside the cities. */
export const sharedNeeds = 'needs.json';

class Reader {
  readonly faults: Fault[] = [];
  private readonly salvaged: ParserMode;

  constructor(parse: ParserMode) {
    this.salvaged = parse;
  }

  /** The features of one file that can be shown; of two with the same id, the first is kept. */
  features<S extends v.GenericSchema<unknown, { id: string }>>(
    file: string | undefined,
    value: unknown,
    featureSchema: S,
    fallbacks: Fallbacks = {},
  ): v.InferOutput<S>[] {
    if (file === undefined || value === undefined) return [];
    const parsed = v.safeParse(collection, value);
    if (!parsed.success) {
      this.faults.push({ file, ...notACollection });
      return [];
    }
    return this.entries(file, parsed.output.features, featureSchema, fallbacks);
  }

  private entries<S extends v.GenericSchema<unknown, { id: string }>>(
    file: string,
    values: readonly unknown[],
    schemaOfOne: S,
    fallbacks: Fallbacks = {},
  ): v.InferOutput<S>[] {
    const byId = new Map<string, v.InferOutput<S>>();
    for (const [index, value] of values.entries()) {
      const { output, faults } = this.salvaged(schemaOfOne, value, fallbacks);
      const id = idOf(value);
      const where = { file, index, ...(id === undefined ? {} : { feature: id }) };
      this.faults.push(...faults.map((fault) => ({ ...where, ...fault })));
      if (output === null) continue;
      if (byId.has(output.id)) this.faults.push({ ...where, field: 'id', ...duplicateId });
      else byId.set(output.id, output);
    }
    return [...byId.values()];
  }

  /** The entries of a file that is a list under a key, such as `{ "needs": [...] }`. */
  listed<S extends v.GenericSchema<unknown, { id: string }>>(
    file: string | undefined,
    value: unknown,
    key: 'needs' | 'walks',
    schemaOfOne: S,
  ): v.InferOutput<S>[] {
    if (file === undefined || value === undefined) return [];
    const list: unknown = Object(value)[key];
    if (Array.isArray(list)) return this.entries(file, list, schemaOfOne);
    this.faults.push({ file, message: `is no list of ${key}`, fix: `give { "${key}": [...] }` });
    return [];
  }

  /** Drops stops without a point on the map, so that later code need not check, and then walks with too few stops. */
  walksOnMap(file: string | undefined, walks: Atlas['walks'], places: Atlas['places']): Atlas['walks'] {
    const known = new Set(places.filter(isOnMap).map(({ id }) => id));
    return walks.flatMap((walk) => {
      const stops = walk.stops.filter(({ place }) => known.has(place));
      if (file !== undefined && stops.length < walk.stops.length)
        this.faults.push({ file, feature: walk.id, field: 'stops', ...stopNowhere });
      return stops.length < 2 ? [] : [{ ...walk, stops }];
    });
  }

  measures(file: string | undefined, value: unknown): Atlas['measures'] {
    const parsed = v.safeParse(collection, value);
    if (!parsed.success || file === undefined) return [];
    return parsed.output.measures.flatMap((entry, at) => {
      const { output, faults } = this.salvaged(measureSchema, entry);
      this.faults.push(...faults.map((fault) => ({ file, ...fault, field: `measures.${at}.${fault.field ?? ''}` })));
      return output === null ? [] : [withoutOrigin(output)];
    });
  }

  /** Drops a reference to a missing record, so that later code need not check. */
  placesInKnownDistricts(file: string, places: Atlas['places'], districts: Atlas['districts']): Atlas['places'] {
    const known = new Set(districts.map((district) => district.id));
    return places.map((place) => {
      const { district, ...rest } = place;
      if (district === undefined || known.has(district)) return place;
      if (known.size > 0)
        this.faults.push({ file, feature: place.id, field: 'district', ...unknownDistrict(district) });
      return rest;
    });
  }

  linesOfKnownStations(city: City, stations: Atlas['stations']): City['lines'] {
    const known = new Set(stations.map((station) => station.id));
    return city.lines.map((line) => {
      const unknown = line.stations.filter((station) => !known.has(station));
      if (known.size > 0) this.faults.push(...unknown.map((station) => unknownStation(line.id, station)));
      return { ...line, stations: line.stations.filter((station) => known.has(station)) };
    });
  }
}

const notACollection = {
  message: 'is not a FeatureCollection',
  fix: 'give { "type": "FeatureCollection", "features": [...] }',
};
const duplicateId = { message: 'is already used by a feature before it', fix: 'give an id of its own' };
const unknownDistrict = (district: string) => ({
  message: `"${district}" is not a district of this city`,
  fix: 'give the id of a district in the districts file, or leave the field out',
});

const stopNowhere = {
  message: 'name places without a point',
  fix: '`npm run data:check` says which',
};

const unknownStation = (line: string, station: string): Fault => ({
  file: 'city.json',
  field: `lines.${line}`,
  message: `"${station}" is not a station of this city`,
  fix: 'give the id of a station in the stations file',
});

const withoutOrigin = ({ origin: _origin, ...measure }: v.InferOutput<typeof measureSchema>) => measure;

/**
 * Makes the Atlas of a city from its files as they were fetched. `base` is where the data folder lies, ending in `/`;
 * `salvaged` reads each entry.
 * Throws `CityUnreadable` when the places are no FeatureCollection; everything else that is broken is left out and listed.
 */
export function atlasFrom(
  files: CityFiles,
  id: string,
  base: string,
  parse: ParserMode,
): { atlas: Atlas; faults: Fault[] } {
  const reader = new Reader(parse);
  const names = files.city.files;
  if (!v.safeParse(collection, files.places).success)
    throw new CityUnreadable({ file: names.places, ...notACollection });
  const districts = reader.features(names.districts, files.districts, districtFeatureSchema).map(districtOf);
  const places = reader.features(names.places, files.places, placeFeatureSchema, placeFallbacks).map(placeFromFeature);
  const stations = reader.features(names.stations, files.stations, stationFeatureSchema).map(stationOf);
  const areas = reader.features(names.areas, files.areas, areaFeatureSchema, areaFallbacks).map(areaOf);
  const measures = reader.measures(names.areas, files.areas);
  const city = cityOf(files.city, id);
  const { contextBounds } = files.city;
  const placed = reader.placesInKnownDistricts(names.places, places, districts);
  const atlas: Atlas = {
    city: { ...city, lines: reader.linesOfKnownStations(city, stations) },
    districts,
    places: placed,
    stations,
    areas,
    measures,
    needs: reader.listed(names.needs ?? sharedNeeds, files.needs, 'needs', needSchema),
    walks: reader.walksOnMap(names.walks, reader.listed(names.walks, files.walks, 'walks', walkSchema), placed),
    edgeBands: names.districts === undefined ? null : `${base}data/${id}/edge-bands.geojson`,
    context:
      names.context === undefined
        ? null
        : contextOf(`${base}data/${id}/${names.context}`, contextBounds ?? city.bounds),
  };
  return { atlas, faults: reader.faults };
}

const contextOf = (url: string, bounds: City['bounds']): Atlas['context'] => ({ url, bounds });
