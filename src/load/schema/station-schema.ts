/** The schema of a station, a feature of `stations.geojson`. */
import * as v from 'valibot';
import { statuses, transportModes } from '#domain/vocabulary.ts';
import { featureOf, line, point, positionInfo } from './field-schema.ts';

export const station = v.object({
  name: line,
  mode: v.picklist(transportModes),
  lines: v.optional(v.array(line), []),
  status: v.optional(v.picklist(statuses), 'operating'),
  outsideCity: v.optional(v.boolean(), false),
  position: v.exactOptional(positionInfo),
});

export const stationFeature = featureOf(station, point);
