import type { Position, Text } from './atlas.ts';
import type { Category, Offer } from './vocabulary.ts';

/** A place that somebody proposes. It counts as operating, physical and exactly where it was put. */
export interface ProposedPlace {
  /** Unlike any id of the data: `what-if-1`, `what-if-2`. */
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly offers: readonly Offer[];
  readonly position: Position;
}

/** What if: places that are not there, and places of the data taken as closed. The data itself never changes. */
export interface Scenario {
  readonly id: string;
  readonly title: Text;
  readonly added: readonly ProposedPlace[];
  /** Ids of places. Some may no longer be in the data. */
  readonly closed: readonly string[];
}
