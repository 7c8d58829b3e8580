/** The schema of a whole file of features. */
import * as v from 'valibot';
import { measure } from './area-schema.ts';
import { bounds, line, link, text } from './field-schema.ts';

export const collectionSchema = <F extends v.GenericSchema>(feature: F) =>
  v.object({
    $schema: v.exactOptional(line),
    type: v.literal('FeatureCollection'),
    bbox: v.exactOptional(bounds),
    features: v.array(feature),
    measures: v.optional(v.array(measure), []),
    /** The sources of data that belong to no measure, such as populations and outlines. */
    provenance: v.optional(v.array(v.object({ about: text, sources: v.array(link) })), []),
  });
