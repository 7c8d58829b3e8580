/**
 * Untangles an address that mail, chat programs and link builders have mangled. It knows keys, and no data: what a value means
 * is left to the codec. Lazy: it is fetched for an address that does not read cleanly.
 */
import { readCamera } from './camera-hash.ts';

/** `search` and `hash` as the codec reads them, and what had to be left out, as `key=value`. */
export interface Untangled {
  readonly search: string;
  readonly hash: string;
  readonly leftOut: readonly string[];
}

/** Their values are free text: what looks like a mangled sign may be meant. */
const textKeys = ['q', 'whatif'];
/** Repeating them adds to the list; of any other key only one value can be meant. */
export const listKeys = [
  ...['category', 'theme', 'offer', 'audience', 'kind', 'status', 'public'],
  ...['save', 'need', 'lock', 'whatif'],
];

const mostRounds = 5;

/** Repeats a change until it changes nothing, at most five times. */
function untilStable(text: string, change: (text: string) => string): string {
  let now = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = change(now);
    if (next === now) return now;
    now = next;
  }
  return now;
}

/** Decodes what is percent-encoded; text that no UTF-8 stands behind stays as it is. */
const decoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', num: '#', equals: '=', sol: '/', comma: ',', colon: ':', period: '.', plus: '+', percnt: '%' },
  ...{ quest: '?', lowbar: '_', hyphen: '-', nbsp: ' ', quot: '"', apos: "'", lt: '<', gt: '>', rpar: ')', rsqb: ']' },
  ...{ zwnj: '', zwj: '', shy: '', newline: '', tab: '', hellip: '…', raquo: '»', rsquo: '’', rdquo: '”' },
};

const ofCode = (code: number): string => (code <= 0x10_ff_ff ? String.fromCodePoint(code) : '');

const withoutEntities = (text: string): string =>
  text
    .replace(/&([a-z]+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/&#(\d{1,7});/g, (_, code: string) => ofCode(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => ofCode(Number.parseInt(code, 16)));

/** Signs that are not seen, and line breaks. */
const unseen = /[\p{Cf}\p{Cc}\u2028\u2029\u115f\u3164]+/gu;
const closing = /[\s.,;:!?…·*_~|–—\\)\]}>'"`´’‘”“„»«›‹。、，！？；：）］｝】〉》」』]+$/u;
const opening = /^[\s([{<'"`‘“„«‹（【〈《「『]+/u;

/** Without the sentence around it, and without the tag or label behind it: `10.71</a>`, `10.71|the atlas>`. */
const trimmed = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(opening, '')
    .replace(/[<|].*$/s, '')
    .replace(closing, '');

const cameraAtEnd = /^(|.*[a-z_)/])((?:\d|1\d|2[0-4])(?:\.\d+)?(?:\/-?\d+(?:\.\d+)?){2,4})$/i;

/** How often a text was encoded, beyond the once of any address. */
function excessOf(value: string): number {
  let rounds = 0;
  untilStable(value, (text) => {
    const next = decoded(text);
    rounds += Number(next !== text);
    return next;
  });
  return Math.max(0, rounds - 1);
}

class Reader {
  readonly #keys: readonly string[];
  readonly pairs = new Map<string, string[]>();
  readonly leftOut: string[] = [];
  camera: string | null = null;
  /** By how many rounds the values were encoded too often. */
  excess = 0;
  #last: { readonly key: string; readonly values: string[] } | null = null;

  constructor(keys: readonly string[]) {
    this.#keys = keys;
  }

  #keyOf(text: string): string | undefined {
    const plain = trimmed(untilStable(text, decoded))
      .replace(/\[\d*\]?$/, '')
      .toLowerCase();
    return [plain, plain.replace(/^(?:amp;?)+/, ''), plain.replace(/^.*\//, '')].find((key) =>
      this.#keys.includes(key),
    );
  }

  #isCamera(text: string): boolean {
    const camera = `#${text}`;
    if (!readCamera(camera)) return false;
    if (this.camera === null) this.camera = camera;
    else if (this.camera !== camera) this.leftOut.push(camera);
    return true;
  }

  #add(key: string, value: string): void {
    const values = this.pairs.get(key) ?? [];
    this.pairs.set(key, values);
    if (!values.includes(value)) values.push(value);
    this.#last = textKeys.includes(key) || key === 'near' ? { key, values } : null;
  }

  /** A value of ids and numbers: no sign in it is free text, so that it is decoded to the end. */
  #addPlain(key: string, raw: string): void {
    this.excess = Math.max(this.excess, excessOf(raw));
    const whole = untilStable(untilStable(raw.replaceAll('+', ' '), decoded), withoutEntities);
    const isLink = key === 'near' && /^\s*(?:https?:|geo:)/i.test(whole);
    const [first = '', ...others] = isLink ? [whole] : whole.split(/(?=[?&#;])/);
    const [, before, camera] = cameraAtEnd.exec(trimmed(first)) ?? [];
    const isGlued = camera !== undefined && key !== 'near' && this.#isCamera(camera);
    const value = trimmed(isGlued ? (before ?? '').replace(/\/$/, '') : first).replace(/^3D/, '');
    const compact = value.replace(/\s+/g, '');
    const isSpaced = key === 'near' && !/^-?\d{1,3}(\.\d+)?,-?\d{1,3}(\.\d+)?$/.test(compact);
    this.#add(key, isSpaced ? value : compact);
    this.read(others.join(''));
  }

  /** What is no key of ours: a camera, the rest of a text, or nothing that was said. */
  #other(sign: string, part: string, value: string | undefined): void {
    const plain = trimmed(untilStable(value ?? part, decoded)).replace(/^(?:map=|\/)|\s+/g, '');
    if (plain === '' || this.#isCamera(plain)) return;
    // A question mark or semicolon in a text or a position that was typed by hand.
    const isText = sign === ';' || (sign === '?' && value === undefined);
    const more = this.#last?.key === 'near' ? decoded(part) : part;
    if (this.#last && isText) this.#last.values.push(`${this.#last.values.pop()}${sign}${more}`);
    else if (sign === '#' && value === undefined) this.leftOut.push(`#${part}`);
  }

  #part(sign: string, part: string): void {
    const [, name, value] = /^([^=]*)=(.*)$/s.exec(part) ?? [];
    const key = name === undefined ? undefined : this.#keyOf(name);
    if (key === undefined || value === undefined) this.#other(sign, part, value);
    else if (textKeys.includes(key)) this.#add(key, value);
    else this.#addPlain(key, value);
  }

  read(text: string): void {
    for (const part of text.split(/(?=[?&#;])/)) this.#part(part.charAt(0), part.replace(/^[?&#;]/, ''));
  }
}

/** Encoded once more than it should be: no text that is searched for has such signs. */
const isEncoded = /%(?:2[0-9a-f]|3[a-f]|[c-f][0-9a-f]%[89ab])/i;

/** A free text: as often decoded as the other values had to be, and without what closed the sentence around the link. */
function freeText(raw: string, excess: number, isLast: boolean): string {
  let text = raw;
  for (let round = 0; round < excess; round += 1) text = decoded(text);
  while (isEncoded.test(decoded(text)) && /%25/.test(text)) text = text.replaceAll('%25', '%');
  if (!isLast) return text;
  const end = closing.exec(decoded(text).replace(unseen, ''))?.[0] ?? '';
  const isOpened = /[([{<'"]|%2[27]|%5B|%7B|%3C/i.test(text.slice(0, -1));
  return end === '' || (isOpened && /[)\]}>'"]/.test(end)) || !/(?:[.,;:!?)\]}>'"*]|%[0-9a-f]{2})$/i.test(text)
    ? text
    : encodeURIComponent(decoded(text.replaceAll('+', '%20')).replace(unseen, '').replace(closing, ''));
}

/** The whole link may have been encoded, its `=` and `&` too. */
function withPlainKeys(text: string, keys: readonly string[]): string {
  const named = new RegExp(`(?:^|[?&#;])(?:amp;)*(?:${keys.join('|')})=`, 'i');
  const asItStands = untilStable(text, withoutEntities);
  for (let now = asItStands, round = 0; round < mostRounds; round += 1) {
    if (named.test(now)) return now;
    now = untilStable(decoded(now), withoutEntities);
  }
  return asItStands;
}

/**
 * What an address says, as the codec reads it. Keys that are not ours are passed over, as they are there.
 *
 * @param keys all keys of an address, `city` among them
 */
export function untangled(search: string, hash: string, keys: readonly string[]): Untangled {
  const reader = new Reader(keys);
  // HTML has an entity `&lang`, which some programs read without its semicolon.
  const text = untilStable(search + hash, withoutEntities).replace(
    /(?:%E2%9F%A8|%E2%8C%A9|%E3%80%88|[⟨〈])=/gi,
    '&lang=',
  );
  reader.read(withPlainKeys(text, keys));
  const { pairs, leftOut, camera, excess } = reader;
  const lastKey = [...pairs.keys()].at(-1);
  const written = [...pairs].map(([key, [first = '', ...others]]) => {
    const isText = textKeys.includes(key);
    const values = listKeys.includes(key) ? [[first, ...others].join(',')] : [first];
    if (!listKeys.includes(key)) leftOut.push(...others.map((other) => `${key}=${other}`));
    const value = isText
      ? freeText(values.join(), excess, camera === null && key === lastKey)
      : encodeURIComponent(values.join());
    return `${key}=${key === 'city' || key === 'page' ? value.toLowerCase() : value}`;
  });
  return { search: written.length > 0 ? `?${written.join('&')}` : '', hash: camera ?? '', leftOut };
}
