/** Converts validated features to the types of the app: flat objects, names in both languages, families, colours. */
import type * as v from 'valibot';
import type { Area, City, District, Member, Place, Position, Station } from '#domain/atlas.ts';
import { nameAsText } from '#domain/translation.ts';
import { familyOf } from '#domain/vocabulary.ts';
import type { areaFeature } from './schema/area-schema.ts';
import type { city } from './schema/city-schema.ts';
import type { districtFeature } from './schema/district-schema.ts';
import type { placeFeature } from './schema/place-schema.ts';
import type { stationFeature } from './schema/station-schema.ts';

type Colours = District['colours'];

/**
 * The colours of districts without colours of their own, in turn. Blue, rust, violet, green: told apart in all three
 * appearances.
 */
const defaultColours: readonly [Colours, ...Colours[]] = [
  { light: '#2F6690', dark: '#7FB4DA', contrast: '#0B4A7A' },
  { light: '#B4532A', dark: '#E8956B', contrast: '#8F3410' },
  { light: '#7A4E93', dark: '#C09AD8', contrast: '#5A2F75' },
  { light: '#2E7560', dark: '#7CC6AE', contrast: '#0B5A44' },
];

const fullPosition = ([lng, lat]: readonly [number, number]): Position => [lng, lat];

export function placeFromFeature({ id, properties, geometry }: v.InferOutput<typeof placeFeature>): Place {
  const { name, position, ...rest } = properties;
  return {
    ...rest,
    id,
    name: nameAsText(name),
    family: familyOf(rest.category),
    position: geometry === null ? null : fullPosition(geometry.coordinates),
    basis: position?.basis ?? null,
    accuracyMetres: position?.accuracyMetres ?? null,
    positionSource: position?.source ?? null,
  };
}

export function districtOf(feature: v.InferOutput<typeof districtFeature>, index: number): District {
  const { name, colours, members, ...rest } = feature.properties;
  return {
    ...rest,
    id: feature.id,
    name: nameAsText(name),
    members: members satisfies Member[],
    boundary: feature.geometry,
    colours: colours ?? defaultColours[index % defaultColours.length] ?? defaultColours[0],
  };
}

export function stationOf({ id, properties, geometry }: v.InferOutput<typeof stationFeature>): Station {
  const { name, mode, lines, status, position } = properties;
  const accuracyMetres = position?.accuracyMetres ?? null;
  return { id, name, mode, lines, status, position: fullPosition(geometry.coordinates), accuracyMetres };
}

export function areaOf({ id, properties, geometry }: v.InferOutput<typeof areaFeature>): Area {
  const { centre, note: _note, position: _position, populationUnder18: _children, ...rest } = properties;
  const isPoint = geometry?.type === 'Point';
  const point = isPoint ? geometry.coordinates : centre;
  return { ...rest, id, centre: point ? fullPosition(point) : null, outline: isPoint ? null : geometry };
}

export function cityOf(cityFile: v.InferOutput<typeof city>, id: string): City {
  const { name, files: _files, contextBounds: _contextBounds, $schema: _schema, ...rest } = cityFile;
  return { ...rest, id, name: nameAsText(name) };
}
