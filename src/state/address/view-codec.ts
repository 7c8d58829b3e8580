/** Writes a View as an address, and reads it back. */

import { formatCoverage, parseCoverage } from '#domain/coverage/coverage-choice.ts';
import { formatGap, parseGap } from '#domain/gaps/gap-choice.ts';
import { formatSubset, parseSubset } from '#domain/search/subset-choice.ts';
import { type DistrictPair, formatPair, parsePair } from '#domain/side-by-side/district-pair.ts';
import {
  audiences,
  categories,
  defaultStatuses,
  kinds,
  languages,
  offers,
  publicAccess,
  statuses,
  themes,
} from '#domain/vocabulary.ts';
import type { WrittenChanges } from '#domain/what-if/scenario.ts';
import { lockable } from '#state/locks.ts';
import { emptyView, type Known, type Near, type View, type Within } from '#state/view.ts';
import { readCamera, writeCamera } from './camera-hash.ts';
import {
  choice,
  type Field,
  flag,
  idIn,
  list,
  oneOf,
  optionalChoice,
  ordinal,
  textField,
  withoutLoneSurrogates,
  written,
} from './view-fields.ts';

const metresRange = [1, 100_000] as const;
const minutesRange = [1, 1_500] as const;

/** `10.7168`, never `10.71680`: at most five decimals, about a metre. */
const degrees = (n: number): string => String(Number(n.toFixed(5)));

const status: Field<View['status']> = {
  ...oneOf(statuses),
  read: (text, known, view) => {
    const read = oneOf(statuses).read(text, known, view);
    return read && read.length > 0 ? read : undefined;
  },
  write: (value) =>
    value.length === defaultStatuses.length && defaultStatuses.every((each, i) => value[i] === each)
      ? null
      : value.join(','),
};

const decimal = /^-?\d{1,3}(\.\d+)?$/;

function readPosition(text: string): { lng: number; lat: number } | undefined {
  const [east, north, rest] = text.split(',');
  if (!east || !north || rest !== undefined || !decimal.test(east) || !decimal.test(north)) return undefined;
  const lng = Number(degrees(Number(east)));
  const lat = Number(degrees(Number(north)));
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? { lng, lat } : undefined;
}

const near: Field<Near | null> = {
  read: (text, known) => {
    const [, type, id] = /^(place|station):(.+)$/.exec(text) ?? [];
    if (type === 'place' && id && known.places.has(id)) return { type, id };
    if (type === 'station' && id && known.stations.has(id)) return { type, id };
    const point = readPosition(text);
    return point && { type: 'point', ...point };
  },
  write: (value) =>
    value && (value.type === 'point' ? `${degrees(value.lng)},${degrees(value.lat)}` : `${value.type}:${value.id}`),
};

const within: Field<Within | null> = {
  read: (text) => {
    const [, digits, unit] = /^(\d{1,6}(?:\.\d{1,3})?)(m|km|min)$/.exec(text) ?? [];
    if (!digits) return undefined;
    const value = unit === 'km' ? Math.round(Number(digits) * 1000) : Math.round(Number(digits));
    const [least, most] = unit === 'min' ? minutesRange : metresRange;
    return value >= least && value <= most ? { value, unit: unit === 'min' ? 'min' : 'm' } : undefined;
  },
  write: (value) =>
    value &&
    (value.unit === 'm' && value.value >= 1000 && value.value % 100 === 0
      ? `${value.value / 1000}km`
      : `${value.value}${value.unit}`),
};

/** Of another city only its name is known; its districts are when its data have come. */
const pair: Field<DistrictPair | null> = {
  read: (text, known, { city, district }) => {
    const read = parsePair(text, city);
    if (read === null || district === null || !known.isCity(read.city)) return undefined;
    if (read.city !== city) return read;
    if (read.district === district || !known.districts.has(read.district)) return undefined;
    return read.place === null || known.isInDistrict(read.place, read.district) ? read : { ...read, place: null };
  },
  write: (value, { city, district }) => value && district && formatPair(value, city),
  unrecognized: (text, _, view) => (view.pair?.place === parsePair(text, view.city)?.place ? [] : [text]),
};

/** Read before all others: they may name what it proposes. */
const scenario: Field<WrittenChanges | null> = {
  read: (_, known) => known.scenario?.changes,
  write: (value) => value?.written ?? null,
  unrecognized: (_, known) => [...(known.scenario?.unrecognized ?? [])],
};

const fields: { [K in Exclude<keyof View, 'camera' | 'city'>]: Field<View[K]> } = {
  lang: optionalChoice(languages),
  district: idIn((known) => known.districts),
  place: idIn((known) => known.places),
  q: textField(200),
  category: oneOf(categories),
  theme: oneOf(themes),
  offer: oneOf(offers),
  audience: oneOf(audiences),
  kind: oneOf(kinds),
  status,
  public: oneOf(publicAccess),
  stepfree: flag,
  open: flag,
  near,
  within,
  sort: optionalChoice(['distance', 'name'] as const),
  save: list((known, id) => known.places.has(id)),
  view: choice(['map', 'list', 'compare', 'print'] as const),
  story: idIn((known) => known.stories),
  slide: ordinal,
  need: list((known, id) => known.needs.has(id) || (offers as readonly string[]).includes(id)),
  walk: idIn((known) => known.walks),
  stop: ordinal,
  scenario,
  subset: written(parseSubset, formatSubset, (known, subset, { district }) =>
    subset.kind === 'figure' ? district !== null : known.isSubset(subset),
  ),
  page: textField(40),
  coverage: written(parseCoverage, formatCoverage, (known, coverage) => known.isCoverage(coverage)),
  gap: written(parseGap, formatGap),
  pair,
  basemap: choice(['auto', 'embedded', 'live'] as const),
  appearance: choice(['auto', 'light', 'dark', 'contrast'] as const),
  embed: flag,
  lock: oneOf<string>(lockable),
};

type Key = keyof typeof fields;

/** The keys of the address that are named unlike their fields, so that links stay as they are. */
const addressKeys: Partial<Record<Key, string>> = {
  scenario: 'whatif',
  subset: 'show',
  coverage: 'lens',
  pair: 'twin',
};
const keyOf = (key: Key): string => addressKeys[key] ?? key;

/** The keys of an address that are read, but for the city. */
export const keysOfAddress = (): string[] => (Object.keys(fields) as Key[]).map(keyOf);

function readField<K extends Key>(view: View, key: K, text: string, known: Known): string[] {
  const field = fields[key];
  const name = keyOf(key);
  const value = field.read(text, known, view);
  if (value === undefined) return [`${name}=${text}`];
  view[key] = value;
  return (field.unrecognized?.(text, known, view) ?? []).map((part) => `${name}=${part}`);
}

/** What an address with this scenario may name. */
const namedBy = (scenarioText: string | null, known: Known): Known =>
  (scenarioText && known.withScenario?.(scenarioText, known)) || known;

/**
 * Reads an address into a View. Never throws: what is not understood falls to its default and is named in `unknown`, as
 * `key=value`; keys that are not ours are passed over in silence.
 */
export function parse(search: string, hash: string, known: Known): { view: View; unknown: string[] } {
  const params = new URLSearchParams(search);
  const city = params.get('city');
  const view = emptyView(known.cities.find((id) => id === city) ?? known.cities[0] ?? '');
  const unknown = city !== null && city !== view.city ? [`city=${city}`] : [];
  const ids = namedBy(params.get(keyOf('scenario')), known);
  for (const key of Object.keys(fields) as Key[]) {
    const text = params.get(keyOf(key));
    if (text !== null) unknown.push(...readField(view, key, text, ids));
  }
  if (view.stop !== null && view.stop > (known.walks.get(view.walk ?? '') ?? 0)) {
    unknown.push(`stop=${view.stop}`);
    view.stop = null;
  }
  if (hash.length > 1) {
    const camera = readCamera(hash);
    if (camera) view.camera = camera;
    else unknown.push(hash);
  }
  return { view, unknown };
}

/** Commas, colons and slashes stand as they are, so that the address can be read; the rest is escaped. */
const escaped = (value: string): string =>
  encodeURIComponent(withoutLoneSurrogates(value))
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+');

/** Writes a View as `?query#hash`; what equals its default is left out, but for the city. */
export function format(view: View): string {
  const empty = emptyView(view.city);
  const write = <K extends Key>(key: K): string | null => fields[key].write(view[key], view, empty[key]);
  const pairs = (Object.keys(fields) as Key[]).flatMap((key) => {
    const value = write(key);
    return value === null ? [] : [`${keyOf(key)}=${escaped(value)}`];
  });
  return `?${[`city=${escaped(view.city)}`, ...pairs].join('&')}${view.camera ? writeCamera(view.camera) : ''}`;
}
