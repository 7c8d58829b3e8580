/** The faults of a typed place: those of the schema first, then those that `npm run data:check` would report. */
import { pointToPolygonDistance } from '@turf/turf';
import * as v from 'valibot';
import { isAhead } from '#domain/calendar-ages.ts';
import { holdsHtml } from '#domain/contribute/contains-html.ts';
import { isObject, type Json } from '#domain/contribute/json-merge.ts';
import type { PlaceFeature } from '#domain/contribute/patch.ts';
import {
  type DraftField,
  type FaultName,
  listFields,
  type PlaceFault,
  type Surroundings,
  textFields,
} from '#domain/contribute/place-draft.ts';
import { isInBounds } from '#domain/geo/bounds.ts';
import { placeFeature } from './schema/place-schema.ts';
import { pathOf } from './schema-issues.ts';

type Path = readonly (string | number)[];

const known: readonly string[] = [...textFields, ...listFields];
const isField = (name: unknown): name is DraftField => typeof name === 'string' && known.includes(name);

const positionField: Readonly<Record<string, DraftField>> = {
  basis: 'basis',
  accuracyMetres: 'accuracy',
  source: 'positionSource',
};

/** The form field of a path in the feature. */
function fieldOf([part, key, inner]: Path): DraftField | null {
  if (part === 'geometry') return 'point';
  if (part !== 'properties') return null;
  if (key === 'position') return positionField[String(inner)] ?? 'basis';
  if (key === 'arena' && isField(inner)) return inner;
  if (key === 'access') return isField(`access.${inner}`) ? (`access.${inner}` as DraftField) : 'access.source';
  return isField(key) ? key : null;
}

const faultOfField: Partial<Record<DraftField, FaultName>> = {
  website: 'link',
  phone: 'phone',
  email: 'email',
  sources: 'link',
  opened: 'date',
  'access.verified': 'date',
  accuracy: 'number',
  point: 'point',
  pilots: 'date',
};

/** In a list of links or of pilots, which of them: the lines of the field. */
const lineOf = ([, key, inner, at]: Path): Pick<PlaceFault, 'line'> => {
  const index = key === 'sources' || key === 'alsoKnownAs' ? inner : inner === 'pilots' ? at : undefined;
  return typeof index === 'number' ? { line: index + 1 } : {};
};

function schemaFaults(feature: PlaceFeature): PlaceFault[] {
  const { issues } = v.safeParse(placeFeature, feature);
  return (issues ?? []).flatMap((issue) => {
    const path = pathOf(issue);
    const field = fieldOf(path);
    if (field === null) return [];
    const isMissing = issue.received === 'undefined' || field === 'summary' || field === 'name';
    const what = isMissing ? 'missing' : (faultOfField[field] ?? 'text');
    return [{ field, what, ...lineOf(path) }];
  });
}

function htmlFaults(value: Json, path: Path): PlaceFault[] {
  if (typeof value === 'string') {
    const field = holdsHtml(value) ? fieldOf(path) : null;
    return field === null ? [] : [{ field, what: 'html', ...lineOf(path) }];
  }
  if (Array.isArray(value)) return value.flatMap((each, i) => htmlFaults(each, [...path, i]));
  return isObject(value) ? Object.entries(value).flatMap(([key, inner]) => htmlFaults(inner, [...path, key])) : [];
}

type Place = v.InferOutput<typeof placeFeature>;

function pointFaults({ geometry, properties }: Place, { bounds, districts }: Surroundings): PlaceFault[] {
  const { outsideCity, areaWide, district: named, position } = properties;
  if (geometry === null) return [];
  if (!outsideCity && !isInBounds(bounds, geometry.coordinates)) return [{ field: 'point', what: 'outside' }];
  const district = districts.find(({ id }) => id === named);
  if (district === undefined || areaWide) return [];
  const away = Math.round(pointToPolygonDistance(geometry, district.boundary, { units: 'meters' }));
  return away > (position?.accuracyMetres ?? 0) ? [{ field: 'district', what: 'district' }] : [];
}

const notYet = ['planned', 'under_construction'];

function dateFaults({ opened, status }: Place['properties'], today: string): PlaceFault[] {
  const isFault = opened !== undefined && isAhead(opened, today) && !notYet.includes(status);
  return isFault ? [{ field: 'opened', what: 'ahead' }] : [];
}

/**
 * The further required fields of a new place, as in `patch-schema.ts`; reported at once, not only after all other faults
 * are fixed.
 */
function gaps({ properties, geometry }: PlaceFeature, isNew: boolean): PlaceFault[] {
  const { kind, summary, sources, position } = properties;
  const isWithoutPoint = kind === 'physical' && geometry === null;
  return [
    ...(isWithoutPoint ? [{ field: 'point', what: 'noPoint' } as const] : []),
    ...(isNew && isObject(summary) && Object.keys(summary).length === 0
      ? [{ field: 'summary', what: 'missing' } as const]
      : []),
    ...(isNew && sources === undefined ? [{ field: 'sources', what: 'noSource' } as const] : []),
    // The form requires the accuracy of a point; the data check leaves it to the curator.
    ...(isNew && geometry !== null && position === undefined ? [{ field: 'basis', what: 'missing' } as const] : []),
  ];
}

/** The first fault of each field. Never throws, whatever the feature is. */
export function placeFaults(feature: PlaceFeature, around: Surroundings): PlaceFault[] {
  const place = v.safeParse(placeFeature, feature);
  const { properties } = feature;
  const found = [
    ...schemaFaults(feature),
    ...htmlFaults(properties, ['properties']),
    ...(place.success
      ? [...pointFaults(place.output, around), ...dateFaults(place.output.properties, around.today)]
      : []),
    ...gaps(feature, around.isNew),
  ];
  const byField = new Map<DraftField, PlaceFault>();
  for (const fault of found) if (!byField.has(fault.field)) byField.set(fault.field, fault);
  return [...byField.values()];
}
