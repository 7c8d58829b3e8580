/** Saves patches into a folder of cities, one after the other, and takes the last ones back. */
import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { cityFoldersIn, valueIn } from '#data/tools/city/city-folder.ts';
import { CommandProblem } from '#data/tools/kit/command-problem.ts';
import { writeWhole } from '#data/tools/kit/write-whole.ts';
import { type Outcome, patchOutcome } from '#data/tools/patch/apply-patch.ts';
import type { DeskAnswer, DeskDifference } from '#domain/contribute/desk.ts';
import { parseLeniently } from '#load/lenient-parser.ts';
import { city as citySchema } from '#load/schema/city-schema.ts';

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('base64url');

interface Save {
  readonly id: string;
  readonly path: string;
  readonly before: Uint8Array;
  /** The hash of what was written. */
  readonly after: string;
}

/** The number of saves that can be undone. */
const mostSaves = 50;

const refused = (...why: string[]): DeskAnswer => ({ type: 'refused', why: why.map((text) => ({ text })) });

export class SavedFiles {
  private readonly dataFolder: string;
  private readonly saves: Save[] = [];
  private readonly written = new Map<string, string>();

  constructor(dataFolder: string) {
    this.dataFolder = dataFolder;
  }

  /**
   * The real path of a file. Only what `city.json` of a city names is written, in the folder of that city and not through a
   * link.
   *
   * @throws CommandProblem for any other file
   */
  private checked(path: string): string {
    const city = cityFoldersIn(this.dataFolder).find((folder) => folder.path === dirname(path));
    const about = city && valueIn(city, 'city.json');
    const files = about && 'value' in about ? parseLeniently(citySchema, about.value).output?.files : undefined;
    const name = basename(path);
    const isKnown = Object.values(files ?? {}).includes(name) && /^[\w-]+\.(geo)?json$/.test(name);
    if (!isKnown || lstatSync(path).isSymbolicLink() || lstatSync(dirname(path)).isSymbolicLink()) {
      throw new CommandProblem(`${path} is no file of a city that the desk writes; edit it by hand`);
    }
    const real = realpathSync(path);
    if (relative(realpathSync(this.dataFolder), real) !== join(basename(dirname(path)), name)) {
      throw new CommandProblem(`${path} lies elsewhere, at ${real}; edit it there`);
    }
    return real;
  }

  private nameOf(path: string): string {
    return [basename(this.dataFolder), ...relative(this.dataFolder, path).split(sep)].join('/');
  }

  private differenceOf({ path, lines, warnings, count }: Extract<Outcome, { type: 'accepted' }>) {
    const content = { lines, warnings, count };
    return { file: this.nameOf(path), ...content, shown: hashOf(JSON.stringify(content)) } satisfies DeskDifference;
  }

  private outcomeOf(patch: unknown, today: string): Outcome {
    return patchOutcome('patch', JSON.stringify(patch ?? null), this.dataFolder, today);
  }

  /** What a patch would change. `today` is a date such as `2026-11-22`. */
  difference(patch: unknown, today: string): DeskAnswer {
    const outcome = this.outcomeOf(patch, today);
    if (outcome.type === 'refused') return outcome;
    this.checked(outcome.path);
    return { type: 'difference', ...this.differenceOf(outcome) };
  }

  /**
   * Saves a patch, whole or not at all. Where it would change something else by now than the `shown` difference, that other
   * difference is the answer. From reading to writing nothing else runs, so that two saves never meet.
   */
  save(patch: unknown, shown: unknown, today: string): DeskAnswer {
    const outcome = this.outcomeOf(patch, today);
    if (outcome.type === 'refused') return outcome;
    const path = this.checked(outcome.path);
    const difference = this.differenceOf(outcome);
    if (difference.shown !== shown || difference.count === 0) return { type: 'difference', ...difference };
    const before = readFileSync(path);
    const id = this.write(path, outcome.text);
    this.saves.push({ id, path, before, after: hashOf(outcome.text) });
    this.saves.splice(0, this.saves.length - mostSaves);
    return { type: 'saved', undo: id, ...difference };
  }

  private write(path: string, content: string | Uint8Array): string {
    this.written.set(path, hashOf(content));
    writeWhole(path, content);
    return randomUUID();
  }

  /** Takes the last save back, byte for byte. */
  undo(id: unknown): DeskAnswer {
    const last = this.saves.at(-1);
    if (last === undefined || last.id !== id) return refused('Only the last save can be taken back.');
    const file = this.nameOf(last.path);
    if (hashOf(readFileSync(this.checked(last.path))) !== last.after) {
      return refused(`${file} was changed after that save; edit it by hand.`);
    }
    this.write(last.path, last.before);
    this.saves.pop();
    return { type: 'undone', file };
  }

  /** True where a file of the folder holds what the desk wrote last, and nobody else has changed it since. */
  isOwnWrite(path: string): boolean {
    try {
      const real = realpathSync(path);
      return this.written.get(real) === hashOf(readFileSync(real));
    } catch {
      return false;
    }
  }
}
