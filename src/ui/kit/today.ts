import { dayOf } from '#domain/calendar.ts';
import { clock } from '#state/hours/clock.ts';

/** The date in the person's time zone, such as `2026-11-21`. */
export const today = (): string => dayOf(clock.now());
