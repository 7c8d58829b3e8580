/** The scenario: proposed places and places taken as closed. */
import type { Position, Text } from '#domain/atlas.ts';
import type { Category, Offer } from '#domain/vocabulary.ts';

/** A place that somebody proposes. It counts as operating, physical and exactly where it was put. */
export interface ProposedPlace {
  /** An id that no place of the data has: `what-if-1`, `what-if-2`. */
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly offers: readonly Offer[];
  readonly position: Position;
}

/** A scenario: proposed places, and places of the data taken as closed. The data itself never changes. */
export interface Scenario {
  readonly id: string;
  readonly title: Text;
  readonly added: readonly ProposedPlace[];
  /** Ids of places. Some may no longer be in the data. */
  readonly closed: readonly string[];
}

/** What a scenario changes. */
export type Changes = Pick<Scenario, 'added' | 'closed'>;

/** Changes as the View holds them; `written` is their form in an address, null where they are too many for one. */
export interface WrittenChanges extends Changes {
  readonly written: string | null;
}

export const noChanges: Changes = { added: [], closed: [] };

export const longestProposedName = 80;
