/** The icons, the symbols of the families, and the logo. */
import type { CSSProperties } from 'react';
import type { Place } from '#domain/atlas.ts';
import { isStale } from '#domain/calendar.ts';
import type { Family } from '#domain/vocabulary.ts';
import { familySymbols } from '#look/family-symbols.ts';
import { today } from './today.ts';

/** The symbol of a family as on the map; beside a word it is decorative. */
export function FamilySymbol({
  family,
  size = 24,
  isHollow = false,
  isFaded = false,
  isProposed = false,
}: {
  family: Family;
  size?: number;
  isHollow?: boolean;
  /** The place was not verified for a long time. */
  isFaded?: boolean;
  isProposed?: boolean;
}) {
  return (
    <svg
      className={`mark family-${family}${isHollow ? ' hollow' : ''}${isProposed ? ' hollow proposed' : isFaded ? ' faded' : ''}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
    >
      <path className="mark-body" d={familySymbols[family].body} />
      <path className="mark-glyph" d={familySymbols[family].path} fillRule="evenodd" />
    </svg>
  );
}

export const PlaceSymbol = ({ place, size }: { place: Place; size?: number }) => (
  <FamilySymbol
    family={place.family}
    {...(size ? { size } : {})}
    isHollow={place.status === 'closed'}
    isFaded={isStale(place.verified, today())}
    isProposed={place.whatIf === 'added'}
  />
);

/** The logo: a ring that opens towards a test arena. */
export const Sign = () => (
  <svg className="sign" viewBox="0 0 28 28" width={28} height={28} aria-hidden="true">
    <path className="sign-ring" d="M13.6 18.9A8 8 0 1 1 18.9 9.6" />
    <path
      className="sign-arena"
      d="M18.7 13.6a1.8 1.8 0 0 1 1.8 0l4.1 2.4a1.8 1.8 0 0 1 .9 1.5v4.8a1.8 1.8 0 0 1-.9 1.5l-4.1 2.4a1.8 1.8 0 0 1-1.8 0l-4.1-2.4a1.8 1.8 0 0 1-.9-1.5v-4.8a1.8 1.8 0 0 1 .9-1.5z"
    />
  </svg>
);

const strokes = {
  search: 'M10.5 4a6.5 6.5 0 1 0 .01 0M15.3 15.3 20 20',
  next: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  close: 'M6 6l12 12M18 6L6 18',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1-1',
  map: 'M3.5 6.5l5.6-2 5.8 2 5.6-2v13l-5.6 2-5.8-2-5.6 2zM9.1 4.5v13M14.9 6.5v13',
  walk: 'M6 16.5a2 2 0 1 0 .01 0M18 3.5a2 2 0 1 0 .01 0M8 18.5h7a3.5 3.5 0 0 0 0-7H9a3.5 3.5 0 0 1 0-6h7',
  near: 'M12 8.2a3.8 3.8 0 1 0 .01 0M12 2.5v2.2M12 19.3v2.2M2.5 12h2.2M19.3 12h2.2M5.3 5.3l1.5 1.5M17.2 17.2l1.5 1.5M5.3 18.7l1.5-1.5M17.2 6.8l1.5-1.5',
  locate: 'M20 4L4 10.6l6.9 2.5L13.4 20z',
  bookmark: 'M7 4h10v16l-5-4.2L7 20z',
  outward: 'M9 5H5v14h14v-4M13 5h6v6M19 5l-8.5 8.5',
  download: 'M12 4v11M7 10.5l5 5 5-5M5 20h14',
  present: 'M3 4.5h18v11.5H3zM12 16v4M8 20h8M10.5 8v4.5l4-2.25z',
  keyboard: 'M3 7h18v10H3zM7 10.5h.01M11 10.5h.01M15 10.5h.01M8 14h8',
} as const;

export type IconName = keyof typeof strokes;

export const Icon = ({ name, size = 20 }: { name: IconName; size?: number }) => (
  <svg className="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
    <path d={strokes[name]} />
  </svg>
);

/** Half dark, half light: the appearance. */
export const AppearanceIcon = () => (
  <svg className="icon" viewBox="0 0 24 24" width={20} height={20} aria-hidden="true">
    <circle cx="12" cy="12" r="8" />
    <path className="filled" d="M12 4a8 8 0 0 1 0 16z" />
  </svg>
);

/** A colour of the data as a custom property, so that only the style sheet decides where to use it. */
export const hue = (colour: string): CSSProperties => ({ '--hue': colour }) as CSSProperties;
