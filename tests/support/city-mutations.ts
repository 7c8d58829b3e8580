/** Breaks the files of a city at random, but in the same way for the same seed. */
import type { Files } from '#tests/fixtures/broken-files.ts';

/** Numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const below = (random: Random, most: number): number => Math.floor(random() * most);
const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T;

const deep = (levels: number, inner: unknown): unknown => (levels === 0 ? inner : [deep(levels - 1, inner)]);
const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

/** Made anew each time, as later mutations go into it. */
const strangers: readonly (() => unknown)[] = [
  ...[null, true, false, 0, -1, 1e308, -0.5, 91, 181, 599_000, 6_643_000, 1e-320, 2026, 20_260],
  ...[
    '',
    ' ',
    'NaN',
    'Infinity',
    '-1',
    '1e999',
    'null',
    '__proto__',
    'constructor',
    'toString',
    '2026-02-30',
    '9999-12-31',
  ],
  ...[
    'javascript:alert(1)',
    '<script>',
    '&amp;',
    'TÃ¸yen',
    'T\ufffdyen',
    '\u0000',
    '\ud800',
    '\u202e',
    '🏳️‍🌈',
    'x'.repeat(5000),
  ],
  ...[
    'https://',
    'tel:',
    'station:x',
    '../../etc/passwd',
    'places.geojson',
    'city.json',
    'Point',
    'MultiPolygon',
    'en',
  ],
].map((value) => () => value);
const made: readonly (() => unknown)[] = [
  () => [],
  () => ({}),
  () => [null],
  () => [[]],
  () => ({ en: {} }),
  () => ({ en: 'x' }),
  () => ({ type: 'Point', coordinates: [] }),
  () => ({ type: 'Point', coordinates: ['0', '0'] }),
  () => ({ type: 'Polygon', coordinates: [structuredClone(ring)] }),
  () => ({ type: 'Polygon', coordinates: [structuredClone(ring).slice(1)] }),
  () => ({ type: 'MultiPolygon', coordinates: [[structuredClone(ring)], [structuredClone(ring).slice(0, 3)]] }),
  () => ({ type: 'MultiPolygon', coordinates: [[[...structuredClone(ring).slice(0, 3), [5, 5]]]] }),
  () => ({ type: 'LineString', coordinates: structuredClone(ring) }),
  () => ({ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0, 0] }, null] }),
  () => deep(100, 'x'),
  () => Array.from({ length: 300 }, () => [0.09, 50.11]),
  () => Array.from({ length: 300 }, (_, i) => ({ id: `n-${i}` })),
  () => Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`key-${i}`, i])),
];
const stranger = (random: Random): unknown => oneOf(random, random() < 0.6 ? strangers : made)();

interface Slot {
  readonly parent: Record<string | number, unknown>;
  readonly key: string | number;
}

/** A place in a value, found by going down at random: near the top as well as at the leaves. */
function slotIn(random: Random, root: Record<string, unknown>): Slot {
  let slot: Slot = { parent: { root }, key: 'root' };
  while (true) {
    const value = slot.parent[slot.key];
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    if (keys.length === 0 || (slot.key !== 'root' && random() < 0.15)) return slot;
    const key = oneOf(random, keys);
    slot = { parent: value as Slot['parent'], key: Array.isArray(value) ? Number(key) : key };
  }
}

const put = ({ parent, key }: Slot, value: unknown): void => {
  Object.defineProperty(parent, key, { value, enumerable: true, writable: true, configurable: true });
};

const mutations: readonly ((random: Random, slot: Slot) => void)[] = [
  (random, slot) => put(slot, stranger(random)),
  (random, slot) => put(slot, stranger(random)),
  (_random, { parent, key }) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
  },
  // Nested: a value in a list, or in an object.
  (random, slot) => put(slot, random() < 0.5 ? [slot.parent[slot.key]] : { [slot.key]: slot.parent[slot.key] }),
  // Of another kind: a number as text, a list as an object.
  (_random, slot) => {
    const value = slot.parent[slot.key];
    put(
      slot,
      typeof value === 'object' ? Object.assign({}, value) : typeof value === 'string' ? Number(value) : String(value),
    );
  },
  // Numbers pushed away, turned round, or too large to be written.
  (random, slot) => {
    const value = slot.parent[slot.key];
    if (typeof value === 'number')
      put(slot, oneOf(random, [-value, value + 1, value * 1e5, Number.MAX_VALUE, 1 / (value || 1)]));
    else if (Array.isArray(value)) value.reverse();
    else put(slot, stranger(random));
  },
  // Told twice.
  (_random, { parent, key }) => {
    if (Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)]));
    else put({ parent, key: `${key}-again` }, structuredClone(parent[key]));
  },
  (random, { parent }) => {
    if (!Array.isArray(parent))
      put({ parent, key: oneOf(random, ['__proto__', 'toString', 'id', 'type', '', 'nb']) }, stranger(random));
  },
];

/** Mutations of a text: what an editor, a mail program or a broken disk may do to a file. */
function brokenText(random: Random, text: string): Uint8Array {
  const bytes = Buffer.from(text);
  const at = below(random, bytes.length + 1);
  const kinds: readonly (() => Uint8Array)[] = [
    () => bytes.subarray(0, at),
    () => Buffer.concat([Buffer.from('\ufeff'), bytes]),
    () => Buffer.from(text, 'latin1'),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from([below(random, 256)]), bytes.subarray(at)]),
    () => Buffer.from(text.replaceAll('\n', '\r\n')),
    () => Buffer.from(text.replace(/("\w+": )([\d.]+)/, '$11e999')),
    () => Buffer.from(text.replace(/("id": "[^"]*",)/, '$1 $1')),
    () => Buffer.concat([Buffer.from('['.repeat(20_000)), bytes]),
    () => Buffer.from(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
  ];
  return oneOf(random, kinds)();
}

/** The files of a city after so many mutations: only those that are no longer as they were. */
export function mutated(files: Files, random: Random, many: number): Map<string, Uint8Array> {
  const changed = new Map<string, Record<string, unknown>>();
  const names = Object.keys(files);
  for (let count = 0; count < many; count += 1) {
    const name = oneOf(random, names);
    const root = changed.get(name) ?? { file: structuredClone(files[name]) };
    oneOf(random, mutations)(random, slotIn(random, root));
    changed.set(name, root);
  }
  return new Map(
    [...changed].map(([name, root]) => {
      const text = JSON.stringify(root['file'], null, 1) ?? '';
      return [name, random() < 0.05 ? brokenText(random, text) : Buffer.from(text)] as const;
    }),
  );
}
