/** The parameters of a gap analysis: the kind of facility, and the limit in minutes. */
import { type Family, families, type Offer, offers } from '#domain/vocabulary.ts';

export interface GapChoice {
  /** Places of a family, or those that state an offer. */
  readonly of: Family | Offer;
  /** Whole minutes on foot; beyond them is a gap. */
  readonly minutes: number;
}

export const gapMinutes = { least: 5, usual: 15, most: 45 } as const;

export const isFamily = (of: Family | Offer): of is Family => (families as readonly string[]).includes(of);

const subjects: readonly (Family | Offer)[] = [...families, ...offers];

export const subjectCalled = (id: string): Family | Offer | null => subjects.find((each) => each === id) ?? null;

/** The choice as the `gap` of an address: `make:15min`. */
export const formatGap = ({ of, minutes }: GapChoice): string => `${of}:${minutes}min`;

/** Parses the `gap` of an address; null where it is not valid. Never throws. */
export function parseGap(text: string): GapChoice | null {
  const [, id = '', number = ''] = /^([\da-z_]+):([1-9]\d?)min$/.exec(text) ?? [];
  const of = subjectCalled(id);
  const minutes = Number(number);
  return of !== null && minutes >= gapMinutes.least && minutes <= gapMinutes.most ? { of, minutes } : null;
}
