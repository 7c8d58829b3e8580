/** The one clock of the page: the device's. A test sets `now` to another. */
export const clock = { now: (): Date => new Date() };
