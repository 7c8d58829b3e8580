/** Applies a patch to the text of a data file: the new text and a readable difference, or why it is refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOf } from '#data/tools/check/check-schema.ts';
import { type Finding, lineOf } from '#data/tools/check/finding.ts';
import type { CityFolder } from '#data/tools/city/city-folder.ts';
import type { DeskLine } from '#domain/contribute/desk.ts';
import {
  type Conflict,
  edited,
  isObject,
  isSame,
  type Json,
  type JsonEdit,
  type JsonObject,
  mergeInto,
} from '#domain/contribute/json-merge.ts';
import { nearestWord } from '#domain/contribute/nearest-word.ts';
import type { ChangedFeature, Patch, PlaceFeature } from '#domain/contribute/patch.ts';
import { editsBetween, type SheetEdit } from '#domain/contribute/sheet-values.ts';
import { isOutline, outlineLines, valueLines } from './difference-lines.ts';
import { type ValueEdit, withFeatures } from './edit-features.ts';
import { parsedJson } from './json-position.ts';
import { newFindings } from './new-findings.ts';
import { fieldName, shown } from './patch-findings.ts';
import { asFeature, asRecord, type PatchTarget, pathInRecord, targetOf, withDefaultsAsNull } from './patch-targets.ts';
import { pilotEdit } from './pilot-edits.ts';
import { cityFolderOf, dataFileIn, patchIn, Refused } from './read-patch.ts';

/** Far above what a patch of some thousand places needs. */
export const mostBytes = 5_000_000;

export type Outcome<Line = DeskLine> =
  | { readonly type: 'refused'; readonly why: readonly Line[] }
  | {
      readonly type: 'accepted';
      readonly path: string;
      readonly text: string;
      readonly lines: readonly Line[];
      /** How many records change. */
      readonly count: number;
      /** The same in words: `1 place`, `2 districts`. */
      readonly counted: string;
      readonly warnings: readonly Line[];
    };

const findingLine = (finding: Finding): DeskLine => ({
  text: lineOf(finding),
  ...(finding.feature === undefined ? {} : { feature: finding.feature }),
});

/** An outcome whose lines are text to print; details are indented. */
export function inText(outcome: Outcome): Outcome<string> {
  const printed = ({ text, isDetail }: DeskLine): string => (isDetail ? `  ${text}` : text);
  if (outcome.type === 'refused') return { ...outcome, why: outcome.why.map(printed) };
  return { ...outcome, lines: outcome.lines.map(printed), warnings: outcome.warnings.map(printed) };
}

/** The edits of a file for one change: a changed list is edited entry by entry; undefined removes a value. */
function partsOf({ path, from, to }: JsonEdit): SheetEdit[] {
  if (Array.isArray(from) && Array.isArray(to)) return editsBetween(from, to, path);
  return [{ path, from, to: to === null && path[0] !== 'geometry' ? undefined : to }];
}

interface FeatureRecord extends JsonObject {
  readonly properties: JsonObject;
}

/** The list of records in a file; none where it has none. */
function recordsIn(value: unknown, { list }: PatchTarget): readonly unknown[] {
  const records = isObject(value) ? value[list] : undefined;
  return Array.isArray(records) ? records : [];
}

/** Applies one patch to one city. */
class Application {
  readonly file: string;
  private readonly patch: Patch;
  private readonly target: PatchTarget;
  private readonly path: string;
  private readonly dataFile: string;
  private readonly folder: CityFolder;
  private readonly byteOrderMark: string;
  private readonly text: string;
  /** As the patch has made them so far, each as a feature. */
  private readonly records: unknown[];
  private readonly countBefore: number;
  private readonly edits = new Map<number, ValueEdit[]>();
  private readonly lines: DeskLine[] = [];
  private readonly findings: Finding[] = [];
  private count = 0;

  constructor(file: string, value: unknown, dataFolder: string) {
    this.file = file;
    this.patch = patchIn(file, value);
    this.folder = cityFolderOf(file, this.patch, dataFolder);
    this.target = targetOf(this.patch.atlasPatch.kind);
    this.dataFile = dataFileIn(this.folder, this.target);
    this.path = join(this.folder.path, this.dataFile);
    const content = readFileSync(this.path, 'utf8');
    this.byteOrderMark = content.startsWith('\uFEFF') ? '\uFEFF' : '';
    this.text = content.slice(this.byteOrderMark.length);
    const { target } = this;
    this.records = recordsIn(JSON.parse(this.text), target).map((record) => asFeature(record, target));
    this.countBefore = this.records.length;
  }

  private refusal(finding: Omit<Finding, 'file' | 'severity'>): Finding {
    return { severity: 'error', file: this.file, ...finding };
  }

  private describe({ id }: PlaceFeature, name: Json, details: readonly string[]): void {
    this.count += 1;
    this.lines.push(
      { text: `${this.folder.name}/${this.dataFile}: ${id}: ${shown(name)}`, feature: id },
      ...details.map((text): DeskLine => ({ text, isDetail: true })),
    );
  }

  private add(feature: PlaceFeature, index: number): void {
    const { one, named } = this.target;
    const found = this.records.find((each) => idOf(each) === feature.id);
    if (found !== undefined) {
      if (isSame(found as Json, feature as unknown as Json)) return;
      const fix = `correct that ${one}, or give the new one another id`;
      const message = `is the id of a ${one} that is there already`;
      this.findings.push(this.refusal({ feature: feature.id, index, field: 'id', message, fix }));
      return;
    }
    this.records.push(feature);
    const { properties, geometry } = feature;
    const shape: JsonObject = geometry === null || isOutline(geometry) ? {} : { geometry };
    const all = Object.entries({ ...properties, ...shape }).map(([key, value]) => `+ ${key}: ${shown(value)}`);
    const outline = isOutline(geometry) ? outlineLines(null, geometry) : [];
    this.describe(feature, properties[named] ?? null, [`a new ${one}`, ...all, ...outline]);
  }

  private conflict(id: string, index: number, { path, was, now, wanted }: Conflict): Finding {
    const fix = 'look which is true, and make the patch anew or edit the file';
    const isBoundary = path[0] === 'geometry' && this.target.file === 'districts';
    const message = isBoundary
      ? 'is another now than when the patch was made, and another than the patch wants'
      : `was ${shown(was)} when the patch was made and is ${shown(now)} now; the patch wants ${shown(wanted)}`;
    return this.refusal({ feature: id, index, field: fieldName(path), message, fix });
  }

  /** The record that a feature of the patch changes, and where it stands; null, and a finding, where there is none. */
  private known(feature: ChangedFeature, index: number): { at: number; record: FeatureRecord } | null {
    const { records } = this;
    const { one, many } = this.target;
    const at = records.findIndex((each) => idOf(each) === feature.id);
    const record = records[at];
    if (isObject(record) && isObject(record['properties'])) return { at, record: record as FeatureRecord };
    const meant = nearestWord(
      feature.id,
      records.map(idOf).filter((id) => id !== undefined),
    );
    const fix = meant === undefined ? `give the id of one of the ${many} of this city` : `perhaps "${meant}" is meant`;
    this.findings.push(
      this.refusal({ feature: feature.id, index, field: 'id', message: `is the id of no ${one}`, fix }),
    );
    return null;
  }

  private change(feature: ChangedFeature, index: number): void {
    const known = this.known(feature, index);
    if (known === null) return;
    const { at, record } = known;
    const geometry = record['geometry'] ?? null;
    const now: JsonObject = { properties: this.target.normal(record.properties), geometry };
    const isMoved = Object.hasOwn(feature.was, 'geometry');
    const [wanted, was] = [feature.properties, feature.was.properties].map((each) =>
      withDefaultsAsNull(each, this.target),
    ) as [JsonObject, JsonObject];
    const { edits, conflicts } = mergeInto(now, {
      changed: { properties: wanted, ...(isMoved ? { geometry: feature.geometry } : {}) },
      was: { properties: was, ...(isMoved ? { geometry: feature.was.geometry ?? null } : {}) },
    });
    this.findings.push(...conflicts.map((conflict) => this.conflict(feature.id, index, conflict)));
    if (edits.length === 0 || conflicts.length > 0) return;
    const parts = edits.flatMap(partsOf);
    this.records[at] = edited(record, edits);
    this.edits.set(at, [...(this.edits.get(at) ?? []), ...parts]);
    const ofBoundary = isOutline(geometry) && isOutline(feature.geometry);
    const told = ofBoundary ? parts.filter(({ path }) => path[0] !== 'geometry') : parts;
    const lines = told.flatMap(({ path, from, to }) => valueLines(fieldName(path), from, to));
    const outline = ofBoundary && isMoved ? outlineLines(geometry, feature.geometry) : [];
    this.describe(feature, record.properties[this.target.named] ?? null, [...lines, ...outline]);
  }

  private changePilot(feature: ChangedFeature, index: number): void {
    const known = this.known(feature, index);
    if (known === null) return;
    const edit = pilotEdit(feature, known.record);
    if (edit === null) return;
    if ('change' in edit) this.change(edit.change, index);
    else this.findings.push(this.refusal({ feature: feature.id, index, field: 'pilot', ...edit }));
  }

  /** Applies all edits at once, so that the file is parsed once; every other line is unchanged. */
  private textAfter(): string {
    const { target } = this;
    const changed = [...this.edits].flatMap(([at, edits]) => {
      const inRecord = edits.map((edit) => ({ ...edit, path: pathInRecord(edit.path, target) }));
      return at < this.countBefore ? [[at, inRecord] as const] : [];
    });
    const added = (this.records as PlaceFeature[]).slice(this.countBefore).map((feature) => asRecord(feature, target));
    return withFeatures(this.text, { list: target.list, changed: new Map(changed), removed: new Set(), added });
  }

  outcome(today: string): Outcome {
    const { features, atlasPatch } = this.patch;
    for (const [index, feature] of features.entries()) {
      if (!('was' in feature)) this.add(feature, index);
      else if (atlasPatch.kind === 'pilot') this.changePilot(feature, index);
      else this.change(feature, index);
    }
    if (this.findings.length > 0) throw new Refused(this.findings);
    const { path, count, target } = this;
    const text = this.byteOrderMark + this.textAfter();
    const anew = count === 0 ? [] : newFindings(this.folder, this.dataFile, text, today);
    const errors = anew.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Refused(errors);
    const message = atlasPatch.message === undefined ? [] : [{ text: `They say: ${shown(atlasPatch.message)}` }];
    const lines = [...this.lines, ...message];
    const counted = `${count} ${count === 1 ? target.one : target.many}`;
    return { type: 'accepted', path, text, lines, count, counted, warnings: anew.map(findingLine) };
  }
}

/**
 * Checks a patch against a folder of cities (or one city) without writing anything. `file` names the patch in messages,
 * `today` is a date such as `2026-11-22`. It is refused as a whole where the patch is malformed, where the data have
 * changed since it was made, or where the data check would find an error that is not there now.
 */
export function patchOutcome(file: string, text: string, dataFolder: string, today: string): Outcome {
  const refused = (findings: readonly Finding[]): Outcome => ({ type: 'refused', why: findings.map(findingLine) });
  if (text.length > mostBytes) {
    return refused([
      { severity: 'error', file, message: `is larger than ${mostBytes / 1_000_000} MB`, fix: 'split it into several' },
    ]);
  }
  const parsed = parsedJson(text);
  if ('message' in parsed) {
    return refused([
      { severity: 'error', file, message: parsed.message, fix: 'give the whole patch and nothing else' },
    ]);
  }
  try {
    return new Application(file, parsed.value, dataFolder).outcome(today);
  } catch (reason) {
    if (reason instanceof Refused) return refused(reason.findings);
    throw reason;
  }
}
