/**
 * A place as typed in the form: every field is text until it is converted to a feature, so that an unfinished draft can be
 * stored. A text that cannot be converted goes into the feature unchanged, and the schema reports the fault.
 */
import type { Bounds, District, Position } from '#domain/atlas.ts';
import { latLngInWords, writtenPosition } from '#domain/geo/written-position.ts';
import { accessFeatures, type Language } from '#domain/vocabulary.ts';
import { isObject, type Json, type JsonObject } from './json-merge.ts';
import { normalized, type PlaceFeature, propertyOrder } from './patch.ts';
import { pilotLines, pilotsFrom } from './pilot-lines.ts';

export const arenaFields = ['canTry', 'whoMayUse', 'howToAsk', 'maturity', 'cost'] as const;
/** `access.lift` and the like: yes, no or nothing. */
export const accessFields = accessFeatures.map((each) => `access.${each}` as const);
const plainFields = [
  'category',
  'kind',
  'status',
  'address',
  'postcode',
  'website',
  'phone',
  'email',
  'opened',
  'openingHours',
  'public',
  'district',
] as const;
export const textFields = [
  'name',
  'summary',
  ...plainFields,
  'operator',
  'alsoKnownAs',
  'stepFree',
  ...accessFields,
  'access.source',
  'access.verified',
  'candidate',
  'point',
  'basis',
  'accuracy',
  'positionSource',
  'sources',
  ...arenaFields,
  'pilots',
  'message',
  'looked',
] as const;
export const listFields = ['themes', 'offers', 'audiences'] as const;
export type TextField = (typeof textFields)[number];
export type ListField = (typeof listFields)[number];
export type DraftField = TextField | ListField;

/**
 * `point` is "latitude, longitude", as maps on the web write it; `sources` a link a line; `alsoKnownAs` a name a line;
 * `stepFree` and the features of `access` yes, no or nothing; `candidate` is "yes" until a person has looked;
 * `pilots` a pilot a line, as `pilot-lines.ts` says; `looked` is "yes" where somebody looked today; `message` is for whoever keeps the data.
 */
export type PlaceDraft = Readonly<Record<TextField, string> & Record<ListField, readonly string[]>>;

/** The code of a fault in a field; its sentence is in `look/words`. */
export type FaultName =
  | 'missing'
  | 'text'
  | 'html'
  | 'link'
  | 'date'
  | 'ahead'
  | 'point'
  | 'outside'
  | 'noPoint'
  | 'number'
  | 'phone'
  | 'email'
  | 'district'
  | 'noSource';

export interface PlaceFault {
  readonly field: DraftField;
  readonly what: FaultName;
  /** In a field of several lines: which one, from 1. */
  readonly line?: number;
}

/** The context that a typed place is validated in, besides the schema. */
export interface Surroundings {
  readonly isNew: boolean;
  readonly bounds: Bounds;
  readonly districts: readonly Pick<District, 'id' | 'boundary'>[];
  /** Such as `2026-11-22`. */
  readonly today: string;
}

/** Validates a feature and returns at most one fault a field. */
export type PlaceCheck = (feature: PlaceFeature, around: Surroundings) => PlaceFault[];

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const inside = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
const listOf = (value: Json | undefined): string[] => (Array.isArray(value) ? value.map(textOf) : []);

/** A typed position, `[lng, lat]`, as `writtenPosition` reads it; null when it is none. */
export const pointTyped = (typed: string, bounds: Bounds): Position | null =>
  writtenPosition(typed, bounds)?.position ?? null;

export const emptyDraft: PlaceDraft = {
  ...(Object.fromEntries(textFields.map((field) => [field, ''])) as Record<TextField, string>),
  themes: [],
  offers: [],
  audiences: [],
  kind: 'physical',
  status: 'operating',
};

function pointOf(geometry: Json): string {
  const { coordinates } = inside(geometry);
  const [lng, lat] = Array.isArray(coordinates) ? coordinates : [];
  return typeof lng === 'number' && typeof lat === 'number' ? latLngInWords([lng, lat]) : '';
}

const nameIn = (name: Json | undefined, language: Language): string =>
  typeof name === 'string' ? name : textOf(inside(name)[language]);

const yesOrNo = (value: Json | undefined): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : '');

function accessOf(access: Json | undefined): Partial<PlaceDraft> {
  const info = inside(access);
  return {
    ...Object.fromEntries(accessFeatures.map((each) => [`access.${each}`, yesOrNo(info[each])])),
    'access.source': textOf(info['source']),
    'access.verified': textOf(info['verified']),
  };
}

/** The draft of a place, with its texts in one language. */
export function draftOf({ properties, geometry }: PlaceFeature, language: Language): PlaceDraft {
  const { name, summary, position, arena, sources, stepFree } = properties;
  const info = inside(position);
  const plain = plainFields.map((field) => [field, textOf(properties[field])]);
  const ofArena = arenaFields.map((field) => [field, textOf(inside(inside(arena)[field])[language])]);
  return {
    ...emptyDraft,
    ...Object.fromEntries([...plain, ...ofArena]),
    name: nameIn(name, language),
    operator: nameIn(properties['operator'], language),
    summary: textOf(inside(summary)[language]),
    alsoKnownAs: listOf(properties['alsoKnownAs']).join('\n'),
    stepFree: yesOrNo(stepFree),
    ...accessOf(properties['access']),
    candidate: properties['candidate'] === true ? 'yes' : '',
    themes: listOf(properties['themes']),
    offers: listOf(properties['offers']),
    audiences: listOf(properties['audiences']),
    sources: listOf(sources).join('\n'),
    point: pointOf(geometry),
    basis: textOf(info['basis']),
    accuracy: info['accuracyMetres'] === undefined ? '' : String(info['accuracyMetres']),
    positionSource: textOf(info['source']),
    pilots: pilotLines(inside(arena)['pilots'], language),
  };
}

/** `text` with a sentence set or removed in one language; undefined if none is left. */
export function inLanguage(text: Json | undefined, language: Language, sentence: string): JsonObject | undefined {
  const { [language]: _old, ...others } = inside(text);
  const all = sentence === '' ? others : { ...inside(text), [language]: sentence };
  return Object.keys(all).length > 0 ? all : undefined;
}

const nameFrom = (before: Json | undefined, language: Language, typed: string): Json | undefined =>
  isObject(before) ? inLanguage(before, language, typed) : typed || undefined;

/** A number if the text is one, with a decimal point or comma; else the text. */
function numberFrom(typed: string): Json | undefined {
  const number = Number(typed.replace(',', '.'));
  return typed === '' ? undefined : Number.isFinite(number) ? number : typed;
}

function positionFrom(draft: PlaceDraft): Json | undefined {
  const { basis, accuracy, positionSource } = draft;
  const accuracyMetres = numberFrom(accuracy);
  const sentence = {
    ...(basis === '' ? {} : { basis }),
    ...(accuracyMetres === undefined ? {} : { accuracyMetres }),
    ...(positionSource === '' ? {} : { source: positionSource }),
  };
  return Object.keys(sentence).length > 0 ? sentence : undefined;
}

function arenaFrom(draft: PlaceDraft, before: Json | undefined, language: Language): Json | undefined {
  if (draft.category !== 'test_arena') return before;
  const { ...arena } = inside(before) as Record<string, Json>;
  for (const field of arenaFields) {
    const sentence = inLanguage(arena[field], language, draft[field]);
    if (sentence === undefined) delete arena[field];
    else arena[field] = sentence;
  }
  const pilots = pilotsFrom(draft.pilots, arena['pilots'], language);
  if (pilots === undefined) delete arena['pilots'];
  else arena['pilots'] = pilots;
  return Object.keys(arena).length > 0 ? arena : undefined;
}

const trimmed = (draft: PlaceDraft): PlaceDraft => ({
  ...draft,
  ...Object.fromEntries(textFields.map((field) => [field, draft[field].trim()])),
});

const linesOf = (typed: string): string[] => typed.split('\n').flatMap((line) => line.trim() || []);

const booleanFrom: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** The typed facts about access. A source without facts is kept, so that the schema reports the missing ones. */
function accessFrom(draft: PlaceDraft): JsonObject | undefined {
  const features = accessFeatures.flatMap((each) => {
    const there = booleanFrom[draft[`access.${each}`]];
    return there === undefined ? [] : [[each, there] as const];
  });
  const info = {
    ...Object.fromEntries(features),
    ...(draft['access.source'] === '' ? {} : { source: draft['access.source'] }),
    ...(draft['access.verified'] === '' ? {} : { verified: draft['access.verified'] }),
  };
  return Object.keys(info).length > 0 ? info : undefined;
}

interface Around {
  /** The place to correct; null for a new one. It supplies the properties that the form does not have. */
  readonly before: PlaceFeature | null;
  readonly id: string;
  readonly language: Language;
  readonly bounds: Bounds;
  /** Today, such as `2026-11-22`. */
  readonly today: string;
}

/** Converts a draft to a feature without validation. */
export function featureFrom(typed: PlaceDraft, { before, id, language, bounds, today }: Around): PlaceFeature {
  const draft = trimmed(typed);
  const old = before?.properties ?? {};
  const isDigital = draft.kind === 'digital';
  const point = draft.point === '' || isDigital ? null : (pointTyped(draft.point, bounds) ?? draft.point);
  const plain = Object.fromEntries(plainFields.map((field) => [field, draft[field] || undefined]));
  const lists = Object.fromEntries(listFields.map((field) => [field, draft[field]]));
  const all: Readonly<Record<string, Json | undefined>> = {
    ...old,
    ...plain,
    ...lists,
    name: nameFrom(old['name'], language, draft.name),
    operator: nameFrom(old['operator'], language, draft.operator),
    summary: inLanguage(old['summary'], language, draft.summary) ?? {},
    alsoKnownAs: linesOf(draft.alsoKnownAs),
    stepFree: booleanFrom[draft.stepFree],
    access: accessFrom(draft),
    candidate: draft.candidate === 'yes' ? true : undefined,
    sources: linesOf(draft.sources),
    verified: draft.looked === 'yes' ? today : old['verified'],
    position: isDigital ? undefined : positionFrom(draft),
    arena: arenaFrom(draft, old['arena'], language),
  };
  const inOrder = propertyOrder.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]] as const]));
  return {
    type: 'Feature',
    id,
    properties: normalized(Object.fromEntries(inOrder)),
    geometry: point === null ? null : { type: 'Point', coordinates: point },
  };
}

/**
 * The fields that differ, as stored on the device: only these, so that restoring a draft does not revert other people's
 * changes.
 */
export const fieldsChanged = (from: PlaceDraft, to: PlaceDraft): Partial<PlaceDraft> =>
  Object.fromEntries(
    Object.entries(to).filter(([field, value]) => String(value) !== String(from[field as DraftField])),
  );

const isListOfText = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** A draft with its stored fields restored; a stored value of the wrong type is ignored. */
export function withStored(draft: PlaceDraft, stored: unknown): PlaceDraft {
  const values = Object(stored) as Record<string, unknown>;
  const texts = textFields.flatMap((field) => (typeof values[field] === 'string' ? [[field, values[field]]] : []));
  const lists = listFields.flatMap((field) => (isListOfText(values[field]) ? [[field, values[field]]] : []));
  return { ...draft, ...Object.fromEntries([...texts, ...lists]) };
}
