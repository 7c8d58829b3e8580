/**
 * A scenario as the `whatif` of an address: items with commas between. A proposed place is
 * `1:makerspace_lab:10.7654:59.9123:desk.studio:Name` (its number, category, longitude, latitude, offers and name), a closed
 * one `-` and its id. `%`, `,` and `:` of a name are written as in any address (`%2C`).
 */
import type { Position } from '#domain/atlas.ts';
import { type Category, categories, type Offer, offers } from '#domain/vocabulary.ts';
import { type Changes, longestProposedName, type ProposedPlace, type WrittenChanges } from './scenario.ts';

/** A scenario that is larger than this lives in a file. */
const mostItems = 10;
const mostLetters = 600;

const itemShape = /^([1-9]\d{0,3}):([a-z_]+):(-?\d{1,3}(?:\.\d{1,9})?):(-?\d{1,2}(?:\.\d{1,9})?):([\d.a-z_]*):(.+)$/su;

/** `[lng, lat]` in degrees with five decimals, about a metre: what an address carries, and so what a proposed place has. */
export const roundedPosition = ([lng, lat]: Position): Position => [
  Number(lng.toFixed(5)) + 0,
  Number(lat.toFixed(5)) + 0,
];

/** A name of one line, without halves of characters, not longer than an address should carry. */
export const tidyName = (name: string): string =>
  [
    ...name
      .replaceAll(/\p{Surrogate}/gu, '')
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  ]
    .slice(0, longestProposedName)
    .join('')
    .trim();

const nameWritten = (name: string): string => tidyName(name).replaceAll(/[%,:]/g, encodeURIComponent);
const nameRead = (written: string): string => tidyName(written.replaceAll(/%(?:25|2C|3A)/g, decodeURIComponent));

const itemOf = ({ id, category, position: [lng, lat], offers: stated, name }: ProposedPlace): string =>
  [id.replace('what-if-', ''), category, lng, lat, stated.join('.'), nameWritten(name)].join(':');

const textOf = ({ added, closed }: Changes): string =>
  [...added.map(itemOf), ...closed.map((id) => `-${id}`)].join(',');

export const isSameChanges = (a: Changes, b: Changes): boolean => a === b || textOf(a) === textOf(b);

/** The changes in short, the empty text for none; null where they are too many for an address. */
export function linkOf({ added, closed }: Changes): string | null {
  const text = textOf({ added, closed });
  const isSmall = added.length + closed.length <= mostItems && encodeURIComponent(text).length <= mostLetters;
  return isSmall ? text : null;
}

/** The changes with their form in an address; null for none. */
export const writtenChanges = ({ added, closed }: Changes): WrittenChanges | null =>
  added.length + closed.length === 0 ? null : { added, closed, written: linkOf({ added, closed }) };

function proposedFrom(item: string): { place: ProposedPlace; unrecognized: string[] } | null {
  const [, number, category, lng, lat, stated = '', name = ''] = itemShape.exec(item) ?? [];
  const known = categories.find((each): each is Category => each === category);
  const position = roundedPosition([Number(lng), Number(lat)]);
  const called = nameRead(name);
  if (!known || called === '' || Math.abs(position[0]) > 180 || Math.abs(position[1]) > 90) return null;
  const named = [...new Set(stated.split('.').filter((each) => each !== ''))];
  const isOffer = (each: string): each is Offer => (offers as readonly string[]).includes(each);
  return {
    place: { id: `what-if-${number}`, name: called, category: known, offers: named.filter(isOffer), position },
    unrecognized: named.filter((each) => !isOffer(each)),
  };
}

/**
 * Parses the scenario of an address; `unrecognized` are the parts that are not valid. Never throws. `isPlace`
 * tells the ids that the data has.
 */
export function changesIn(
  text: string,
  isPlace: (id: string) => boolean,
): Changes & { unrecognized: readonly string[] } {
  const added: ProposedPlace[] = [];
  const closed: string[] = [];
  const unrecognized: string[] = [];
  const items = [...new Set(text.split(',').filter(Boolean))];
  for (const item of items.slice(0, mostItems)) {
    const proposed = proposedFrom(item);
    if (item.startsWith('-') && isPlace(item.slice(1))) closed.push(item.slice(1));
    else if (proposed && !added.some(({ id }) => id === proposed.place.id)) {
      added.push(proposed.place);
      unrecognized.push(...proposed.unrecognized);
    } else unrecognized.push(item);
  }
  return { added, closed, unrecognized: [...unrecognized, ...items.slice(mostItems)] };
}
