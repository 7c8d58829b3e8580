/** The schema of a small area, a feature of `areas.geojson`, and of a measure known for such areas. */
import * as v from 'valibot';
import { areaLevels } from '#domain/vocabulary.ts';
import { featureOf, id, line, number, point, polygon, position, positionInfo, text, year } from './field-schema.ts';

export const area = v.object({
  name: line,
  level: v.picklist(areaLevels),
  parent: v.exactOptional(id),
  district: v.exactOptional(id),
  population: v.exactOptional(v.pipe(number, v.minValue(0))),
  populationYear: v.exactOptional(year),
  populationUnder18: v.exactOptional(v.pipe(number, v.minValue(0))),
  note: v.exactOptional(text),
  position: v.exactOptional(positionInfo),
  /** The centre to measure from, where it differs from that of the outline. */
  centre: v.exactOptional(position),
  values: v.optional(v.record(v.string(), number), {}),
});

export const areaFeature = featureOf(area, v.nullable(v.variant('type', [point, ...polygon.options])));

export const measure = v.object({
  id: line,
  label: text,
  unit: line,
  year,
  worse: v.picklist(['higher', 'lower']),
  kind: v.picklist(['published', 'derived', 'preview']),
  source: line,
  origin: v.exactOptional(line),
  cityValue: v.exactOptional(number),
  note: v.exactOptional(text),
});
