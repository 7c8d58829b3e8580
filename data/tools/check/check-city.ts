/** All rules, held against one city. */
import { join } from 'node:path';
import type * as v from 'valibot';
import type { Bounds } from '#domain/atlas.ts';
import { type Language, languages } from '#domain/vocabulary.ts';
import { placeOf } from '#load/build-features.ts';
import { salvaged } from '#load/lenient-parser.ts';
import * as schema from '#load/schema.ts';
import { type CityFolder, jsonFilesIn, picturesIn, valueIn } from '#data/tools/city-folder.ts';
import { areaDates, placeDates } from './check-dates.ts';
import { outlineFindings, placedWrongly } from './check-geometry.ts';
import { needFindings } from './check-needs.ts';
import { idlePictures, pictureFindings } from './check-pictures.ts';
import { type Boundaries, districtFindings, pointFindings, twinFindings } from './check-places.ts';
import { areaFindings, lineFindings, stationFindings } from './check-references.ts';
import {
  type Checked,
  idOf,
  idsIn,
  isFeatureCollection,
  issuesOf,
  rawFeatures,
  type Shape,
  shapeOf,
} from './check-schema.ts';
import { type KnownIds, storyFindings } from './check-stories.ts';
import { textFindings } from './check-text.ts';
import { unknownFields } from './check-unknown-fields.ts';
import { walkFindings } from './check-walks.ts';
import { at, error, type Finding, type Local, warning } from './finding.ts';

type CityFile = v.InferOutput<typeof schema.city>;

const usualFiles = {
  districts: 'districts.geojson',
  places: 'places.geojson',
  stations: 'stations.geojson',
  areas: 'areas.geojson',
  context: 'context.geojson',
};
type Kind = keyof typeof usualFiles;

interface Collection<Feature> {
  readonly features: readonly Checked<Feature>[];
  readonly value: unknown;
  /** The indexes of features that lie where they cannot. */
  readonly misplaced: ReadonlySet<number>;
  readonly add: (locals: Iterable<Local>) => void;
}

class CityCheck {
  readonly findings: Finding[] = [];
  readonly folder: CityFolder;
  readonly today: string;
  private readonly present: readonly string[];
  private city: CityFile | null = null;
  private wanted: readonly Language[] = languages;
  private readonly read = new Set<string>();

  constructor(folder: CityFolder, today: string) {
    this.folder = folder;
    this.today = today;
    this.present = jsonFilesIn(folder);
  }

  add(file: string, locals: Iterable<Local>): void {
    for (const local of locals) this.findings.push({ ...local, file: `${this.folder.name}/${file}` });
  }

  private value(file: string): unknown {
    this.read.add(file);
    const found = valueIn(this.folder, file);
    if ('value' in found) return found.value;
    this.findings.push(found.finding);
    return undefined;
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
    this.add(file, issuesOf(schema.city, value));
    this.add(file, unknownFields(schema.city, value));
    this.city = salvaged(schema.city, value).output;
    this.wanted = this.city?.languages ?? languages;
    this.add(file, textFindings(value, this.wanted));
    if (this.city !== null && this.city.id !== this.folder.name) {
      const problem = `is "${this.city.id}", but the folder is named "${this.folder.name}"`;
      this.add(file, [
        { severity: 'warning', field: 'id', problem, mend: 'give both the same name: addresses use the folder' },
      ]);
    }
  }

  /** One collection: its shape, its words, and where its features lie. */
  collection<S extends v.GenericSchema<unknown, { id: string; geometry: GeoJSON.Geometry | null; properties: object }>>(
    kind: Kind,
    featureSchema: S,
  ): Collection<v.InferOutput<S>> {
    const file = this.fileOf(kind);
    const value = file === undefined ? undefined : this.value(file);
    if (file === undefined || value === undefined)
      return { features: [], value, misplaced: new Set(), add: () => undefined };
    const whole = schema.collectionOf(featureSchema);
    const shape: Shape<v.InferOutput<S>> = shapeOf(value, featureSchema, whole);
    const add = (locals: Iterable<Local>): void => this.add(file, locals);
    add(shape.findings);
    this.words(value, whole, add);
    const misplaced = new Set<number>();
    for (const checked of shape.features) {
      const { geometry, properties } = checked.feature;
      if (geometry === null) continue;
      const mayLieOutside = kind === 'areas' || ('outsideCity' in properties && properties.outsideCity === true);
      const placing = this.placing(geometry, mayLieOutside);
      if (placing.length > 0) misplaced.add(checked.index);
      add([...placing, ...outlineFindings(geometry)].map((local) => ({ ...local, ...at(checked) })));
    }
    return { features: shape.features, value, misplaced, add };
  }

  private placing(geometry: GeoJSON.Geometry, mayLieOutside: boolean): Local[] {
    const bounds: Bounds | undefined = this.city?.bounds;
    return bounds === undefined ? [] : placedWrongly(geometry, bounds, mayLieOutside);
  }

  private words(value: unknown, whole: ReturnType<typeof schema.collectionOf>, add: (locals: Iterable<Local>) => void) {
    const { features, ...rest } = value as Record<string, unknown>;
    add(textFindings(rest, this.wanted));
    add(unknownFields(whole, rest));
    for (const [index, raw] of (rawFeatures({ ...rest, features }) ?? []).entries()) {
      const id = typeof raw === 'object' && raw !== null && 'id' in raw ? String(raw.id) : undefined;
      const found = [...textFindings(raw, this.wanted), ...unknownFields(whole.entries.features.item, raw)];
      add(found.map((local) => ({ ...local, ...at({ id, index }) })));
    }
  }

  readFeatures(): void {
    const districts = this.collection('districts', schema.districtFeature);
    // A district whose outline is broken is still one that a place may name.
    const boundaries: Boundaries = new Map([
      ...idsIn(districts.value).map((id) => [id, null] as const),
      ...districts.features.map(({ id, feature }) => [id, feature.geometry] as const),
    ]);
    const places = this.collection('places', schema.placeFeature);
    for (const place of places.features) {
      const dates = placeDates(place.feature.properties, this.today);
      // Of a point in the wrong place it is idle to say which district it is not in.
      const inDistrict = places.misplaced.has(place.index) ? [] : districtFindings(place, boundaries);
      const found = [...pointFindings(place), ...inDistrict, ...dates];
      places.add(found.map((local) => ({ ...local, ...at(place) })));
    }
    places.add(twinFindings(places.features));
    this.readNetworks(new Set(boundaries.keys()));
    this.readTables(places);
  }

  private readNetworks(districts: ReadonlySet<string>): void {
    const stations = this.collection('stations', schema.stationFeature);
    if (this.city !== null) {
      this.add('city.json', lineFindings(this.city, stations.features));
      for (const station of stations.features) stations.add(stationFindings(station, this.city));
    }
    const areas = this.collection('areas', schema.areaFeature);
    areas.add(areaFindings(areas.features, areas.value, districts));
    for (const area of areas.features) {
      areas.add(areaDates(area.feature.properties, this.today).map((local) => ({ ...local, ...at(area) })));
    }
  }

  private readTables(places: Collection<v.InferOutput<typeof schema.placeFeature>>): void {
    this.readTable('needs', (value) => {
      const known = places.features.map(({ feature }) => feature.properties);
      return needFindings(value, this.wanted, known);
    });
    this.readTable('walks', (value) => {
      const placed = places.features.filter(({ index }) => !places.misplaced.has(index));
      const known = placed.map(({ feature }) => placeOf(feature));
      return walkFindings(value, this.wanted, known, new Set(idsIn(places.value)));
    });
  }

  /** A file that is used only where city.json names it. */
  private readTable(kind: 'needs' | 'walks', findingsIn: (value: unknown) => Local[]): void {
    const file = this.city?.files[kind];
    const usual = `${kind}.json`;
    if (file !== undefined) {
      const value = this.value(file);
      if (value !== undefined) this.add(file, findingsIn(value));
    } else if (this.city !== null && this.present.includes(usual)) {
      const problem = 'is not used: city.json does not name it';
      this.add(usual, [warning({ problem, mend: `add "${kind}": "${usual}" to "files" in city.json` })]);
    }
  }

  /** The stories that city.json lists, and those that lie there all the same. */
  readStories(): void {
    const listed = this.city?.stories ?? [];
    const lying = this.present.flatMap((file) => /^stories\/([^/]+)\.json$/.exec(file)?.[1] ?? []);
    for (const id of listed.filter((each) => !lying.includes(each))) {
      const problem = `"${id}" has no file stories/${id}.json`;
      this.add('city.json', [error({ field: 'stories', problem, mend: 'put it there, or take the id out' })]);
    }
    const ids = lying.length > 0 ? this.idsForSlides() : null;
    for (const id of ids ? lying : []) {
      const file = `stories/${id}.json`;
      const value = this.value(file);
      if (this.city !== null && !listed.includes(id)) {
        const problem = 'is not shown: city.json does not list it';
        this.add(file, [warning({ problem, mend: `add "${id}" to "stories" in city.json` })]);
      }
      if (value === undefined || !ids) continue;
      this.add(file, [...storyFindings(value, id, this.wanted, ids), ...pictureFindings(value, this.folder.path)]);
    }
    const stories = lying.map((id) => this.known(this.folder, `stories/${id}.json`));
    for (const { path, ...idle } of idlePictures(picturesIn(this.folder), stories)) this.add(path, [idle]);
  }

  /** What lies in another file of this city, or of the folder above; of its faults is told elsewhere. */
  private known(folder: CityFolder, file: string | undefined): unknown {
    const found = file === undefined ? null : valueIn(folder, file);
    return found && 'value' in found ? found.value : undefined;
  }

  private idsForSlides(): KnownIds {
    const files = this.city?.files;
    const listIn = (value: unknown, key: string): unknown[] => {
      const list: unknown = Object(value)[key];
      return Array.isArray(list) ? list : [];
    };
    const above = { name: '', path: join(this.folder.path, '..') };
    const needs = files?.needs === undefined ? this.known(above, 'needs.json') : this.known(this.folder, files.needs);
    const walks = listIn(this.known(this.folder, files?.walks), 'walks');
    const idsOf = (kind: Kind): string[] => idsIn(this.known(this.folder, this.fileOf(kind)));
    return {
      city: this.city?.id ?? this.folder.name,
      districts: idsOf('districts'),
      places: idsOf('places'),
      stations: idsOf('stations'),
      needs: listIn(needs, 'needs').flatMap((need) => idOf(need) ?? []),
      walks: new Map(walks.map((walk) => [idOf(walk) ?? '', listIn(walk, 'stops').length])),
    };
  }

  /** The basemap is drawn, not read: it has to be a FeatureCollection. Of every other file it is asked to be JSON. */
  readOthers(): void {
    const context = this.fileOf('context');
    if (context !== undefined) {
      const value = this.value(context);
      if (value !== undefined) this.add(context, isFeatureCollection(value));
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
