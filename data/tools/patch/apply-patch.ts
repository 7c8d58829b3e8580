/** What a patch would make of the data: the new text of a file and a readable difference, or why it is refused. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Conflict, isObject, isSame, type Json, type JsonObject, mergeInto } from '#domain/contribute/json-merge.ts';
import { type ChangedFeature, inOneWay, type Patch, type PlaceFeature } from '#domain/contribute/patch.ts';
import { patchKinds } from '#load/patch-schema.ts';
import { salvaged } from '#load/lenient-parser.ts';
import * as schema from '#load/schema.ts';
import { type CityFolder, cityFoldersIn, valueIn } from '#data/tools/city-folder.ts';
import { withEntry, withValue } from './edit-json.ts';
import { findingsInCity } from '#data/tools/check/check-city.ts';
import { idOf, issuesOf, rawFeatures } from '#data/tools/check/check-schema.ts';
import { type Finding, type Local, lineOf } from '#data/tools/check/finding.ts';
import { nearestWord } from '#data/tools/check/did-you-mean.ts';
import { parsedJson } from './json-position.ts';

/** Far above what a patch of 200 places needs. */
export const mostBytes = 1_000_000;

export type Outcome =
  | { readonly type: 'refused'; readonly why: readonly string[] }
  | {
      readonly type: 'accepted';
      readonly path: string;
      readonly text: string;
      readonly lines: readonly string[];
      readonly changedPlaces: number;
      readonly warnings: readonly string[];
    };

class Refused extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super('The patch is refused.');
    this.findings = findings;
  }
}

/** As JSON, with signs that hide, turn or overwrite text in a terminal written out. */
export const shown = (value: Json): string =>
  value === null
    ? '(not known)'
    : JSON.stringify(value).replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) => {
        const code = sign.codePointAt(0) ?? 0;
        return `\\u{${code.toString(16)}}`;
      });

const fieldName = (path: readonly string[]): string => path.filter((key) => key !== 'properties').join('.');

/** The schema names a feature by its path; the curator by its id. */
function namedFeature(finding: Local, features: readonly unknown[]): Local {
  const [, at, rest] = /^features\.(\d+)\.?(.*)$/.exec(finding.field ?? '') ?? [];
  if (at === undefined) return finding;
  const { field: _field, ...said } = finding;
  const index = Number(at);
  const id = idOf(features[index]);
  const field = rest?.replace(/^properties\./, '') ?? '';
  return { ...said, index, ...(id === undefined ? {} : { feature: id }), ...(field === '' ? {} : { field }) };
}

/** One patch on its way into one city. */
class Application {
  readonly file: string;
  private readonly patch: Patch;
  private readonly placesPath: string;
  private readonly placesFile: string;
  private readonly folder: CityFolder;
  private readonly mark: string;
  private text: string;
  private readonly lines: string[] = [];
  private readonly findings: Finding[] = [];
  private changedPlaces = 0;

  constructor(file: string, value: unknown, dataFolder: string) {
    this.file = file;
    this.patch = this.patchIn(value);
    this.folder = this.cityIn(dataFolder);
    this.placesFile = this.placesIn(this.folder);
    this.placesPath = join(this.folder.path, this.placesFile);
    const whole = readFileSync(this.placesPath, 'utf8');
    this.mark = whole.startsWith('\uFEFF') ? '\uFEFF' : '';
    this.text = whole.slice(this.mark.length);
  }

  private refusal(said: Omit<Finding, 'file' | 'severity'>): Finding {
    return { severity: 'error', file: this.file, ...said };
  }

  private patchIn(value: unknown): Patch {
    const about = isObject(value) && isObject(value['atlasPatch']) ? value['atlasPatch'] : null;
    if (about === null) {
      const mend = 'give a file that "Suggest a place" or "Correct this place" made';
      throw new Refused([this.refusal({ field: 'atlasPatch', problem: 'is missing', mend })]);
    }
    const kind = Object.keys(patchKinds).find((each) => each === about['kind']) as keyof typeof patchKinds | undefined;
    if (kind === undefined) {
      const problem = `is ${shown(about['kind'] ?? null)}`;
      const mend = `give ${Object.keys(patchKinds).join(', ')}`;
      throw new Refused([this.refusal({ field: 'atlasPatch.kind', problem, mend })]);
    }
    const found = issuesOf(patchKinds[kind], value);
    const features = isObject(value) && Array.isArray(value['features']) ? value['features'] : [];
    if (found.length > 0) {
      throw new Refused(found.map((local) => ({ ...namedFeature(local, features), file: this.file })));
    }
    return value as unknown as Patch;
  }

  private cityIn(dataFolder: string): CityFolder {
    const { city } = this.patch.atlasPatch;
    const folders = cityFoldersIn(dataFolder);
    const found = folders.find(({ name }) => name === city);
    if (found) return found;
    const known = folders.map(({ name }) => name);
    const mend = `known are ${known.join(', ')}`;
    throw new Refused([
      this.refusal({ field: 'atlasPatch.city', problem: `"${city}" is no city of ${dataFolder}`, mend }),
    ]);
  }

  private placesIn(folder: CityFolder): string {
    const cityFile = valueIn(folder, 'city.json');
    if ('finding' in cityFile) throw new Refused([cityFile.finding]);
    const city = salvaged(schema.city, cityFile.value).output;
    const problem = 'does not say where the places are';
    if (city === null) {
      const mend = 'mend it first: npm run data:check';
      throw new Refused([{ severity: 'error', file: `${folder.name}/city.json`, problem, mend }]);
    }
    const places = valueIn(folder, city.files.places);
    if ('finding' in places) throw new Refused([places.finding]);
    return city.files.places;
  }

  private places(): readonly unknown[] {
    return rawFeatures(JSON.parse(this.text)) ?? [];
  }

  private say(feature: PlaceFeature, name: Json, lines: readonly string[]): void {
    this.changedPlaces += 1;
    this.lines.push(`${this.folder.name}/${this.placesFile}: ${feature.id}: ${shown(name)}`, ...lines);
  }

  private suggest(feature: PlaceFeature, index: number): void {
    const found = this.places().find((each) => idOf(each) === feature.id);
    if (found !== undefined) {
      if (isSame(found as Json, feature as unknown as Json)) return;
      const mend = 'correct that place, or give the new one another id';
      const problem = 'is the id of a place that is there already';
      this.findings.push(this.refusal({ feature: feature.id, index, field: 'id', problem, mend }));
      return;
    }
    this.text = withEntry(this.text, ['features'], feature as unknown as Json);
    const { properties, geometry } = feature;
    const all = Object.entries({ ...properties, geometry }).map(([key, value]) => `  + ${key}: ${shown(value)}`);
    this.say(feature, properties['name'] ?? null, ['  a new place', ...all]);
  }

  private conflict(id: string, index: number, { path, was, now, wanted }: Conflict): Finding {
    const problem = `was ${shown(was)} when the patch was made and is ${shown(now)} now; the patch wants ${shown(wanted)}`;
    const mend = 'look which is true, and make the patch anew or edit the file';
    return this.refusal({ feature: id, index, field: fieldName(path), problem, mend });
  }

  private correct(feature: ChangedFeature, index: number): void {
    const places = this.places();
    const at = places.findIndex((each) => idOf(each) === feature.id);
    const place = places[at];
    if (!isObject(place) || !isObject(place['properties'])) {
      const meant = nearestWord(
        feature.id,
        places.map(idOf).filter((id) => id !== undefined),
      );
      const mend = meant === undefined ? 'give the id of a place of this city' : `perhaps "${meant}" is meant`;
      const problem = 'is the id of no place';
      this.findings.push(this.refusal({ feature: feature.id, index, field: 'id', problem, mend }));
      return;
    }
    const now: JsonObject = { properties: inOneWay(place['properties']), geometry: place['geometry'] ?? null };
    const isMoved = Object.hasOwn(feature.was, 'geometry');
    const { edits, conflicts } = mergeInto(now, {
      changed: { properties: feature.properties, ...(isMoved ? { geometry: feature.geometry } : {}) },
      was: { properties: feature.was.properties, ...(isMoved ? { geometry: feature.was.geometry ?? null } : {}) },
    });
    this.findings.push(...conflicts.map((conflict) => this.conflict(feature.id, index, conflict)));
    if (edits.length === 0 || conflicts.length > 0) return;
    for (const { path, to } of edits) {
      const isGone = to === null && path[0] !== 'geometry';
      this.text = withValue(this.text, ['features', at, ...path], isGone ? undefined : to);
    }
    const lines = edits.map(({ path, from, to }) => `  ${fieldName(path)}: ${shown(from)} → ${shown(to)}`);
    this.say(feature, place['properties']['name'] ?? null, lines);
  }

  /** What the data check says of the city with this text of its places, errors apart from warnings. */
  private checked(text: string, today: string): Finding[] {
    const copy = mkdtempSync(join(tmpdir(), 'atlas-patch-'));
    try {
      const path = join(copy, this.folder.name);
      cpSync(this.folder.path, path, { recursive: true });
      writeFileSync(join(path, this.placesFile), text);
      return findingsInCity({ name: this.folder.name, path }, today);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  }

  outcome(today: string): Outcome {
    const { features, atlasPatch } = this.patch;
    for (const [index, feature] of features.entries()) {
      if ('was' in feature) this.correct(feature, index);
      else this.suggest(feature, index);
    }
    if (this.findings.length > 0) throw new Refused(this.findings);
    const text = this.mark + this.text;
    const before = new Set(findingsInCity(this.folder, today).map(lineOf));
    const anew = this.changedPlaces === 0 ? [] : this.checked(text, today).filter((each) => !before.has(lineOf(each)));
    const errors = anew.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Refused(errors);
    const message = atlasPatch.message === undefined ? [] : [`They say: ${shown(atlasPatch.message)}`];
    const { placesPath: path, changedPlaces } = this;
    return {
      type: 'accepted',
      path,
      text,
      lines: [...this.lines, ...message],
      changedPlaces,
      warnings: anew.map(lineOf),
    };
  }
}

/**
 * Holds a patch against a folder of cities (or one city) without writing anything. `file` names the patch in what is said,
 * `today` is a date such as `2026-11-22`. It is refused as a whole where the patch is malformed, where the data have changed
 * since it was made, or where the data check would find an error that is not there now.
 */
export function patchOutcome(file: string, text: string, dataFolder: string, today: string): Outcome {
  const refused = (findings: readonly Finding[]): Outcome => ({ type: 'refused', why: findings.map(lineOf) });
  if (text.length > mostBytes) {
    return refused([{ severity: 'error', file, problem: 'is larger than 1 MB', mend: 'split it into several' }]);
  }
  const parsed = parsedJson(text);
  if ('problem' in parsed) {
    return refused([
      { severity: 'error', file, problem: parsed.problem, mend: 'give the whole patch and nothing else' },
    ]);
  }
  try {
    return new Application(file, parsed.value, dataFolder).outcome(today);
  } catch (reason) {
    if (reason instanceof Refused) return refused(reason.findings);
    throw reason;
  }
}
