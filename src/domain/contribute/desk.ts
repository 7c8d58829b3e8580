/** The curator's desk: the tool that runs beside the development server and saves patches into the folder of data. */
import type { Patch } from './patch.ts';

/** One line of what the tools of the data say. */
export interface DeskLine {
  readonly text: string;
  /** The id of the feature that it is about. */
  readonly feature?: string;
  /** It belongs to the line above it. */
  readonly isDetail?: true;
}

/** What a patch would change, as `data:apply` shows it. */
export interface DeskDifference {
  /** Such as `data/oslo/places.geojson`. */
  readonly file: string;
  /** Each changed feature, and its fields with their old and new values. */
  readonly lines: readonly DeskLine[];
  readonly warnings: readonly DeskLine[];
  /** How many features change; 0 where all of it is in the data already. */
  readonly count: number;
  /** Identifies this difference: a patch is saved only if its difference is still the one that was shown. */
  readonly shown: string;
}

export type DeskAnswer =
  | ({ readonly type: 'difference' } & DeskDifference)
  /** `undo` names the save, for taking it back. */
  | ({ readonly type: 'saved'; readonly undo: string } & DeskDifference)
  | { readonly type: 'undone'; readonly file: string }
  /** Nothing was written. */
  | { readonly type: 'refused'; readonly why: readonly DeskLine[] };

/** What the data check finds in a city. */
export interface DeskFinding {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** The id of the feature, where the finding is of one. */
  readonly feature?: string;
  readonly field?: string;
  readonly message: string;
  readonly fix: string;
}

/** Rejects where the desk cannot be reached. */
export interface Desk {
  readonly difference: (patch: Patch) => Promise<DeskAnswer>;
  /** @param shown the difference that the person has seen */
  readonly save: (patch: Patch, shown: string) => Promise<DeskAnswer>;
  /** Takes the last save back; refused where the file has changed since. */
  readonly undo: (save: string) => Promise<DeskAnswer>;
  readonly findings: (city: string) => Promise<readonly DeskFinding[]>;
}

/** In the head of the page that `npm start` serves to this machine: the token that the desk asks for. */
export const deskTokenName = 'atlas-desk';
/** Where the desk answers, from the base of the page. */
export const deskPath = '__desk/';
/** The event by which the development server tells every open page that the desk has changed a file. */
export const deskSavedEvent = 'atlas:data-saved';
