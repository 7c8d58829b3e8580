/** Reads the values of an address that the codec does not know as they stand, where only one thing can be meant. Lazy. */
import type { Bounds } from '#domain/atlas.ts';
import { isInBounds } from '#domain/geo/bounds.ts';
import { positionNear } from '#domain/geo/written-position.ts';
import {
  audiences,
  categories,
  kinds,
  type Language,
  languages,
  offers,
  publicAccess,
  statuses,
  themes,
} from '#domain/vocabulary.ts';
import type { Known, View } from '#state/view.ts';
import { listKeys } from './untangle.ts';
import { keysOfAddress, parse } from './view-codec.ts';

/** `isLatitudeFirst`: the origin was written in the other order than that of an address, which is said. */
export interface MendedView {
  readonly view: View;
  readonly unknown: string[];
  readonly isLatitudeFirst: boolean;
}

/** The languages of the page by the names that people give them. */
const languageNames: Readonly<Record<string, Language>> = {
  ...{ no: 'nb', nn: 'nb', nob: 'nb', nno: 'nb', nor: 'nb', norsk: 'nb', norwegian: 'nb', bokmål: 'nb', nynorsk: 'nb' },
  ...{ eng: 'en', english: 'en', engelsk: 'en' },
};

/** The language of a tag such as `nb-NO`, `no`, `NN` or `en_GB`; undefined where the page speaks no such language. */
export function languageOfTag(tag: string): Language | undefined {
  const [primary = ''] = tag.trim().toLowerCase().split(/[-_]/);
  return languages.find((each) => each === primary) ?? languageNames[primary];
}

const withoutSigns = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]/g, '');

/** The ids of the closed lists without their signs, which Markdown and people leave out or write otherwise. */
const closedLists: Readonly<Record<string, string>> = Object.fromEntries(
  [categories, themes, offers, audiences, kinds, statuses, publicAccess].flat().map((id) => [withoutSigns(id), id]),
);

/** `2,5 km`, `10 minutter` as an address writes them. */
const distanceForm = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(',', '.')
    .replace(/(?<=\d)(?:kilomet(?:er|re)s?)$/, 'km')
    .replace(/(?<=\d)(?:met(?:er|re)s?)$/, 'm')
    .replace(/(?<=\d)(?:mins|minutes?|minutt|minutter)$/, 'min');

/** The same in the letters of ids. Codes of areas may have capitals, and names keep theirs. */
function inLowerCase(key: string, text: string): string[] {
  const lower = text.toLowerCase();
  if (key === 'whatif') return [text.replace(/^(?:[^:]*:){5}|^-.*$/, (ids) => ids.toLowerCase())];
  return [lower, lower.replace(/@.*$/, (area) => area.toUpperCase())];
}

interface OriginRead {
  readonly text: string;
  readonly isLatitudeFirst: boolean;
}

/** A position in any form; one in the form of an address that lies in the city the other way round only. */
function originFrom(text: string, bounds: Bounds): OriginRead | null {
  const read = positionNear(text, bounds);
  return read ? { text: read.position.join(), isLatitudeFirst: read.order === 'latitude first' } : null;
}

/** The parameters of an address, and what the codec makes of them with one value in the place of another. */
class Values {
  readonly #params: URLSearchParams;
  readonly #hash: string;
  readonly #known: Known;

  constructor({ search, hash }: { readonly search: string; readonly hash: string }, known: Known) {
    this.#params = new URLSearchParams(search);
    this.#hash = hash;
    this.#known = known;
  }

  read(params = this.#params): { view: View; unknown: string[] } {
    return parse(`?${params}`, this.#hash, this.#known);
  }

  get(key: string): string | null {
    return this.#params.get(key);
  }

  set(key: string, value: string): void {
    this.#params.set(key, value);
  }

  isKnown(key: string, value: string): boolean {
    const params = new URLSearchParams(this.#params);
    params.set(key, value);
    return !this.read(params).unknown.some((each) => each.startsWith(`${key}=`));
  }
}

/** What a value may mean, the surest first. */
function formsOf(key: string, text: string): string[] {
  if (key === 'lang') return [languageOfTag(text) ?? text];
  if (key === 'within') return [distanceForm(text)];
  const compact = text.replaceAll(/\s+/g, '');
  const ofList = closedLists[withoutSigns(text)];
  return [
    ...[compact, ...inLowerCase(key, compact), ...inLowerCase(key, text.replaceAll(/[\s_]+/g, '-'))],
    ...(ofList ? [ofList] : []),
  ];
}

/**
 * The first form of a value that is known; of a list, of each of its parts, between commas or spaces. `others`: of several
 * words, those from the first that is not known on; they are of the sentence behind the link.
 */
function knownForm(values: Values, key: string, text: string): { readonly form: string; readonly others: string[] } {
  const known = (each: string): string | undefined => formsOf(key, each).find((form) => values.isKnown(key, form));
  const isList = listKeys.includes(key);
  const others: string[] = [];
  const formOf = (part: string): string => {
    const whole = known(part);
    if (whole !== undefined) return whole;
    const parts = part.split(/\s+/);
    const forms = parts.map((word) => known(isList ? word : word.replace(/[.,;:!?)]+$/, '')));
    const end = isList ? forms.indexOf(undefined) : Number(forms[0] !== undefined);
    if (end === 0) return part;
    if (end > 0 && end < parts.length) others.push(`${key}=${parts.slice(end).join(' ')}`);
    return forms.slice(0, end < 0 ? forms.length : end).join();
  };
  return { form: isList ? text.split(',').map(formOf).join() : formOf(text), others };
}

/** The origin, where it is none in the form of an address or lies far from the city, but would be near it otherwise. */
function meantOrigin(values: Values, bounds: Bounds): OriginRead | null {
  const { near } = values.read().view;
  const isRead = near !== null && (near.type !== 'point' || isInBounds(bounds, [near.lng, near.lat]));
  return isRead ? null : originFrom(values.get('near') ?? '', bounds);
}

/** A camera that looks at the city only when its two degrees change places. */
function meantCamera({ camera }: View, bounds: Bounds): View['camera'] {
  const isMeant =
    camera && !isInBounds(bounds, [camera.lng, camera.lat]) && isInBounds(bounds, [camera.lat, camera.lng]);
  return isMeant ? { ...camera, lat: camera.lng, lng: camera.lat } : camera;
}

/** Values that were left out because the key stood there before, without those that mean the same as what was read. */
function lost(leftOut: readonly string[], values: Values, bounds: Bounds): string[] {
  return leftOut.filter((pair) => {
    const [, key = '', text = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
    const meant = values.get(key);
    if (meant === null) return true;
    const form = key === 'near' ? (originFrom(text, bounds)?.text ?? text) : knownForm(values, key, text).form;
    return form !== meant;
  });
}

/**
 * @param bounds of the city, in degrees
 * @param leftOut what was left out when the address was untangled, as `key=value`
 */
export function mendedView(
  address: { readonly search: string; readonly hash: string },
  known: Known,
  bounds: Bounds,
  leftOut: readonly string[] = [],
): MendedView {
  const values = new Values(address, known);
  const others: string[] = [];
  const origin = meantOrigin(values, bounds);
  if (origin) values.set('near', origin.text);
  for (const key of keysOfAddress()) {
    const text = values.get(key);
    if (text === null || values.isKnown(key, text)) continue;
    const known = knownForm(values, key, text);
    values.set(key, known.form);
    others.push(...known.others);
  }
  const { view, unknown } = values.read();
  return {
    view: { ...view, camera: meantCamera(view, bounds) },
    unknown: [...lost(leftOut, values, bounds), ...unknown, ...others],
    isLatitudeFirst: origin?.isLatitudeFirst ?? false,
  };
}
