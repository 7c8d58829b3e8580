/** How long ago somebody looked at each place. */
import { isStale, yearsSince } from '#domain/calendar.ts';
import { salvaged } from '#load/lenient-parser.ts';
import * as schema from '#load/schema.ts';
import { type CityFolder, valueIn } from './city-folder.ts';
import { rawFeatures } from '#data/tools/check/check-schema.ts';

export interface Look {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly verified: string | undefined;
  /** Null where nobody knows. */
  readonly years: number | null;
  readonly isStale: boolean;
}

const ageOf = ({ years }: Look): number => years ?? Number.POSITIVE_INFINITY;

/** The places of all cities, the longest unseen first: those of which nobody knows, then by age, then by id. */
export function looksIn(folders: readonly CityFolder[], today: string): Look[] {
  const looks = folders.flatMap((folder) => {
    const cityFile = valueIn(folder, 'city.json');
    const city = 'value' in cityFile ? salvaged(schema.city, cityFile.value).output : null;
    const file = city?.files.places ?? 'places.geojson';
    const found = valueIn(folder, file);
    return ('value' in found ? (rawFeatures(found.value) ?? []) : []).flatMap((raw): Look[] => {
      const place = salvaged(schema.placeFeature, raw, { geometry: null }).output;
      if (place === null) return [];
      const { name, verified } = place.properties;
      const said = typeof name === 'string' ? name : (name.en ?? name.nb ?? '');
      const age = { years: yearsSince(verified, today), isStale: isStale(verified, today) };
      return [{ file: `${folder.name}/${file}`, id: place.id, name: said, verified, ...age }];
    });
  });
  return looks.sort((a, b) => {
    const [one, other] = [ageOf(a), ageOf(b)];
    return one === other ? a.id.localeCompare(b.id) : one < other ? 1 : -1;
  });
}
