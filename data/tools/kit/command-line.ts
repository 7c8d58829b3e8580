/**
 * Reads the command line of every `npm run` command in one way: flags that npm kept for itself are found,
 * unknown ones are refused, `--help` is written from the description of the command.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nearestWord } from '#domain/contribute/nearest-word.ts';
import { CommandProblem, diskProblem } from './command-problem.ts';

type Flag =
  | { readonly type: 'boolean'; readonly about: string }
  /** `value` names in the help what is to be given: `FOLDER`. */
  | { readonly type: 'string'; readonly value: string; readonly about: string; readonly isRequired?: true };

interface Word {
  readonly name: string;
  readonly about: string;
  readonly isOptional?: true;
}

export interface Command {
  /** Its script in package.json. */
  readonly name: string;
  /** What it does, in a sentence. */
  readonly about: string;
  /** What is typed without a flag before it, in order. */
  readonly words: readonly Word[];
  readonly flags: Readonly<Record<string, Flag>>;
}

type Values<F extends Command['flags']> = {
  readonly [Name in keyof F]: F[Name] extends { type: 'boolean' }
    ? boolean
    : F[Name] extends { isRequired: true }
      ? string
      : string | undefined;
};

export interface Given<C extends Command> {
  readonly words: readonly string[];
  readonly flags: Values<C['flags']>;
  /** A typed path as an absolute one, relative to the person's working folder. */
  readonly at: (path: string) => string;
  /** An absolute path as written from the person's working folder. */
  readonly from: (path: string) => string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** npm runs a script in the project's folder, and gives the person's working folder in INIT_CWD. */
function folderOfPerson(environment: Environment, cwd: string): string {
  return resolve(cwd) === resolve(root) ? (environment['INIT_CWD'] ?? cwd) : cwd;
}

const written = (name: string, flag: Flag): string =>
  flag.type === 'boolean' ? `--${name}` : `--${name} ${flag.value}`;

const isRequired = (flag: Flag): boolean => flag.type === 'string' && flag.isRequired === true;

/** How the command is typed, in one line. */
function usageOf({ name, words, flags }: Command): string {
  const typed = [
    ...words.map((word) => (word.isOptional ? `[${word.name}]` : word.name)),
    ...Object.entries(flags).map(([flagName, flag]) =>
      isRequired(flag) ? written(flagName, flag) : `[${written(flagName, flag)}]`,
    ),
  ];
  return [`npm run ${name}`, ...(typed.length > 0 ? ['--', ...typed] : [])].join(' ');
}

function helpOf(command: Command): string {
  const rows = [
    ...command.words.map(({ name, about }) => [name, about] as const),
    ...Object.entries(command.flags).map(([name, flag]) => [written(name, flag), flag.about] as const),
    ['--help', 'says this'] as const,
  ];
  const width = Math.max(...rows.map(([typed]) => typed.length));
  return [
    usageOf(command),
    '',
    command.about,
    '',
    ...rows.map(([typed, about]) => `  ${typed.padEnd(width)}  ${about}`),
  ].join('\n');
}

const commandProblem = (command: Command, message: string): CommandProblem =>
  new CommandProblem(`${message}\n${usageOf(command)}`);

/** A number with a minus before it is a value, as in a position; for parseArgs it would be a row of flags. */
const guarded = (word: string): string => (/^-[\d.]/.test(word) ? `\0${word}` : word);
const unguarded = (word: string): string => word.replace(/^\0/, '');

interface Typed {
  readonly flags: ReadonlyMap<string, string | true>;
  readonly words: readonly string[];
  readonly isHelp: boolean;
}

interface TypedFlag {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** The value of a flag that was typed; true for one that takes none. */
function flagValue(command: Command, { name, rawName, value, inlineValue }: TypedFlag): string | true {
  const flag = command.flags[name];
  if (flag === undefined) throw unknownFlag(command, rawName);
  if (flag.type === 'boolean') {
    if (value !== undefined) throw commandProblem(command, `${rawName} takes no value`);
    return true;
  }
  const isValue = value !== undefined && value !== '' && (inlineValue === true || !value.startsWith('-'));
  if (!isValue) throw commandProblem(command, `${rawName} wants ${flag.value}`);
  return unguarded(value);
}

/** What the shell handed over. */
function typedIn(command: Command, argv: readonly string[]): Typed {
  const options = Object.fromEntries(
    Object.entries(command.flags).map(([name, { type }]) => [name, { type }] as const),
  );
  const args = argv.map(guarded);
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const flags = tokens.filter((token) => token.kind === 'option');
  const isHelp = flags.some(({ rawName }) => rawName === '--help' || rawName === '-h');
  return {
    flags: isHelp ? new Map() : new Map(flags.map((flag) => [flag.name, flagValue(command, flag)] as const)),
    words: tokens.flatMap((token) => (token.kind === 'positional' ? [unguarded(token.value)] : [])),
    isHelp,
  };
}

function unknownFlag(command: Command, typed: string): CommandProblem {
  const meant = nearestWord(typed, Object.keys(command.flags));
  const guess = meant === undefined ? '' : `; perhaps --${meant} is meant`;
  return commandProblem(command, `Unknown option '${typed}'${guess}`);
}

/**
 * What npm took for settings of its own: all flags where nobody typed `--` before them, or where PowerShell dropped it. npm
 * hands them on in the environment; of `--data folder` only that there was a `--data`, and the folder becomes a word.
 */
function flagsFromNpm(command: Command, environment: Environment): Map<string, string | true> {
  const flags = new Map<string, string | true>();
  for (const [name, flag] of Object.entries(command.flags)) {
    const value = environment[`npm_config_${name.replaceAll('-', '_')}`];
    if (value === undefined || value === '' || value === 'false') continue;
    if (flag.type === 'string' && value === 'true') {
      const fix = `type --${name}=${flag.value}, or -- before the first flag`;
      throw commandProblem(command, `npm kept what stands behind --${name} for itself; ${fix}`);
    }
    flags.set(name, flag.type === 'boolean' ? true : value);
  }
  return flags;
}

/** The settings that npm itself knows, in the npm that runs; null where it cannot be asked. */
function settingsOfNpm(environment: Environment): ReadonlySet<string> | null {
  const cli = environment['npm_execpath'];
  if (cli === undefined || environment['npm_config_user_agent']?.startsWith('npm/') !== true) return null;
  try {
    const { definitions } = createRequire(cli)('@npmcli/config/lib/definitions') as { definitions: object };
    return new Set(Object.keys(definitions).map((name) => name.replaceAll('-', '_')));
  } catch {
    return null;
  }
}

/** What npm always hands on besides its settings. */
const alwaysThere = new Set(['npm_version', 'local_prefix', 'global_prefix', 'node_gyp', 'argv']);

/**
 * `--foo` that nobody knows and npm kept arrives as "true". A setting in a file of npm's has a name that is written there.
 */
function checkUnknown(command: Command, environment: Environment): void {
  const ofNpm = settingsOfNpm(environment);
  if (ofNpm === null) return;
  const ofCommand = new Set(Object.keys(command.flags).map((name) => name.replaceAll('-', '_')));
  const files = [environment['npm_config_userconfig'], environment['npm_config_globalconfig'], resolve(root, '.npmrc')];
  const written = files.flatMap((file) => (file !== undefined && existsSync(file) ? [readFileSync(file, 'utf8')] : []));
  for (const [key, value] of Object.entries(environment)) {
    const name = /^npm_config_([a-z][a-z\d_]*)$/.exec(key)?.[1];
    if (name === undefined || value !== 'true' || ofNpm.has(name) || ofCommand.has(name) || alwaysThere.has(name))
      continue;
    const typed = name.replaceAll('_', '-');
    if (written.some((text) => text.includes(typed) || text.includes(name))) continue;
    throw unknownFlag(command, `--${typed}`);
  }
}

/** The command does not see a mistyped flag that npm kept; unnoticed, `--dryrun` would write. */
function checkSlips(command: Command, environment: Environment): void {
  const names = Object.keys(command.flags).filter((name) => name.length > 4);
  const exact = new Set(names.map((name) => name.replaceAll('-', '_')));
  for (const key of Object.keys(environment)) {
    const name = /^npm_config_(.+)$/i.exec(key)?.[1]?.toLowerCase();
    if (name === undefined || name.length < 4 || exact.has(name)) continue;
    if (nearestWord(name, names) !== undefined) throw unknownFlag(command, `--${name.replaceAll('_', '-')}`);
  }
}

function checkComplete(command: Command, words: readonly string[], flags: ReadonlyMap<string, unknown>): void {
  const tooMany = words[command.words.length];
  if (tooMany !== undefined) throw commandProblem(command, `Unexpected argument '${tooMany}'`);
  const lacking = Object.entries(command.flags).find(([name, flag]) => isRequired(flag) && !flags.has(name));
  if (lacking !== undefined) throw commandProblem(command, `--${lacking[0]} is missing`);
  const missing = command.words.slice(words.length).find((word) => !word.isOptional);
  if (missing !== undefined) throw commandProblem(command, `${missing.name} is missing`);
}

/**
 * Parses the command line, or gives the help if that was requested.
 * @throws CommandProblem with the usage, where a word or flag is missing or not known
 */
export function commandLine<const C extends Command>(
  command: C,
  argv: readonly string[],
  environment: Environment = process.env,
  cwd = process.cwd(),
): Given<C> | { readonly help: string } {
  const typed = typedIn(command, argv);
  if (typed.isHelp) return { help: helpOf(command) };
  checkSlips(command, environment);
  checkUnknown(command, environment);
  const given = new Map([...flagsFromNpm(command, environment), ...typed.flags]);
  checkComplete(command, typed.words, given);
  const flags = Object.fromEntries(
    Object.entries(command.flags).map(([name, { type }]) => [
      name,
      given.get(name) ?? (type === 'boolean' ? false : undefined),
    ]),
  );
  const folder = folderOfPerson(environment, cwd);
  return {
    words: typed.words,
    flags: flags as Values<C['flags']>,
    at: (path) => resolve(folder, path),
    from: (path) => relative(folder, path),
  };
}

/**
 * Runs a command with the words of the process. What `run` gives says whether all went well; a `CommandProblem` is printed,
 * and the process then exits with 1.
 */
export async function runCommand<const C extends Command>(
  command: C,
  run: (given: Given<C>) => boolean | Promise<boolean>,
  report: (message: string) => void = console.error,
): Promise<void> {
  try {
    const given = commandLine(command, process.argv.slice(2));
    if ('help' in given) console.log(given.help);
    else if (!(await run(given))) process.exitCode ??= 1;
  } catch (refused) {
    const message = refused instanceof CommandProblem ? refused : diskProblem(refused);
    if (message === null) throw refused;
    report(message.message);
    process.exitCode ??= 1;
  }
}
