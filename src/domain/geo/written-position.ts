/** Reads a position as people write and copy it: decimals, degrees and minutes, links of web maps. */
import type { Bounds, Position } from '#domain/atlas.ts';
import { isInBounds } from './bounds.ts';

/**
 * A position that was read, `[lng, lat]` in degrees. `order` says which number stood first. `isSure`: letters, a link or the
 * bounds of the city say the order; otherwise it is the latitude first, as maps on the web write it.
 */
export interface WrittenPosition {
  readonly position: Position;
  readonly order: 'latitude first' | 'longitude first';
  readonly isSure: boolean;
}

type Axis = 'lat' | 'lng';

interface Angle {
  readonly degrees: number;
  readonly axis: Axis | null;
}

/** What stands in a written angle: a number with the sign behind it, or a word or letter that names the axis. */
type Token =
  | { readonly type: 'number'; readonly value: number; readonly sign: string; readonly isNegative: boolean }
  | { readonly type: 'axis'; readonly axis: Axis; readonly isAgainst: boolean };

const mostLetters = 2000;

/** Signs that look alike are made one, and those that are not seen go. */
const plainSigns = (text: string): string =>
  text
    .replace(/[\u00ba\u02da\u00b0]|\bdeg(?:rees)?\b/gi, '°')
    .replace(/''|[\u2033\u201c-\u201f]/g, '"')
    .replace(/[\u2018-\u201b\u2032\u02b9\u00b4`]/g, "'")
    // Full-width digits and spaces that are not broken.
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();

const axisWords: Readonly<Record<Axis, RegExp>> = {
  lat: /^(?:n|s|north|nord|south|sør|sor|lat|latitude|bredde|breddegrad)$/i,
  lng: /^(?:e|w|ø|v|east|øst|west|vest|lng|lon|long|longitude|lengde|lengdegrad)$/i,
};
const against = /^(?:s|south|sør|sor|w|west|v|vest)$/i;

function axisToken(word: string): Token | null {
  const axis = (['lat', 'lng'] as const).find((each) => axisWords[each].test(word));
  return axis ? { type: 'axis', axis, isAgainst: against.test(word) } : null;
}

/** The tokens of a text whose decimals stand behind a point; null where anything else stands in it. */
function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  const step = /\s*(?:([-+]?)(\d{1,9}(?:\.\d*)?|\.\d+)\s*([°'"]?)|(\p{L}+)[.:=]?|[,;/|()[\]])\s*/uy;
  while (step.lastIndex < text.length) {
    const found = step.exec(text);
    if (!found) return null;
    const [, sign, digits, mark = '', word] = found;
    if (digits !== undefined)
      tokens.push({ type: 'number', value: Number(digits), sign: mark, isNegative: sign === '-' });
    if (word !== undefined) {
      const token = axisToken(word);
      if (!token) return null;
      tokens.push(token);
    }
  }
  return tokens;
}

const isNumber = (token: Token): boolean => token.type === 'number';

/** Where the second angle begins: at its letter, behind the letter of the first, at the second `°`, or half way. */
function middleOf(tokens: readonly Token[]): number {
  const letters = tokens.flatMap((token, at) => (isNumber(token) ? [] : [at]));
  const [firstLetter, secondLetter] = letters;
  if (firstLetter !== undefined && secondLetter !== undefined)
    return firstLetter === 0 ? secondLetter : firstLetter + 1;
  const degrees = tokens.flatMap((token, at) => (token.type === 'number' && token.sign === '°' ? [at] : []));
  const numbers = tokens.filter(isNumber).length;
  const middle =
    degrees[1] ?? (numbers % 2 === 0 ? tokens.findIndex((_, at) => countTo(tokens, at) === numbers / 2) : -1);
  // One letter belongs to the number before it, or stands first.
  return firstLetter !== undefined && firstLetter > 0 && middle === firstLetter ? middle + 1 : middle;
}

const countTo = (tokens: readonly Token[], end: number): number => tokens.slice(0, end).filter(isNumber).length;

const marks = ['°', "'", '"'];

/** Degrees, and minutes and seconds below 60 of which only the last has decimals. */
function angleOf(tokens: readonly Token[]): Angle | null {
  const numbers = tokens.flatMap((token) => (token.type === 'number' ? [token] : []));
  const letters = tokens.flatMap((token) => (token.type === 'axis' ? [token] : []));
  const [degrees] = numbers;
  const [letter] = letters;
  if (!degrees || numbers.length > 3 || letters.length > 1) return null;
  const isSound = numbers.every(
    ({ value, sign, isNegative }, at) =>
      (sign === '' || sign === marks[at]) &&
      (at === 0 || (value < 60 && !isNegative)) &&
      (at === numbers.length - 1 || Number.isInteger(value)),
  );
  if (!isSound || (degrees.isNegative && letter?.isAgainst)) return null;
  const size = numbers.reduce((sum, { value }, at) => sum + value / 60 ** at, 0);
  const isMinus = degrees.isNegative || letter?.isAgainst === true;
  return { degrees: isMinus ? -size : size, axis: letter?.axis ?? null };
}

const isOnEarth = ([lng, lat]: Position): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

const rounded = (degrees: number): number => Number(degrees.toFixed(6)) || 0;

/** The two angles as a position: by their letters, else by the order that lies in the city. */
function ordered([first, second]: readonly [Angle, Angle], bounds: Bounds): WrittenPosition | null {
  const [one, two] = [rounded(first.degrees), rounded(second.degrees)];
  const latitudeFirst: WrittenPosition = { position: [two, one], order: 'latitude first', isSure: true };
  const longitudeFirst: WrittenPosition = { position: [one, two], order: 'longitude first', isSure: true };
  const axis = first.axis ?? (second.axis === null ? null : second.axis === 'lat' ? 'lng' : 'lat');
  if (axis !== null && axis === second.axis) return null;
  const possible = [latitudeFirst, longitudeFirst]
    .filter(({ order }) => axis === null || (axis === 'lat') === (order === 'latitude first'))
    .filter(({ position }) => isOnEarth(position));
  const inCity = possible.filter(({ position }) => isInBounds(bounds, position));
  const [meant] = inCity.length === 1 ? inCity : possible;
  return meant ? { ...meant, isSure: axis !== null || inCity.length === 1 } : null;
}

const commaDecimals = /(?<![\d.])\d+,\d+/g;

/** The text with points for decimals: commas are decimals where no point stands and both numbers have one. */
const withPoints = (text: string): string =>
  !text.includes('.') && (/^\D*\d+,\d+\D*?[\s;,/|°'"]+\D*\d+,\d+\D*$/.test(text) || /[°'"]/.test(text))
    ? text.replace(commaDecimals, (number) => number.replace(',', '.'))
    : text;

/** Without what maps put around a position: `POINT(10.75 59.91)`, longitude first, and `@59.91,10.75,15z`. */
const withoutFrame = (text: string): string =>
  text
    .replace(/^(?:SRID=\d+;)?\s*POINT\s*\(\s*([-+\d.]+)\s+([-+\d.]+)\s*\)?$/i, 'lng $1 lat $2')
    .replace(/^@?([-+\d.]+\s*,\s*[-+\d.]+)\s*,\s*\d+(?:\.\d+)?[zma]$/i, '$1');

const pair = String.raw`([-+]?\d+(?:\.\d+)?)(?:,|%2C|~)\s*([-+]?\d+(?:\.\d+)?)`;

/** Where links of web maps carry a position, the surest first. Latitude first everywhere. */
const inLinks: readonly RegExp[] = [
  // Google: the place itself stands behind the view of the map.
  /!3d(-?\d+(?:\.\d+)?)!4d(-?\d+(?:\.\d+)?)/,
  /[?&]mlat=(-?\d+(?:\.\d+)?)&mlon=(-?\d+(?:\.\d+)?)/,
  /[?&]lat=(-?\d+(?:\.\d+)?)&(?:lon|lng)=(-?\d+(?:\.\d+)?)/,
  new RegExp(`[?&](?:q|query|ll|sll|coordinate|center|cp|daddr|destination)=(?:loc:)?${pair}`),
  new RegExp(`^geo:${pair}`),
  new RegExp(`/(?:place|search|dir)/(?:[^/]*/)?${pair}`),
  new RegExp(`/@${pair}`),
  /#(?:map=)?\d+(?:\.\d+)?\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)/,
];

const isLink = (text: string): boolean => /^(?:https?:\/\/|geo:|www\.)/i.test(text);

function positionInLink(link: string): WrittenPosition | null {
  for (const pattern of inLinks) {
    const [, lat, lng] = pattern.exec(link) ?? [];
    const position: Position = [rounded(Number(lng)), rounded(Number(lat))];
    if (lat !== undefined && isOnEarth(position)) return { position, order: 'latitude first', isSure: true };
  }
  return null;
}

/**
 * Reads `59.91, 10.75`, `59,91 10,75`, `59°54'N 10°45'Ø`, `N59.91 E10.75`, and a link of Google Maps, OpenStreetMap, Apple Maps
 * or `geo:`. Without letters the order is the one that lies in the city.
 *
 * @param bounds of the city, in degrees
 * @returns null where the text is no position on earth
 */
export function writtenPosition(text: string, bounds: Bounds): WrittenPosition | null {
  if (text.length > mostLetters) return null;
  const plain = plainSigns(text);
  // One number with its decimals behind a comma.
  if (/^\d+,\d+$/.test(plain)) return null;
  if (isLink(plain)) return positionInLink(plain);
  const tokens = tokensOf(withPoints(withoutFrame(plain)));
  if (!tokens) return null;
  const middle = middleOf(tokens);
  if (middle <= 0) return null;
  const first = angleOf(tokens.slice(0, middle));
  const second = angleOf(tokens.slice(middle));
  return first && second && ordered([first, second], bounds);
}

/** Degrees round a city. */
const surroundings = 3;

/** The same for a position in the city or near it, and only where its order is sure; null for one far away. */
export function positionNear(text: string, bounds: Bounds): WrittenPosition | null {
  const [west, south, east, north] = bounds;
  const around: Bounds = [west - surroundings, south - surroundings, east + surroundings, north + surroundings];
  const inCity = writtenPosition(text, bounds);
  const read = inCity && isInBounds(bounds, inCity.position) ? inCity : writtenPosition(text, around);
  return read?.isSure && isInBounds(around, read.position) ? read : null;
}

/** "59.94, 10.72": latitude first, as web maps write it. */
export const latLngInWords = ([lng, lat]: Position): string => `${lat}, ${lng}`;
