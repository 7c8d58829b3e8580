/**
 * The tasks of a curator, computed from the places: stale verification, missing translations, estimated positions,
 * candidates.
 */
import type { Place } from '#domain/atlas.ts';
import { isStale } from '#domain/calendar.ts';
import { type Language, languages } from '#domain/vocabulary.ts';
import { isObject, type Json } from './json-merge.ts';
import { placeFeatureOf } from './patch.ts';

export interface DeskTask {
  readonly place: Place;
  /** The date of the last verification, the missing fields and languages, or the accuracy in metres, by kind of task. */
  readonly about: string;
}

export interface DeskTasks {
  /** Last verified over two years ago, or at an unknown date; the oldest first. */
  readonly unconfirmed: readonly DeskTask[];
  /** `about` is such as `summary (nb)`. */
  readonly untranslated: readonly DeskTask[];
  /** Estimated positions, the roughest first; `about` is the accuracy in metres, or empty where nobody knows it. */
  readonly estimated: readonly DeskTask[];
  /** Proposed by a program and not yet verified by a person. */
  readonly candidates: readonly DeskTask[];
}

const isLanguage = (key: string): boolean => (languages as readonly string[]).includes(key);

/** The texts in a value that lack one of the languages, by their paths: `arena.canTry (nb)`. */
export function missingLanguages(value: Json, wanted: readonly Language[], path: readonly string[] = []): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((each, at) => missingLanguages(each, wanted, [...path, String(at + 1)]));
  }
  if (!isObject(value)) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every(isLanguage)) {
    const missing = wanted.filter((language) => !keys.includes(language));
    return missing.length > 0 ? [`${path.join('.')} (${missing.join(', ')})`] : [];
  }
  return Object.entries(value).flatMap(([key, inner]) => missingLanguages(inner, wanted, [...path, key]));
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** `today` is a date such as `2026-11-22`; closed places and those of a scenario give no tasks. */
export function deskTasks(all: readonly Place[], wanted: readonly Language[], today: string): DeskTasks {
  const places = all.filter(({ status, whatIf }) => status !== 'closed' && whatIf === undefined);
  return {
    candidates: places.filter(({ candidate }) => candidate).map((place) => ({ place, about: '' })),
    unconfirmed: places
      .filter(({ verified }) => isStale(verified, today))
      .map((place) => ({ place, about: place.verified ?? '' }))
      .toSorted((a, b) => byText(a.about, b.about)),
    untranslated: places.flatMap((place) => {
      const missing = missingLanguages(placeFeatureOf(place).properties, wanted);
      return missing.length > 0 ? [{ place, about: missing.join('; ') }] : [];
    }),
    estimated: places
      .filter(({ basis }) => basis === 'estimated' || basis === 'stand_in')
      .map((place) => ({ place, about: place.accuracyMetres === null ? '' : String(place.accuracyMetres) }))
      .toSorted((a, b) => Number(b.about || Number.MAX_VALUE) - Number(a.about || Number.MAX_VALUE)),
  };
}
