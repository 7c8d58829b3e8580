import * as v from 'valibot';
import { type Atlas, type City, isOnMap } from '#domain/atlas.ts';
import { CityUnreadable, type Fault } from './faults.ts';
import { areaOf, cityOf, districtOf, placeOf, stationOf } from './build-features.ts';
import * as schema from './schema.ts';
import type { Salvage, Stopgaps } from './parser.ts';

/** What was fetched for one city, still unknown; a file that could not be had is absent. */
export interface CityFiles {
  readonly city: v.InferOutput<typeof schema.city>;
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

/** A place whose point is broken is still a place in the list, and one whose summary is broken still has a name. */
const placeStopgaps: Stopgaps = { geometry: null, 'properties.summary': {} };
const areaStopgaps: Stopgaps = { geometry: null };

const idOf = (feature: unknown): string | undefined =>
  typeof feature === 'object' && feature !== null && 'id' in feature && typeof feature.id === 'string'
    ? feature.id.slice(0, 80)
    : undefined;

/** The needs of every city that brings none of its own, in the data folder beside the cities. */
export const sharedNeeds = 'needs.json';

class Reader {
  readonly faults: Fault[] = [];
  private readonly salvaged: Salvage;

  constructor(salvaged: Salvage) {
    this.salvaged = salvaged;
  }

  /** The features of one file that can be shown; the first keeps an id that two of them claim. */
  features<S extends v.GenericSchema<unknown, { id: string }>>(
    file: string | undefined,
    value: unknown,
    featureSchema: S,
    stopgaps: Stopgaps = {},
  ): v.InferOutput<S>[] {
    if (file === undefined || value === undefined) return [];
    const whole = v.safeParse(collection, value);
    if (!whole.success) {
      this.faults.push({ file, ...notACollection });
      return [];
    }
    return this.entries(file, whole.output.features, featureSchema, stopgaps);
  }

  private entries<S extends v.GenericSchema<unknown, { id: string }>>(
    file: string,
    values: readonly unknown[],
    schemaOfOne: S,
    stopgaps: Stopgaps = {},
  ): v.InferOutput<S>[] {
    const kept = new Map<string, v.InferOutput<S>>();
    for (const [index, value] of values.entries()) {
      const { output, faults } = this.salvaged(schemaOfOne, value, stopgaps);
      const id = idOf(value);
      const where = { file, index, ...(id === undefined ? {} : { feature: id }) };
      this.faults.push(...faults.map((fault) => ({ ...where, ...fault })));
      if (output === null) continue;
      if (kept.has(output.id)) this.faults.push({ ...where, field: 'id', ...takenId });
      else kept.set(output.id, output);
    }
    return [...kept.values()];
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
    this.faults.push({ file, problem: `is no list of ${key}`, mend: `give { "${key}": [...] }` });
    return [];
  }

  /** Drops the stops at which nobody can stand, so that nothing later has to ask; then walks that are none any more. */
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
    const whole = v.safeParse(collection, value);
    if (!whole.success || file === undefined) return [];
    return whole.output.measures.flatMap((entry, at) => {
      const { output, faults } = this.salvaged(schema.measure, entry);
      this.faults.push(...faults.map((fault) => ({ file, ...fault, field: `measures.${at}.${fault.field ?? ''}` })));
      return output === null ? [] : [withoutOrigin(output)];
    });
  }

  /** Drops a reference that leads nowhere, so that nothing later has to ask whether it does. */
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
  problem: 'is not a FeatureCollection',
  mend: 'give { "type": "FeatureCollection", "features": [...] }',
};
const takenId = { problem: 'is already used by a feature before it', mend: 'give an id of its own' };
const unknownDistrict = (district: string) => ({
  problem: `"${district}" is not a district of this city`,
  mend: 'give the id of a district in the districts file, or leave the field out',
});

const stopNowhere = {
  problem: 'name places without a point',
  mend: '`npm run data:check` says which',
};

const unknownStation = (line: string, station: string): Fault => ({
  file: 'city.json',
  field: `lines.${line}`,
  problem: `"${station}" is not a station of this city`,
  mend: 'give the id of a station in the stations file',
});

const withoutOrigin = ({ origin: _origin, ...measure }: v.InferOutput<typeof schema.measure>) => measure;

/**
 * Makes the Atlas of a city from its files as they were fetched. `base` is where the data folder lies, ending in `/`;
 * `salvaged` reads each entry.
 * Throws `CityUnreadable` when the places are no FeatureCollection; everything else that is broken is left out and listed.
 */
export function atlasFrom(
  files: CityFiles,
  id: string,
  base: string,
  salvaged: Salvage,
): { atlas: Atlas; faults: Fault[] } {
  const reader = new Reader(salvaged);
  const names = files.city.files;
  if (!v.is(collection, files.places)) throw new CityUnreadable({ file: names.places, ...notACollection });
  const districts = reader.features(names.districts, files.districts, schema.districtFeature).map(districtOf);
  const places = reader.features(names.places, files.places, schema.placeFeature, placeStopgaps).map(placeOf);
  const stations = reader.features(names.stations, files.stations, schema.stationFeature).map(stationOf);
  const areas = reader.features(names.areas, files.areas, schema.areaFeature, areaStopgaps).map(areaOf);
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
    needs: reader.listed(names.needs ?? sharedNeeds, files.needs, 'needs', schema.need),
    walks: reader.walksOnMap(names.walks, reader.listed(names.walks, files.walks, 'walks', schema.walk), placed),
    context:
      names.context === undefined
        ? null
        : contextOf(`${base}data/${id}/${names.context}`, contextBounds ?? city.bounds),
  };
  return { atlas, faults: reader.faults };
}

const contextOf = (url: string, bounds: City['bounds']): Atlas['context'] => ({ url, bounds });
