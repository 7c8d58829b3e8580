import {
  audiences,
  categories,
  defaultStatuses,
  kinds,
  languages,
  offers,
  statuses,
  themes,
} from '#domain/vocabulary.ts';
import { lockable } from './locks.ts';
import { type Camera, emptyView, type Near, type View, type Within } from './view.ts';

/** The ids that an address may name. Everything else in it is left out and reported. */
export interface Known {
  cities: readonly string[];
  districts: ReadonlySet<string>;
  places: ReadonlySet<string>;
  stations: ReadonlySet<string>;
  stories: Pick<ReadonlySet<string>, 'has'>;
  needs: Pick<ReadonlySet<string>, 'has'>;
  /** With how many stops each has. */
  walks: ReadonlyMap<string, number>;
}

const metresRange = [1, 100_000] as const;
const minutesRange = [1, 1_500] as const;

/** `10.7168`, never `10.71680`: at most five decimals, about a metre. */
const degrees = (n: number): string => String(Number(n.toFixed(5)));

/** What one key of the address means: how it is read (undefined: not understood) and how it is written (null: left out). */
interface Field<T> {
  read: (text: string, known: Known) => T | undefined;
  write: (value: T, empty: T) => string | null;
  /** The parts of the text that were not understood although the rest was. */
  strange?: (text: string, known: Known) => string[];
}

const choice = <T extends string>(values: readonly T[]): Field<T> => ({
  read: (text) => values.find((value) => value === text),
  write: (value, empty) => (value === empty ? null : value),
});

const optionalChoice = <T extends string>(values: readonly T[]): Field<T | null> => ({
  read: (text) => values.find((value) => value === text),
  write: (value) => value,
});

const split = (text: string): string[] => [...new Set(text.split(',').filter((part) => part !== ''))];

const list = <T extends string>(accepts: (known: Known, id: string) => boolean): Field<readonly T[]> => ({
  read: (text, known) => split(text).filter((part): part is T => accepts(known, part)),
  write: (value) => (value.length === 0 ? null : value.join(',')),
  strange: (text, known) => split(text).filter((part) => !accepts(known, part)),
});

const oneOf = <T extends string>(values: readonly T[]): Field<readonly T[]> =>
  list<T>((_, part) => (values as readonly string[]).includes(part));

const idIn = (ids: (known: Known) => Pick<ReadonlySet<string>, 'has'>): Field<string | null> => ({
  read: (text, known) => (ids(known).has(text) ? text : undefined),
  write: (value) => value,
});

const flag: Field<boolean> = {
  read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  write: (value) => (value ? '1' : null),
};

const status: Field<View['status']> = {
  ...oneOf(statuses),
  read: (text, known) => {
    const read = oneOf(statuses).read(text, known);
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

const ordinal: Field<number | null> = {
  read: (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined),
  write: (value) => (value === null ? null : String(value)),
};

/** Without halves of characters, which no address can hold. */
const whole = (value: string): string => value.replaceAll(/\p{Surrogate}/gu, '');

const text = (longest: number): Field<string> => ({
  read: (value) => [...whole(value.trim())].slice(0, longest).join('').trim(),
  write: (value) => value || null,
});

const fields: { [K in Exclude<keyof View, 'camera' | 'city'>]: Field<View[K]> } = {
  lang: optionalChoice(languages),
  district: idIn((known) => known.districts),
  place: idIn((known) => known.places),
  q: text(200),
  category: oneOf(categories),
  theme: oneOf(themes),
  offer: oneOf(offers),
  audience: oneOf(audiences),
  kind: oneOf(kinds),
  status,
  stepfree: flag,
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
  whatif: text(600),
  show: text(80),
  page: text(40),
  lens: text(200),
  gap: text(80),
  twin: text(120),
  basemap: choice(['auto', 'embedded', 'live'] as const),
  appearance: choice(['auto', 'light', 'dark', 'contrast'] as const),
  embed: flag,
  lock: oneOf<string>(lockable),
};

type Key = keyof typeof fields;

/** MapLibre's own hash: `#zoom/lat/lng[/bearing/pitch]`. */
function readCamera(hash: string): Camera | undefined {
  const parts = hash.replace(/^#/, '').split('/');
  if (parts.length < 3 || parts.length > 5 || parts.some((part) => !/^-?\d+(\.\d+)?(e-\d+)?$/.test(part)))
    return undefined;
  const [zoom = 0, lat = 0, lng = 0, bearing = 0, pitch = 0] = parts.map(Number);
  const isSane = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return isSane && Math.abs(bearing) <= 360 && pitch >= 0 && pitch <= 85
    ? { zoom, lat, lng, bearing, pitch }
    : undefined;
}

/**
 * Rounds a camera as its hash will show it, so that what is read back equals what was kept. Positions get as many
 * decimals as a pixel needs at that zoom, as MapLibre does.
 */
export function roundedCamera({ zoom, lat, lng, bearing, pitch }: Camera): Camera {
  const precision = Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10);
  // Adding 0 turns -0 into 0, which is how it is read back.
  const round = (n: number, decimals: number): number => Number(n.toFixed(Math.max(0, decimals))) + 0;
  return {
    zoom: round(zoom, 2),
    lat: round(lat, precision),
    lng: round(lng, precision),
    bearing: round(bearing, 1),
    pitch: round(pitch, 0),
  };
}

const writeCamera = ({ zoom, lat, lng, bearing, pitch }: Camera): string =>
  `#${[zoom, lat, lng, ...(bearing || pitch ? [bearing, pitch] : [])].join('/')}`;

function readField<K extends Key>(view: View, key: K, text: string, known: Known): string[] {
  const field = fields[key];
  const value = field.read(text, known);
  if (value === undefined) return [`${key}=${text}`];
  view[key] = value;
  return (field.strange?.(text, known) ?? []).map((part) => `${key}=${part}`);
}

/**
 * Reads an address into a View. Never throws: what is not understood falls to its default and is named in `unknown`, as
 * `key=value`; keys that are not ours are passed over in silence.
 */
export function parse(search: string, hash: string, known: Known): { view: View; unknown: string[] } {
  const params = new URLSearchParams(search);
  const city = params.get('city');
  const view = emptyView(known.cities.find((id) => id === city) ?? known.cities[0] ?? '');
  const unknown = city !== null && city !== view.city ? [`city=${city}`] : [];
  for (const key of Object.keys(fields) as Key[]) {
    const text = params.get(key);
    if (text !== null) unknown.push(...readField(view, key, text, known));
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
  encodeURIComponent(whole(value))
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+');

/** Writes a View as `?query#hash`; what equals its default is left out, but for the city. */
export function format(view: View): string {
  const empty = emptyView(view.city);
  const write = <K extends Key>(key: K): string | null => fields[key].write(view[key], empty[key]);
  const pairs = (Object.keys(fields) as Key[]).flatMap((key) => {
    const value = write(key);
    return value === null ? [] : [`${key}=${escaped(value)}`];
  });
  return `?${[`city=${escaped(view.city)}`, ...pairs].join('&')}${view.camera ? writeCamera(view.camera) : ''}`;
}
