import type { Position, Text } from '#domain/atlas.ts';
import { type Category, categories, languages, type Offer, offers } from '#domain/vocabulary.ts';
import type { ProposedPlace, Scenario } from './scenario.ts';

type Loose = Readonly<Record<string, unknown>>;

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= most && !/[\r\n]/.test(value);

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function positionFrom(value: unknown): Position | null {
  const [lng, lat] = listOf(value);
  if (typeof lng !== 'number' || typeof lat !== 'number') return null;
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null;
}

const isOffer = (value: unknown): value is Offer => (offers as readonly unknown[]).includes(value);

function proposedFrom(value: unknown): ProposedPlace | null {
  const { id, name, category, offers: stated = [], position } = Object(value) as Loose;
  const known = categories.find((each): each is Category => each === category);
  const at = positionFrom(position);
  if (!known || !at || !Array.isArray(stated) || !stated.every(isOffer)) return null;
  if (!isText(name, 200) || typeof id !== 'string' || !/^what-if-\d{1,4}$/.test(id)) return null;
  return { id, name, category: known, offers: stated, position: at };
}

const titleFrom = (value: unknown): Text => {
  const texts = Object(value) as Loose;
  return Object.fromEntries(languages.flatMap((each) => (isText(texts[each], 200) ? [[each, texts[each]]] : [])));
};

function scenarioFrom(value: unknown): Scenario | null {
  const { id, title, added = [], closed = [] } = Object(value) as Loose;
  if (typeof id !== 'string' || !idShape.test(id) || !Array.isArray(added) || !Array.isArray(closed)) return null;
  const places = added.map(proposedFrom);
  const isValid =
    places.every((each) => each !== null) && new Set(places.map((each) => each?.id)).size === places.length;
  const ids = closed.filter((each): each is string => typeof each === 'string' && idShape.test(each));
  if (!isValid || ids.length !== closed.length) return null;
  return { id, title: titleFrom(title), added: places.flatMap((each) => each ?? []), closed: [...new Set(ids)] };
}

/**
 * The scenarios in the text of a file: one by itself, or those of a story. None where it holds no scenario, or one that is
 * broken: half of it would be another one. The shape is that of the story schema; a test holds the two together. Never throws.
 */
export function scenariosInFile(text: string): Scenario[] {
  try {
    const value: unknown = JSON.parse(text);
    const { scenarios = [value] } = Object(value) as Loose;
    const found = listOf(scenarios).map(scenarioFrom);
    return found.every((each) => each !== null) ? found.flatMap((each) => each ?? []) : [];
  } catch {
    return [];
  }
}
