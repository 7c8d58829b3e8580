/** Reads the values of an address that the codec does not know as they stand, where only one thing can be meant. Lazy. */
import type { Bounds } from '#domain/atlas.ts';
import { isInBounds } from '#domain/geo/bounds.ts';
import { writtenPosition } from '#domain/geo/written-position.ts';
import { type Language, languages } from '#domain/vocabulary.ts';
import type { Known, View } from '#state/view.ts';
import { listKeys } from './untangle.ts';
import { keysOfAddress, parse } from './view-codec.ts';

/** `isLatitudeFirst`: the origin was written in the other order than that of an address, which is said. */
export interface MendedView {
  readonly view: View;
  readonly unknown: string[];
  readonly isLatitudeFirst: boolean;
}

/** The language of a tag such as `nb-NO`, `no`, `NN` or `en_GB`; undefined where the page speaks no such language. */
export function languageOfTag(tag: string): Language | undefined {
  const [primary = ''] = tag.trim().toLowerCase().split(/[-_]/);
  return (
    languages.find((each) => each === (['no', 'nn', 'nob', 'nno', 'nor'].includes(primary) ? 'nb' : primary)) ??
    (primary === 'eng' ? 'en' : undefined)
  );
}

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
  const read = writtenPosition(text, bounds);
  return read?.isSure ? { text: read.position.join(), isLatitudeFirst: read.order === 'latitude first' } : null;
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

/** The first form of a value that is known; of a list, of each of its parts. What is not known stays as it is. */
function knownForm(values: Values, key: string, text: string): string {
  const forms = (each: string): string[] =>
    key === 'lang' ? [languageOfTag(each) ?? each] : [each, ...inLowerCase(key, each)];
  const best = (each: string): string => forms(each).find((form) => values.isKnown(key, form)) ?? each;
  return listKeys.includes(key) ? text.split(',').map(best).join() : best(text);
}

/** The origin, where it is none in the form of an address or lies outside the city, but would lie in it otherwise. */
function meantOrigin(values: Values, bounds: Bounds): OriginRead | null {
  const { near } = values.read().view;
  const isRead = near !== null && (near.type !== 'point' || isInBounds(bounds, [near.lng, near.lat]));
  return isRead ? null : originFrom(values.get('near') ?? '', bounds);
}

/** @param bounds of the city, in degrees */
export function mendedView(
  address: { readonly search: string; readonly hash: string },
  known: Known,
  bounds: Bounds,
): MendedView {
  const values = new Values(address, known);
  const origin = meantOrigin(values, bounds);
  if (origin) values.set('near', origin.text);
  for (const key of keysOfAddress()) {
    const text = values.get(key);
    if (text !== null && !values.isKnown(key, text)) values.set(key, knownForm(values, key, text));
  }
  return { ...values.read(), isLatitudeFirst: origin?.isLatitudeFirst ?? false };
}
