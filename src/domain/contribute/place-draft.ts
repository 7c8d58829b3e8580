/**
 * A place as somebody types it: every field is text until it is made a feature, so that what is half typed can be kept. What a
 * field cannot be made of goes into the feature as it was typed: the schema says what is wrong with it.
 */
import type { Bounds, District, Position } from '#domain/atlas.ts';
import { isWithin } from '#domain/geo/bounds.ts';
import { isObject, type Json, type JsonObject } from './json-merge.ts';
import { inOneWay, type PlaceFeature, propertyOrder } from './patch.ts';
import { pilotLines, pilotsFrom } from './pilot-lines.ts';
import type { Language } from '#domain/vocabulary.ts';

const arenaFields = ['canTry', 'whoMayUse', 'howToAsk', 'maturity', 'cost'] as const;
const plainFields = [
  'category',
  'kind',
  'status',
  'address',
  'postcode',
  'website',
  'operator',
  'opened',
  'district',
] as const;
export const textFields = [
  'name',
  'summary',
  ...plainFields,
  'stepFree',
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
 * `point` is "latitude, longitude", as maps on the web write it; `sources` a link a line; `stepFree` yes, no or nothing;
 * `pilots` a pilot a line, as `pilot-lines.ts` says; `looked` is "yes" where somebody looked today; `message` is for whoever keeps the data.
 */
export type Draft = Readonly<Record<TextField, string> & Record<ListField, readonly string[]>>;

/** What is wrong with a field; the words for it are in `look/words`. */
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
  | 'district'
  | 'noSource';

export interface PlaceFault {
  readonly field: DraftField;
  readonly what: FaultName;
  /** In a field of several lines: which one, from 1. */
  readonly line?: number;
}

/** What a typed place is held against, besides the schema. */
export interface Surroundings {
  readonly isNew: boolean;
  readonly bounds: Bounds;
  readonly districts: readonly Pick<District, 'id' | 'boundary'>[];
  /** Such as `2026-11-22`. */
  readonly today: string;
}

/** Says what is wrong with a feature, one fault a field at most. */
export type PlaceCheck = (feature: PlaceFeature, around: Surroundings) => PlaceFault[];

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const inside = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
const listOf = (value: Json | undefined): string[] => (Array.isArray(value) ? value.map(textOf) : []);

/** "59.94, 10.72": latitude first, as it is pasted from maps. */
export const pointInWords = ([lng, lat]: Position): string => `${lat}, ${lng}`;

const twoNumbers = /^\s*([-+]?\d+(?:\.\d+)?)\s*[,;\s]\s*([-+]?\d+(?:\.\d+)?)\s*$/;

/**
 * A typed position, `[lng, lat]`; null when it is no two numbers. Which of them is the latitude is seen by the city's bounds:
 * latitude first, as maps on the web write it, unless only the other order lies in the city.
 */
export function pointTyped(typed: string, bounds: Bounds): Position | null {
  const [, one, two] = twoNumbers.exec(typed) ?? [];
  if (one === undefined || two === undefined) return null;
  const [first, second] = [Number(one), Number(two)];
  const latitudeFirst: Position = [second, first];
  const longitudeFirst: Position = [first, second];
  return !isWithin(bounds, latitudeFirst) && isWithin(bounds, longitudeFirst) ? longitudeFirst : latitudeFirst;
}

export const emptyDraft: Draft = {
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
  return typeof lng === 'number' && typeof lat === 'number' ? pointInWords([lng, lat]) : '';
}

/** A place as it is written into the fields, its sentences in one language. */
export function draftOf({ properties, geometry }: PlaceFeature, language: Language): Draft {
  const { name, summary, position, arena, sources, stepFree } = properties;
  const info = inside(position);
  const plain = plainFields.map((field) => [field, textOf(properties[field])]);
  const ofArena = arenaFields.map((field) => [field, textOf(inside(inside(arena)[field])[language])]);
  return {
    ...emptyDraft,
    ...Object.fromEntries([...plain, ...ofArena]),
    name: typeof name === 'string' ? name : textOf(inside(name)[language]),
    summary: textOf(inside(summary)[language]),
    stepFree: typeof stepFree === 'boolean' ? (stepFree ? 'yes' : 'no') : '',
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

/** `text` with a sentence put in one language, or taken out of it; undefined where nothing is left. */
function inLanguage(text: Json | undefined, language: Language, said: string): JsonObject | undefined {
  const { [language]: _old, ...others } = inside(text);
  const all = said === '' ? others : { ...inside(text), [language]: said };
  return Object.keys(all).length > 0 ? all : undefined;
}

const nameFrom = (before: Json | undefined, language: Language, typed: string): Json | undefined =>
  isObject(before) ? inLanguage(before, language, typed) : typed || undefined;

/** As a number where it is one, with either decimal sign. */
function numberFrom(typed: string): Json | undefined {
  const number = Number(typed.replace(',', '.'));
  return typed === '' ? undefined : Number.isFinite(number) ? number : typed;
}

function positionFrom(draft: Draft): Json | undefined {
  const { basis, accuracy, positionSource } = draft;
  const accuracyMetres = numberFrom(accuracy);
  const said = {
    ...(basis === '' ? {} : { basis }),
    ...(accuracyMetres === undefined ? {} : { accuracyMetres }),
    ...(positionSource === '' ? {} : { source: positionSource }),
  };
  return Object.keys(said).length > 0 ? said : undefined;
}

function arenaFrom(draft: Draft, before: Json | undefined, language: Language): Json | undefined {
  if (draft.category !== 'test_arena') return before;
  const { ...arena } = inside(before) as Record<string, Json>;
  for (const field of arenaFields) {
    const said = inLanguage(arena[field], language, draft[field]);
    if (said === undefined) delete arena[field];
    else arena[field] = said;
  }
  const pilots = pilotsFrom(draft.pilots, arena['pilots'], language);
  if (pilots === undefined) delete arena['pilots'];
  else arena['pilots'] = pilots;
  return Object.keys(arena).length > 0 ? arena : undefined;
}

const trimmed = (draft: Draft): Draft => ({
  ...draft,
  ...Object.fromEntries(textFields.map((field) => [field, draft[field].trim()])),
});

const linesOf = (typed: string): string[] => typed.split('\n').flatMap((line) => line.trim() || []);

const stepFreeFrom: Readonly<Record<string, boolean>> = { yes: true, no: false };

interface Around {
  /** The place that is corrected; null for a new one. What has no field stays as it is there. */
  readonly before: PlaceFeature | null;
  readonly id: string;
  readonly language: Language;
  readonly bounds: Bounds;
  /** Today, such as `2026-11-22`. */
  readonly today: string;
}

/** What was typed as a feature, unchecked. */
export function featureFrom(typed: Draft, { before, id, language, bounds, today }: Around): PlaceFeature {
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
    summary: inLanguage(old['summary'], language, draft.summary) ?? {},
    stepFree: stepFreeFrom[draft.stepFree],
    sources: linesOf(draft.sources),
    verified: draft.looked === 'yes' ? today : old['verified'],
    position: isDigital ? undefined : positionFrom(draft),
    arena: arenaFrom(draft, old['arena'], language),
  };
  const inOrder = propertyOrder.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]] as const]));
  return {
    type: 'Feature',
    id,
    properties: inOneWay(Object.fromEntries(inOrder)),
    geometry: point === null ? null : { type: 'Point', coordinates: point },
  };
}

/** The fields that differ, as they are kept on the device: what others have changed meanwhile is not turned back. */
export const fieldsChanged = (from: Draft, to: Draft): Partial<Draft> =>
  Object.fromEntries(
    Object.entries(to).filter(([field, value]) => String(value) !== String(from[field as DraftField])),
  );

const isListOfText = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** A draft with what was kept of it put back; what cannot have been kept so is passed over. */
export function withKept(draft: Draft, kept: unknown): Draft {
  const values = Object(kept) as Record<string, unknown>;
  const texts = textFields.flatMap((field) => (typeof values[field] === 'string' ? [[field, values[field]]] : []));
  const lists = listFields.flatMap((field) => (isListOfText(values[field]) ? [[field, values[field]]] : []));
  return { ...draft, ...Object.fromEntries([...texts, ...lists]) };
}
