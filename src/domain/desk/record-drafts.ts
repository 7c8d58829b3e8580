/** Converts the typed boundaries, pilots and walks of the desk to records of patches, and finds their faults. */
import type { District, GuidedWalk, Text } from '#domain/atlas.ts';
import type { Json, JsonObject } from '#domain/contribute/json-merge.ts';
import type { Boundary } from './boundary-edits.ts';
import type { RecordFeature } from './record-patch.ts';

/** A text without its empty or blank languages; undefined if none is left. */
export function textTyped(text: Text): JsonObject | undefined {
  const texts = Object.entries(text).flatMap(([language, sentence]) =>
    sentence === undefined || sentence.trim() === '' ? [] : [[language, sentence.trim()] as const],
  );
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

const withText = (key: string, text: Text): JsonObject => {
  const texts = textTyped(text);
  return texts === undefined ? {} : { [key]: texts };
};

/** What the form of a boundary holds. */
export interface BoundaryDraft {
  readonly indicative: boolean;
  readonly basis: Text;
  readonly boundary: Boundary;
}

/** Only the fields that the form can change; the patch leaves all others alone. */
export const boundaryRecord = (id: string, { indicative, basis, boundary }: BoundaryDraft): RecordFeature => ({
  type: 'Feature',
  id,
  properties: { indicative, ...withText('boundaryBasis', basis) },
  geometry: boundary as unknown as Json,
});

export const boundaryDraftOf = ({ indicative, boundaryBasis, boundary }: District): BoundaryDraft => ({
  indicative,
  basis: boundaryBasis ?? {},
  boundary,
});

export interface PilotDraft {
  readonly name: Text;
  readonly from: string;
  readonly to: string;
}

export const emptyPilot: PilotDraft = { name: {}, from: '', to: '' };

export interface Pilot {
  readonly name: Text;
  readonly from?: string;
  readonly to?: string;
}

export const pilotDraftOf = ({ name, from = '', to = '' }: Pilot): PilotDraft => ({ name, from, to });

export function pilotRecord({ name, from, to }: PilotDraft): JsonObject {
  const [begin, end] = [from.trim(), to.trim()];
  return {
    ...withText('name', name),
    ...(begin === '' ? {} : { from: begin }),
    ...(end === '' ? {} : { to: end }),
  };
}

/** A pilot in the form of its file. */
export const pilotBefore = ({ name, from, to }: Pilot): JsonObject => ({
  name: { ...name } as JsonObject,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

export type RecordFault = 'missing' | 'date' | 'order' | 'stops' | 'twice';

/** `2019`, `2019-03` or `2019-03-14`, on the calendar. */
function isDay(typed: string): boolean {
  if (!/^[12]\d{3}(-\d{2}(-\d{2})?)?$/.test(typed)) return false;
  const [year = '', month = '01', day = '01'] = typed.split('-');
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

type Faults<Field extends string> = Partial<Record<Field, RecordFault>>;

/** At most one fault a field. */
export function pilotFaults({ name, from, to }: PilotDraft): Faults<'name' | 'from' | 'to'> {
  const [begin, end] = [from.trim(), to.trim()];
  const isBegin = begin === '' || isDay(begin);
  const isEnd = end === '' || isDay(end);
  const isBackwards = isBegin && isEnd && begin !== '' && end !== '' && end < begin.slice(0, end.length);
  return {
    ...(textTyped(name) === undefined ? { name: 'missing' } : {}),
    ...(isBegin ? {} : { from: 'date' }),
    ...(isEnd ? (isBackwards ? { to: 'order' } : {}) : { to: 'date' }),
  };
}

export interface StopDraft {
  /** The id of a place; empty where none is chosen. */
  readonly place: string;
  readonly words: Text;
}

export interface WalkDraft {
  readonly title: Text;
  readonly summary: Text;
  readonly circular: boolean;
  readonly stops: readonly StopDraft[];
  /** A link a line. */
  readonly sources: string;
}

const noStop: StopDraft = { place: '', words: {} };
export const emptyWalk: WalkDraft = { title: {}, summary: {}, circular: false, stops: [noStop, noStop], sources: '' };

export const walkDraftOf = ({ title, summary, circular, stops, sources }: GuidedWalk): WalkDraft => ({
  title,
  summary,
  circular,
  stops,
  sources: sources.join('\n'),
});

/** A walk as its file has it, without what is empty. */
export function walkRecord(id: string, { title, summary, circular, stops, sources }: WalkDraft): RecordFeature {
  const links = sources.split('\n').flatMap((link) => link.trim() || []);
  return {
    type: 'Feature',
    id,
    properties: {
      title: textTyped(title) ?? {},
      summary: textTyped(summary) ?? {},
      ...(circular ? { circular } : {}),
      stops: stops.map(({ place, words }) => ({ place, words: textTyped(words) ?? {} })),
      ...(links.length > 0 ? { sources: links } : {}),
    },
    geometry: null,
  };
}

/** What is wrong with a walk; of its stops by their number, from 0. */
export function walkFaults({ title, stops }: WalkDraft): Faults<'title' | 'stops' | `stop-${number}`> {
  const wrong = stops.flatMap(({ place }, at): [string, RecordFault][] => {
    if (place === '') return [[`stop-${at}`, 'missing']];
    return stops.findIndex((each) => each.place === place) < at ? [[`stop-${at}`, 'twice']] : [];
  });
  return {
    ...(textTyped(title) === undefined ? { title: 'missing' } : {}),
    ...(stops.length < 2 ? { stops: 'stops' } : {}),
    ...Object.fromEntries(wrong),
  };
}
