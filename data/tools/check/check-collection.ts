/** Checks every feature of a file, whatever its type: geometry, texts and bounds. */
import * as v from 'valibot';
import type { Language } from '#domain/vocabulary.ts';
import { collectionSchema } from '#load/schema/collection-schema.ts';
import { bounds as boundsSchema } from '#load/schema/field-schema.ts';
import { boxFindings, type Frames, overlap } from './check-bounds.ts';
import { type Frame, metresFindings, outlineFindings, placedWrongly } from './check-geometry.ts';
import { type Checked, idOf, rawFeatures, shapeOf } from './check-schema.ts';
import { encodingFindings, textFindings } from './check-text.ts';
import { unknownFields } from './check-unknown-fields.ts';
import { at, error, type Local, warning } from './finding.ts';

export type Kind = 'districts' | 'places' | 'stations' | 'areas' | 'context';

export interface CheckedCollection<Feature> {
  readonly features: readonly Checked<Feature>[];
  /** The indexes of features that lie where they cannot. */
  readonly misplaced: ReadonlySet<number>;
  readonly findings: readonly Local[];
}

interface Asked {
  readonly kind: Kind;
  readonly wanted: readonly Language[];
  /** Null where the bounds of the city are not known. */
  readonly frames: Frames | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A coordinate system that is not that of GeoJSON, named as older files name it. */
function systemFindings(value: unknown): Local[] {
  const crs = isRecord(value) ? value['crs'] : undefined;
  const properties = isRecord(crs) ? crs['properties'] : undefined;
  const name = isRecord(properties) ? properties['name'] : undefined;
  if (typeof name !== 'string' || /CRS84|\b4326\b/.test(name)) return [];
  const fix = 'export the file in WGS 84 (EPSG:4326), and leave "crs" out';
  return [error({ field: 'crs', message: `is "${name}"`, fix })];
}

/** The findings on texts and on unknown fields. */
function wordFindings(
  value: unknown,
  fileSchema: ReturnType<typeof collectionSchema>,
  wanted: readonly Language[],
): Local[] {
  const raws = rawFeatures(value);
  if (raws === null) return [];
  const { features: _features, ...rest } = value as Record<string, unknown>;
  return [
    ...textFindings(rest, wanted),
    ...unknownFields(fileSchema, rest),
    ...raws.flatMap((raw, index) => {
      const found = [...textFindings(raw, wanted), ...unknownFields(fileSchema.entries.features.item, raw)];
      return found.map((local) => ({ ...local, ...at({ id: idOf(raw), index }) }));
    }),
  ];
}

function boxOfFile(value: unknown, frames: Frames | null): Local[] {
  const box = v.safeParse(v.object({ bbox: boundsSchema }), value);
  if (!box.success) return [];
  const { bbox } = box.output;
  const wrong = boxFindings(bbox, 'bbox');
  if (wrong.length > 0 || frames === null || overlap(bbox, frames.outlines.bounds)) return wrong;
  const fix = 'give the box that the features fill, or leave it out';
  return [warning({ field: 'bbox', message: `is [${bbox.join(', ')}], which is not where the city lies`, fix })];
}

const frameFor = (kind: Kind, frames: Frames, geometry: GeoJSON.Geometry, properties: object): Frame => {
  if (kind === 'areas') return frames.areas;
  if (geometry.type !== 'Point') return frames.outlines;
  return { ...frames.points, isOpen: 'outsideCity' in properties && properties.outsideCity === true };
};

const positionFields = [
  // The curve of a name may extend beyond its district; one elsewhere is only not visible, so it is a warning.
  ['nameCurve', 'warning'],
  ['centre', 'error'],
] as const;

/** Positions that stand among the properties. */
function otherPositions(properties: object, frames: Frames): Local[] {
  return positionFields.flatMap(([key, severity]) => {
    const coordinates = key in properties ? properties[key as keyof typeof properties] : undefined;
    return placedWrongly({ coordinates }, frames.areas, key).map((local) => ({ ...local, severity }));
  });
}

/** Everything that is found in one file of features, without what it is asked for as places, stations or areas. */
export function checkedCollection<
  S extends v.GenericSchema<unknown, { id: string; geometry: GeoJSON.Geometry | null; properties: object }>,
>(value: unknown, featureSchema: S, { kind, wanted, frames }: Asked): CheckedCollection<v.InferOutput<S>> {
  const fileSchema = collectionSchema(featureSchema);
  const shape = shapeOf(value, featureSchema, fileSchema);
  const system = systemFindings(value);
  const misplaced = new Set<number>();
  const lying = shape.features.flatMap((checked) => {
    const { geometry, properties } = checked.feature;
    if (geometry === null) return [];
    const placing = frames === null ? [] : placedWrongly(geometry, frameFor(kind, frames, geometry, properties));
    if (placing.length > 0) misplaced.add(checked.index);
    const others = frames === null ? [] : otherPositions(properties, frames);
    return [...placing, ...others, ...outlineFindings(geometry)].map((local) => ({ ...local, ...at(checked) }));
  });
  const all = [...shape.findings, ...wordFindings(value, fileSchema, wanted), ...boxOfFile(value, frames), ...lying];
  // Faults that the coordinate system of the file explains are not reported for each feature.
  const found = system.length === 0 ? all : all.filter(({ cause, field }) => cause !== 'metres' && field !== 'crs');
  return { features: shape.features, misplaced, findings: [...system, ...found] };
}

/** Checks the basemap file, which is drawn but not read: that it is one, lies in the city, and has valid names. */
export function contextFindings(value: unknown, frames: Frames | null): Local[] {
  const raws = rawFeatures(value);
  if (raws === null) return [];
  const found = raws.flatMap((raw, index) => {
    const geometry = isRecord(raw) ? raw['geometry'] : undefined;
    const metres = metresFindings(geometry);
    const placing = frames === null || metres.length > 0 ? [] : placedWrongly(geometry, frames.context);
    return [...metres, ...placing, ...encodingFindings(raw)].map((local) => ({ ...local, ...at({ index }) }));
  });
  return [...boxOfFile(value, frames), ...found];
}
