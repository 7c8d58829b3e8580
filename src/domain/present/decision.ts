/** What a room decided, as the log keeps it: written by a person, so nothing of it is trusted when it is read back. */
export interface Decision {
  readonly id: string;
  readonly city: string;
  /** By the clock of the room: `2026-11-22T14:05`. */
  readonly time: string;
  /** What had been on screen: `3, “One walk through all of it” (Three districts, one city)`; empty where no story was told. */
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
  const [a = '', b = '', at = '', c = '', address = '', said = '', name = ''] = all;
  if (a === '' || !timeShape.test(at) || !address.startsWith('?') || said.trim() === '') return null;
  return { id: a, city: b, time: at, slide: c, view: address, what: said, who: name };
}

/** The decisions in a text that was kept; what is none is left out, and a text that is no list holds none. Never throws. */
export function decisionsIn(text: string | null): Decision[] {
  try {
    const values: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(values) ? values.flatMap((each) => decisionFrom(each) ?? []) : [];
  } catch {
    return [];
  }
}

/** With a decision in the place of the one with its id, or at the end. */
export const withDecision = (all: readonly Decision[], decision: Decision): readonly Decision[] =>
  all.some(({ id }) => id === decision.id)
    ? all.map((each) => (each.id === decision.id ? decision : each))
    : [...all, decision];

/** A moment by the clock on the wall, as the log writes it. */
export function momentOf(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`;
}
