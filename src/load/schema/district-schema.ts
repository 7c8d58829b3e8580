/** The schema of a district, a feature of `districts.geojson`. */
import * as v from 'valibot';
import { actors } from '#domain/vocabulary.ts';
import { featureOf, line, link, name, number, polygon, position, text, year } from './field-schema.ts';

const keyFigure = v.object({
  label: text,
  value: v.exactOptional(number),
  unit: v.exactOptional(line),
  year: v.exactOptional(year),
  source: link,
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
  figures: v.optional(v.array(keyFigure), []),
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

export const districtFeature = featureOf(district, polygon);
