/** The age of each place's last verification. */

import { rawFeatures } from '#data/tools/check/check-schema.ts';
import { type CityFolder, valueIn } from '#data/tools/city/city-folder.ts';
import { isStale } from '#domain/calendar.ts';
import { yearsSince } from '#domain/calendar-ages.ts';
import { parseLeniently } from '#load/lenient-parser.ts';
import { city as citySchema } from '#load/schema/city-schema.ts';
import { placeFeature as placeFeatureSchema } from '#load/schema/place-schema.ts';

export interface VerifiedPlace {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly verified: string | undefined;
  /** Null where the date is not known. */
  readonly years: number | null;
  readonly isStale: boolean;
}

const ageOf = ({ years }: VerifiedPlace): number => years ?? Number.POSITIVE_INFINITY;

/** The places of all cities: first those without a date, then the oldest verification first, then by id. */
export function looksIn(folders: readonly CityFolder[], today: string): VerifiedPlace[] {
  const looks = folders.flatMap((folder) => {
    const cityFile = valueIn(folder, 'city.json');
    const city = 'value' in cityFile ? parseLeniently(citySchema, cityFile.value).output : null;
    const file = city?.files.places ?? 'places.geojson';
    const found = valueIn(folder, file);
    return ('value' in found ? (rawFeatures(found.value) ?? []) : []).flatMap((raw): VerifiedPlace[] => {
      const place = parseLeniently(placeFeatureSchema, raw, { geometry: null }).output;
      if (place === null) return [];
      const { name, verified } = place.properties;
      const label = typeof name === 'string' ? name : (Object.values(name)[0] ?? '');
      const age = { years: yearsSince(verified, today), isStale: isStale(verified, today) };
      return [{ file: `${folder.name}/${file}`, id: place.id, name: label, verified, ...age }];
    });
  });
  return looks.sort((a, b) => {
    const [one, other] = [ageOf(a), ageOf(b)];
    return one === other ? a.id.localeCompare(b.id) : one < other ? 1 : -1;
  });
}
