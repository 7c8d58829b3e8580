/** Whether a place is open at a moment, when that changes, and what has to be known of the city for that. */

/** A moment to come, on the clock of the city. */
export interface Moment {
  /** Days from today: 0 is today, 1 tomorrow. */
  readonly days: number;
  /** Such as `2026-12-24`. */
  readonly date: string;
  /** Such as `08:30`; `00:00` is the beginning of the day. */
  readonly time: string;
}

/**
 * Why nobody can say whether a place is open: no hours in the data; hours that cannot be read, that depend on something, or that
 * say nothing of the public holiday that it is; a clock of the device that cannot be right.
 */
export type UnknownHours = 'absent' | 'unreadable' | 'depends' | 'holiday' | 'clock';

/** What the hours of a place say at a moment. */
export type Opening =
  /** `until` is null where it closes at no time within the next weeks. */
  | { readonly state: 'open'; readonly until: Moment | null }
  /** `opens` is null where that is not told. `isHoliday`: today is a public holiday, and it stays closed today. */
  | { readonly state: 'closed'; readonly opens: Moment | null; readonly isHoliday: boolean }
  | { readonly state: 'unknown'; readonly why: UnknownHours };

/** What of a city decides what its hours mean. */
export interface HoursContext {
  /** A name of the IANA time zone database, such as `Europe/Oslo`. */
  readonly timeZone: string;
  /** Whose public holidays are kept: an ISO 3166 code of a country (`NO`) or of a part of one (`GB-ENG`); absent where not known. */
  readonly holidays?: string | undefined;
}
