/** The sentences of a draft in a second language, for who writes both at once. */
import type { Language } from '#domain/vocabulary.ts';
import { isObject, type Json, type JsonObject } from './json-merge.ts';
import { normalized, type PlaceFeature, propertyOrder } from './patch.ts';
import { arenaFields, draftOf, emptyDraft, inLanguage, type PlaceDraft } from './place-draft.ts';

export const translatedFields = ['name', 'operator', 'summary', ...arenaFields] as const;
export type TranslatedField = (typeof translatedFields)[number];
/** An empty text is one that nobody has written yet; of a name, that it is the same in every language. */
export type OtherTexts = Readonly<Record<TranslatedField, string>>;

const nameFields: readonly string[] = ['name', 'operator'];

const pick = (draft: PlaceDraft): OtherTexts =>
  Object.fromEntries(translatedFields.map((field) => [field, draft[field]])) as unknown as OtherTexts;

/** True for a name that is one text in every language. */
export const isOneName = (before: PlaceFeature | null, field: TranslatedField): boolean =>
  nameFields.includes(field) && !isObject(before?.properties[field]);

/** What a place says in a language; null: a new one. */
export function otherTextsOf(before: PlaceFeature | null, language: Language): OtherTexts {
  if (before === null) return pick(emptyDraft);
  const texts = pick(draftOf(before, language));
  const same = nameFields.filter((field) => isOneName(before, field as TranslatedField)).map((field) => [field, '']);
  return { ...texts, ...Object.fromEntries(same) };
}

/** `texts` with the stored ones restored; a stored value of the wrong type is ignored. */
export function withStoredTexts(texts: OtherTexts, stored: unknown): OtherTexts {
  const values = Object(stored) as Record<string, unknown>;
  const known = translatedFields.flatMap((field) =>
    typeof values[field] === 'string' ? [[field, values[field]] as const] : [],
  );
  return { ...texts, ...Object.fromEntries(known) };
}

interface Languages {
  /** The one that the feature was typed in, and the second one. */
  readonly language: Language;
  readonly other: Language;
}

function nameOf(now: Json | undefined, text: string, { language, other }: Languages): Json | undefined {
  if (isObject(now)) return inLanguage(now, other, text);
  return text === '' || text === now || now === undefined ? now : { [language]: now, [other]: text };
}

/** A typed feature with its sentences in the second language. */
export function withOtherTexts(feature: PlaceFeature, texts: OtherTexts, languages: Languages): PlaceFeature {
  const trimmed = withStoredTexts(
    texts,
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()])),
  );
  const { properties } = feature;
  const arena = isObject(properties['arena']) ? properties['arena'] : {};
  const inArena = arenaFields.map(
    (field) => [field, inLanguage(arena[field], languages.other, trimmed[field])] as const,
  );
  const ofArena = Object.fromEntries(inArena.filter(([, text]) => text !== undefined)) as JsonObject;
  const others = Object.entries(arena).filter(([key]) => !(arenaFields as readonly string[]).includes(key));
  const newArena = { ...ofArena, ...Object.fromEntries(others) };
  const isArena = properties['category'] === 'test_arena' && Object.keys(newArena).length > 0;
  const all: Readonly<Record<string, Json | undefined>> = {
    ...properties,
    name: nameOf(properties['name'], trimmed.name, languages),
    operator: nameOf(properties['operator'], trimmed.operator, languages),
    summary: inLanguage(properties['summary'], languages.other, trimmed.summary) ?? {},
    ...(isArena ? { arena: newArena } : {}),
  };
  const inOrder = propertyOrder.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]] as const]));
  return { ...feature, properties: normalized(Object.fromEntries(inOrder)) };
}
