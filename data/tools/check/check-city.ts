/** Checks all rules for one city. */
import { join } from 'node:path';
import type * as v from 'valibot';
import { type CityFolder, type JsonFile, jsonFilesIn, picturesIn, valueIn } from '#data/tools/city/city-folder.ts';
import { type Language, languages } from '#domain/vocabulary.ts';
import { placeFromFeature } from '#load/build-features.ts';
import { parseLeniently } from '#load/lenient-parser.ts';
import { areaFeature as areaFeatureSchema } from '#load/schema/area-schema.ts';
import { city as citySchema } from '#load/schema/city-schema.ts';
import { districtFeature as districtFeatureSchema } from '#load/schema/district-schema.ts';
import { placeFeature as placeFeatureSchema } from '#load/schema/place-schema.ts';
import { stationFeature as stationFeatureSchema } from '#load/schema/station-schema.ts';
import { accessFindings, clockFindings, hoursFindings, hoursNeedsFindings, otherNameFindings } from './check-access.ts';
import { boundsFindings, type Frames, framesOf } from './check-bounds.ts';
import { type CheckedCollection, checkedCollection, contextFindings, type Kind } from './check-collection.ts';
import { areaDates, placeDates } from './check-dates.ts';
import { areClosed } from './check-geometry.ts';
import { needFindings } from './check-needs.ts';
import { idlePictures, pictureFindings } from './check-pictures.ts';
import { type Boundaries, districtFindings, duplicateFindings, pointFindings } from './check-places.ts';
import { areaFindings, lineFindings, stationFindings } from './check-references.ts';
import { idOf, idsIn, isFeatureCollection, issuesOf } from './check-schema.ts';
import { type KnownIds, storyFindings } from './check-stories.ts';
import { textFindings } from './check-text.ts';
import { unknownFields } from './check-unknown-fields.ts';
import { walkFindings } from './check-walks.ts';
import { at, error, type Finding, type Local, warning } from './finding.ts';

type CityFile = v.InferOutput<typeof citySchema>;

const usualFiles: Readonly<Record<Kind, string>> = {
  districts: 'districts.geojson',
  places: 'places.geojson',
  stations: 'stations.geojson',
  areas: 'areas.geojson',
  context: 'context.geojson',
};

interface Collection<Feature> extends CheckedCollection<Feature> {
  readonly value: unknown;
  readonly add: (locals: Iterable<Local>) => void;
}

function listIn(value: unknown, key: string): unknown[] {
  const list: unknown = typeof value === 'object' && value !== null ? value[key as keyof typeof value] : undefined;
  return Array.isArray(list) ? list : [];
}

class CityCheck {
  readonly findings: Finding[] = [];
  readonly folder: CityFolder;
  readonly today: string;
  private readonly present: readonly string[];
  private city: CityFile | null = null;
  private wanted: readonly Language[] = languages;
  private frames: Frames | null = null;
  private readonly read = new Set<string>();

  constructor(folder: CityFolder, today: string) {
    this.folder = folder;
    this.today = today;
    this.present = jsonFilesIn(folder);
  }

  add(file: string, locals: Iterable<Local>): void {
    for (const local of locals) this.findings.push({ ...local, file: `${this.folder.name}/${file}` });
  }

  private readonly found = new Map<string, JsonFile>();

  private fileIn(file: string): JsonFile {
    const found = this.found.get(file) ?? valueIn(this.folder, file);
    this.found.set(file, found);
    return found;
  }

  private value(file: string): unknown {
    const found = this.fileIn(file);
    const isFirst = !this.read.has(file);
    this.read.add(file);
    if (isFirst) this.findings.push(...('value' in found ? found.notes : [found.finding]));
    return 'value' in found ? found.value : undefined;
  }

  private fileOf(kind: Kind): string | undefined {
    if (this.city !== null) return this.city.files[kind];
    // With city.json unreadable, what lies under its usual name can still be looked at.
    return this.present.includes(usualFiles[kind]) ? usualFiles[kind] : undefined;
  }

  readCityFile(): void {
    const file = 'city.json';
    const value = this.value(file);
    if (value === undefined) return;
    this.add(file, issuesOf(citySchema, value));
    this.add(file, unknownFields(citySchema, value));
    this.city = parseLeniently(citySchema, value).output;
    this.wanted = this.city?.languages ?? languages;
    this.add(file, textFindings(value, this.wanted));
    if (this.city !== null) {
      this.frames = framesOf(this.city);
      this.add(file, boundsFindings(this.city));
      this.add(file, clockFindings(this.city));
    }
    if (this.city !== null && this.city.id !== this.folder.name) {
      const message = `is "${this.city.id}", but the folder is named "${this.folder.name}"`;
      this.add(file, [
        { severity: 'warning', field: 'id', message, fix: 'give both the same name: addresses use the folder' },
      ]);
    }
  }

  private collection<
    S extends v.GenericSchema<unknown, { id: string; geometry: GeoJSON.Geometry | null; properties: object }>,
  >(kind: Kind, featureSchema: S): Collection<v.InferOutput<S>> {
    const file = this.fileOf(kind);
    const value = file === undefined ? undefined : this.value(file);
    if (file === undefined || value === undefined) {
      return { features: [], value, misplaced: new Set(), findings: [], add: () => undefined };
    }
    const checked = checkedCollection(value, featureSchema, { kind, wanted: this.wanted, frames: this.frames });
    this.add(file, checked.findings);
    return { ...checked, value, add: (locals) => this.add(file, locals) };
  }

  readFeatures(): void {
    const districts = this.collection('districts', districtFeatureSchema);
    // A district whose outline is broken is still one that a place may name.
    const boundaries: Boundaries = new Map([
      ...idsIn(districts.value).map((id) => [id, null] as const),
      ...districts.features.map(
        ({ id, feature: { geometry } }) => [id, areClosed(geometry) ? geometry : null] as const,
      ),
    ]);
    const places = this.collection('places', placeFeatureSchema);
    for (const place of places.features) {
      const dates = placeDates(place.feature.properties, this.today);
      // A point in the wrong place is not checked against its district as well.
      const inDistrict = places.misplaced.has(place.index) ? [] : districtFindings(place, boundaries);
      const { properties } = place.feature;
      const wayIn = [...hoursFindings(properties), ...accessFindings(properties, this.today)];
      const found = [...pointFindings(place), ...inDistrict, ...dates, ...wayIn, ...otherNameFindings(properties)];
      places.add(found.map((local) => ({ ...local, ...at(place) })));
    }
    places.add(duplicateFindings(places.features));
    const hours = places.features.flatMap(({ feature }) => feature.properties.openingHours ?? []);
    if (this.city !== null) this.add('city.json', hoursNeedsFindings(this.city, hours));
    this.readNetworks(new Set(boundaries.keys()));
    this.readTables(places);
  }

  private readNetworks(districts: ReadonlySet<string>): void {
    const stations = this.collection('stations', stationFeatureSchema);
    if (this.city !== null) {
      this.add('city.json', lineFindings(this.city, stations.features));
      for (const station of stations.features) stations.add(stationFindings(station, this.city));
    }
    const areas = this.collection('areas', areaFeatureSchema);
    areas.add(areaFindings(areas.features, areas.value, districts));
    for (const area of areas.features) {
      areas.add(areaDates(area.feature.properties, this.today).map((local) => ({ ...local, ...at(area) })));
    }
  }

  private readTables(places: Collection<v.InferOutput<typeof placeFeatureSchema>>): void {
    this.readTable('needs', (value) => {
      const known = places.features.map(({ feature }) => feature.properties);
      return needFindings(value, this.wanted, known);
    });
    this.readTable('walks', (value) => {
      const placed = places.features.filter(({ index }) => !places.misplaced.has(index));
      const known = placed.map(({ feature }) => placeFromFeature(feature));
      return walkFindings(value, this.wanted, known, new Set(idsIn(places.value)));
    });
  }

  /** Warns about a file that city.json does not name, since it is not used. */
  private readTable(kind: 'needs' | 'walks', findingsIn: (value: unknown) => Local[]): void {
    const file = this.city?.files[kind];
    const usual = `${kind}.json`;
    if (file !== undefined) {
      const value = this.value(file);
      if (value !== undefined) this.add(file, findingsIn(value));
    } else if (this.city !== null && this.present.includes(usual)) {
      const message = 'is not used: city.json does not name it';
      this.add(usual, [warning({ message, fix: `add "${kind}": "${usual}" to "files" in city.json` })]);
    }
  }

  /** The stories that city.json lists, and those that lie there all the same. */
  readStories(): void {
    const listed = this.city?.stories ?? [];
    const lying = this.present.flatMap((file) => /^stories\/([^/]+)\.json$/.exec(file)?.[1] ?? []);
    for (const id of listed.filter((each) => !lying.includes(each))) {
      const message = `"${id}" has no file stories/${id}.json`;
      this.add('city.json', [error({ field: 'stories', message, fix: 'put it there, or take the id out' })]);
    }
    const ids = lying.length > 0 ? this.idsForSlides() : null;
    for (const id of ids ? lying : []) {
      const file = `stories/${id}.json`;
      const value = this.value(file);
      if (this.city !== null && !listed.includes(id)) {
        const message = 'is not shown: city.json does not list it';
        this.add(file, [warning({ message, fix: `add "${id}" to "stories" in city.json` })]);
      }
      if (value === undefined || !ids) continue;
      this.add(file, [...storyFindings(value, id, this.wanted, ids), ...pictureFindings(value, this.folder.path)]);
    }
    const stories = lying.map((id) => this.known(`stories/${id}.json`));
    for (const { path, ...idle } of idlePictures(picturesIn(this.folder), stories)) this.add(path, [idle]);
  }

  /** The contents of another file of this city; its faults are reported elsewhere. */
  private known(file: string | undefined): unknown {
    const found = file === undefined ? null : this.fileIn(file);
    return found && 'value' in found ? found.value : undefined;
  }

  private idsForSlides(): KnownIds {
    const files = this.city?.files;
    const above = valueIn({ name: '', path: join(this.folder.path, '..') }, 'needs.json');
    const shared = 'value' in above ? above.value : undefined;
    const idsOf = (kind: Kind): string[] => idsIn(this.known(this.fileOf(kind)));
    return {
      city: this.city?.id ?? this.folder.name,
      districts: idsOf('districts'),
      places: idsOf('places'),
      stations: idsOf('stations'),
      needs: listIn(files?.needs === undefined ? shared : this.known(files.needs), 'needs').flatMap(
        (need) => idOf(need) ?? [],
      ),
      walks: new Map(
        listIn(this.known(files?.walks), 'walks').map((walk) => [idOf(walk) ?? '', listIn(walk, 'stops').length]),
      ),
    };
  }

  /** Checks that every other file is JSON. */
  readOthers(): void {
    const context = this.fileOf('context');
    if (context !== undefined) {
      const value = this.value(context);
      if (value !== undefined)
        this.add(context, [...isFeatureCollection(value), ...contextFindings(value, this.frames)]);
    }
    for (const file of this.present.filter((other) => !this.read.has(other))) this.value(file);
  }
}

/** Everything found in one city, in the order of its files. `today` is a date such as `2026-11-21`. */
export function findingsInCity(folder: CityFolder, today: string): Finding[] {
  const check = new CityCheck(folder, today);
  check.readCityFile();
  check.readFeatures();
  check.readStories();
  check.readOthers();
  return check.findings;
}
