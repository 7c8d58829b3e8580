/**
 * Untangles an address that mail, chat programs and link builders have mangled. It knows keys, and no data: what a value means
 * is left to the codec. Lazy: it is fetched for an address that does not read cleanly.
 */
import { readCamera } from './camera-hash.ts';
import {
  closing,
  decoded,
  mostRounds,
  trimmed,
  unseen,
  untilStable,
  withoutEntities,
  withoutWrapping,
} from './link-text.ts';

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

/** Yes or no; a key without a value means yes. */
const flagKeys = ['stepfree', 'open', 'embed'];
const flags: readonly (readonly [RegExp, string])[] = [
  [/^(?:true|yes|y|on|ja|j)$/i, '1'],
  [/^(?:false|no|n|off|nei)$/i, '0'],
];
const asFlag = (text: string): string => flags.find(([words]) => words.test(text))?.[1] ?? text;

/** Keys of other maps that say a camera. */
const cameraKeys: Readonly<Record<string, number>> = { zoom: 0, z: 0, lat: 1, lng: 2, lon: 2 };

/** A camera with commas for points, or for slashes. */
const cameraForms = (text: string): string[] => [
  text,
  text.includes('/') ? text.replaceAll(',', '.') : text.replaceAll(',', '/'),
];

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
  readonly #cameraParts: string[] = [];

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
    const camera = cameraForms(text)
      .map((form) => `#${form}`)
      .find(readCamera);
    if (camera === undefined) return false;
    if (this.camera === null) this.camera = camera;
    else if (this.camera !== camera) this.leftOut.push(camera);
    return true;
  }

  #add(key: string, value: string): void {
    const values = this.pairs.get(key) ?? [];
    this.pairs.set(key, values);
    if (!values.includes(value)) values.push(value);
    this.#last = textKeys.includes(key) || listKeys.includes(key) || key === 'near' ? { key, values } : null;
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
    if (isSpaced) this.#add(key, value);
    else if (listKeys.includes(key)) this.#add(key, value.replace(/\s*[,|]\s*/g, ',').replace(/\s+/g, ' '));
    else if (flagKeys.includes(key)) this.#add(key, asFlag(compact));
    // Of the city the data are not known yet; of all else they say where a value ends.
    else this.#add(key, key === 'city' ? value.replace(/\s.*$/s, '') : value.replace(/\s+/g, ' '));
    this.read(others.join(''));
  }

  /** The rest of a value that was cut at a sign of an address; true if it was one. */
  #isContinued(sign: string, part: string, value: string | undefined): boolean {
    // A question mark or semicolon in a text or a position that was typed by hand.
    if (!this.#last || !(sign === ';' || (sign === '?' && value === undefined))) return false;
    const { key, values } = this.#last;
    if (!textKeys.includes(key) && trimmed(decoded(part)) === '') return true;
    if (textKeys.includes(key) || key === 'near')
      values.push(`${values.pop()}${sign}${key === 'near' ? decoded(part) : part}`);
    else if (value === undefined) this.#addPlain(key, part);
    return textKeys.includes(key) || key === 'near' || value === undefined;
  }

  /** What is no key of ours: a camera, the rest of a text, or nothing that was said. */
  #other(sign: string, part: string, value: string | undefined): void {
    const plain = trimmed(untilStable(value ?? part, decoded)).replace(/^(?:map=|\/)/, '');
    const [first = '', ...words] = plain.split(/\s+/);
    if (this.#isCamera(first + words.join(''))) return;
    if (words.length > 0 && this.#isCamera(first)) {
      this.leftOut.push(`#${words.join(' ')}`);
      return;
    }
    if (this.#isContinued(sign, part, value) || plain === '') return;
    if (sign === '#' && value === undefined) this.leftOut.push(`#${part}`);
  }

  /** A part of a camera as other maps write it: `zoom=14&lat=59.94&lon=10.72`. */
  #cameraPart(name: string, value: string): void {
    const at = cameraKeys[name.toLowerCase()];
    if (at !== undefined) this.#cameraParts[at] = trimmed(decoded(value));
    if (Object.keys(this.#cameraParts).length === 3) this.#isCamera(this.#cameraParts.join('/'));
  }

  #part(sign: string, part: string): void {
    const [, name, value] = /^([^=]*)=(.*)$/s.exec(part) ?? [];
    const key = this.#keyOf(name ?? part);
    if (key !== undefined && value === undefined && flagKeys.includes(key) && sign !== '#') this.#add(key, '1');
    else if (key === undefined || value === undefined) {
      this.#cameraPart(name ?? '', value ?? '');
      this.#other(sign, part, value);
    } else if (textKeys.includes(key)) this.#add(key, value);
    // An empty field of a form says nothing.
    else if (trimmed(decoded(value)) !== '') this.#addPlain(key, value);
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
  const text = untilStable(withoutWrapping(search + hash), withoutEntities).replace(
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
