/** Checks references from one file to another. */
import * as v from 'valibot';
import type { areaFeature } from '#load/schema/area-schema.ts';
import { measure as measureSchema } from '#load/schema/area-schema.ts';
import type { city } from '#load/schema/city-schema.ts';
import type { stationFeature } from '#load/schema/station-schema.ts';
import type { Checked } from './check-schema.ts';
import { at, error, type Local, warning } from './finding.ts';

type CityFile = v.InferOutput<typeof city>;
type CheckedStation = Checked<v.InferOutput<typeof stationFeature>>;
type CheckedArea = Checked<v.InferOutput<typeof areaFeature>>;

/** Lines that stop at unknown stations. */
export function lineFindings(cityFile: CityFile, stations: readonly CheckedStation[]): Local[] {
  const known = new Set(stations.map((station) => station.id));
  return cityFile.lines.flatMap((line, index) =>
    line.stations
      .filter((station) => !known.has(station))
      .map((station) =>
        error({
          field: `lines.${index}.stations`,
          message: `line ${line.id} stops at "${station}", which is no station of this city`,
          fix: 'give the id of a station in the stations file',
        }),
      ),
  );
}

/** Lines that a station names and the city does not; asked only of modes whose lines the city lists. */
export function stationFindings(station: CheckedStation, cityFile: CityFile): Local[] {
  const { mode, lines } = station.feature.properties;
  const known = cityFile.lines.filter((line) => line.mode === mode).map((line) => line.id);
  if (known.length === 0) return [];
  return lines
    .filter((line) => !known.includes(line))
    .map((line) => {
      const fix = `known are ${known.join(', ')}: add the line to city.json, or take it out here`;
      return warning({
        ...at(station),
        field: 'lines',
        message: `"${line}" is not a ${mode} line in city.json`,
        fix,
      });
    });
}

/** Measures with values in an area but without a definition. */
export function areaFindings(
  areas: readonly CheckedArea[],
  wholeFile: unknown,
  districts: ReadonlySet<string>,
): Local[] {
  const file = v.safeParse(v.object({ measures: v.optional(v.array(v.pick(measureSchema, ['id'])), []) }), wholeFile);
  const measures = new Set(file.success ? file.output.measures.map((measure) => measure.id) : []);
  const ids = new Set(areas.map((area) => area.id));
  return areas.flatMap((area) => {
    const { values, parent, district } = area.feature.properties;
    const found: Local[] = Object.keys(values)
      .filter((measure) => !measures.has(measure))
      .map((measure) => {
        const fix = 'describe it in "measures" at the top of the file';
        return error({ ...at(area), field: `values.${measure}`, message: 'is not a known measure', fix });
      });
    if (parent !== undefined && !ids.has(parent)) {
      found.push(
        error({ ...at(area), field: 'parent', message: `"${parent}" is no area`, fix: 'give the id of an area' }),
      );
    }
    if (district !== undefined && !districts.has(district)) {
      const message = `"${district}" is not a district of this city`;
      found.push(error({ ...at(area), field: 'district', message, fix: 'give the id of a district' }));
    }
    return found;
  });
}
