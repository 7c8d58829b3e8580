/** A decision of a meeting as stored in the log; it is validated when it is read back. */
export interface Decision {
  readonly id: string;
  readonly city: string;
  /** Local time: `2026-11-22T14:05`. */
  readonly time: string;
  /**
   * The title of the slide and story that was on screen: `3, “One walk through all of it” (Three districts, one city)`;
   * empty outside a presentation.
   */
  readonly slide: string;
  /** The address of the view, from its `?` on. */
  readonly view: string;
  readonly what: string;
  readonly who: string;
}

export const longestDecision = 1000;

const timeShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

function decisionFrom(value: unknown): Decision | null {
  const { id, city, time, slide, view, what, who } = Object(value) as Readonly<Record<string, unknown>>;
  const all = [id, city, time, slide, view, what, who];
  if (!all.every((each): each is string => typeof each === 'string')) return null;
  const [a = '', b = '', at = '', c = '', address = '', decision = '', name = ''] = all;
  if (a === '' || !timeShape.test(at) || !address.startsWith('?') || decision.trim() === '') return null;
  return { id: a, city: b, time: at, slide: c, view: address, what: decision, who: name };
}

/** Parses the stored decisions; an invalid one is left out, and an invalid list is empty. Never throws. */
export const decisionsIn = (values: unknown): Decision[] =>
  Array.isArray(values) ? values.flatMap((each) => decisionFrom(each) ?? []) : [];

/** The log with a decision that replaces the one of its id, or is added at the end. */
export const withDecision = (all: readonly Decision[], decision: Decision): readonly Decision[] =>
  all.some(({ id }) => id === decision.id)
    ? all.map((each) => (each.id === decision.id ? decision : each))
    : [...all, decision];

/** A moment in local time, as the log writes it. */
export function momentOf(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`;
}
