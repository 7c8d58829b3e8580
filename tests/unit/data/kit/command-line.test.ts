import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Command, commandLine } from '#data/tools/kit/command-line.ts';

const command = {
  name: 'data:try',
  about: 'Tries something.',
  words: [
    { name: 'PATCH', about: 'a file' },
    { name: 'MORE', about: 'another', isOptional: true },
  ],
  flags: {
    'dry-run': { type: 'boolean', about: 'writes nothing' },
    data: { type: 'string', value: 'FOLDER', about: 'another folder' },
  },
} as const satisfies Command;

const elsewhere = '/home/someone';
type Environment = Record<string, string>;

function given(words: readonly string[], environment: Environment = {}, cwd = elsewhere) {
  const line = commandLine(command, words, environment, cwd);
  if ('help' in line) throw new Error(line.help);
  return line;
}

const flagsOf = (words: readonly string[], environment: Environment = {}) => given(words, environment).flags;

describe('flags', () => {
  it('are read before and after the words, with = or without', () => {
    const all = { 'dry-run': true, data: 'x' };
    expect(flagsOf(['p', '--dry-run', '--data', 'x'])).toEqual(all);
    expect(flagsOf(['--data=x', '--dry-run', 'p'])).toEqual(all);
    expect(flagsOf(['p'])).toEqual({ 'dry-run': false, data: undefined });
  });

  it('that npm kept for itself, without -- before them or in PowerShell, count as typed', () => {
    expect(flagsOf(['p'], { npm_config_dry_run: 'true' })['dry-run']).toBe(true);
    expect(flagsOf(['p'], { npm_config_data: 'x' }).data).toBe('x');
    expect(flagsOf(['p', '--data', 'y'], { npm_config_data: 'x' }).data).toBe('y');
    expect(flagsOf(['p'], { npm_config_dry_run: '' })['dry-run']).toBe(false);
    expect(flagsOf(['p'], { npm_config_dry_run: 'false' })['dry-run']).toBe(false);
  });

  it('whose value npm took for a word are refused with the way to type them', () => {
    expect(() => given(['p', 'folder'], { npm_config_data: 'true' })).toThrow(
      'npm kept what stands behind --data for itself; type --data=FOLDER, or -- before the first flag',
    );
  });

  it.each(['npm_config_dryrun', 'npm_config_dry_runn', 'npm_config_drry_run'])(
    'with a slip that npm kept are refused: %s',
    (name) => {
      expect(() => given(['p'], { [name]: 'true' })).toThrow('perhaps --dry-run is meant');
    },
  );

  it("are not mistaken for npm's own settings", () => {
    const npm = { npm_config_cache: '/x', npm_config_prefix: '/', npm_config_audit: '', npm_config_user_agent: 'npm' };
    expect(flagsOf(['p'], npm)).toEqual({ 'dry-run': false, data: undefined });
  });
});

describe('a line that is not understood', () => {
  it.each([
    [
      ['p', '--force'],
      /^Unknown option '--force'\nnpm run data:try -- PATCH \[MORE\] \[--dry-run\] \[--data FOLDER\]$/,
    ],
    [['p', '--dryrun'], /^Unknown option '--dryrun'; perhaps --dry-run is meant\n/],
    [['p', '-n'], /^Unknown option '-n'\n/],
    [['p', '--dry-run=yes'], /^--dry-run takes no value\n/],
    [['p', '--data'], /^--data wants FOLDER\n/],
    [['p', '--data', '--dry-run'], /^--data wants FOLDER\n/],
    [['p', '--data='], /^--data wants FOLDER\n/],
    [[], /^PATCH is missing\n/],
    [['a', 'b', 'c'], /^Unexpected argument 'c'\n/],
  ])('%j is refused with the usage', (words, said) => {
    expect(() => given(words)).toThrow(said);
  });

  it('names a flag that must be there', () => {
    const asking = {
      ...command,
      flags: { city: { type: 'string', value: 'CITY', about: 'a city', isRequired: true } },
    };
    expect(() => commandLine(asking as Command, ['p'], {}, elsewhere)).toThrow(/^--city is missing\n.* --city CITY$/);
  });
});

it('a negative number is a word or a value, never a row of flags', () => {
  expect(given(['-1.26,51.75']).words).toEqual(['-1.26,51.75']);
  expect(given(['p', '--data', '-1.3,51.7']).flags.data).toBe('-1.3,51.7');
  expect(given(['p', '--data=-.5']).flags.data).toBe('-.5');
});

it('what stands behind -- is a word', () => {
  expect(given(['--', '--dry-run']).words).toEqual(['--dry-run']);
});

it.each([[['--help']], [['-h']], [['p', '--force', '--help']]])('%j gives the help', (words) => {
  const line = commandLine(command, words, {}, elsewhere);
  expect('help' in line && line.help).toBe(
    [
      'npm run data:try -- PATCH [MORE] [--dry-run] [--data FOLDER]',
      '',
      'Tries something.',
      '',
      '  PATCH          a file',
      '  MORE           another',
      '  --dry-run      writes nothing',
      '  --data FOLDER  another folder',
      '  --help         says this',
    ].join('\n'),
  );
});

it('paths start where the person stands: npm runs a script in the folder of the project', () => {
  const root = process.cwd();
  expect(given(['p'], { INIT_CWD: elsewhere }, root).at('x/y')).toBe('/home/someone/x/y');
  expect(given(['p'], { INIT_CWD: '/other' }, elsewhere).at('x')).toBe('/home/someone/x');
  expect(given(['p'], {}, elsewhere).at('/x')).toBe('/x');
  expect(given(['p'], {}, elsewhere).from('/home/x')).toBe('../x');
});

describe('a flag that nobody knows and npm kept', () => {
  const npm = mkdtempSync(join(tmpdir(), 'atlas-npm-'));
  afterAll(() => rmSync(npm, { recursive: true }));
  const settings = join(npm, 'node_modules/@npmcli/config/lib/definitions');
  mkdirSync(settings, { recursive: true });
  writeFileSync(
    join(settings, 'index.js'),
    "exports.definitions = { 'dry-run': {}, 'fund': {}, 'ignore-scripts': {} };",
  );
  writeFileSync(join(npm, '.npmrc'), 'my-registry-flag=true\n');
  const under = (kept: Environment): Environment => ({
    npm_execpath: join(npm, 'bin/npm-cli.js'),
    npm_config_user_agent: 'npm/11.0.0 node/v22.0.0',
    npm_config_userconfig: join(npm, '.npmrc'),
    ...kept,
  });

  it('is refused', () => {
    expect(() => given(['a'], under({ npm_config_foo: 'true' }))).toThrow("Unknown option '--foo'");
    expect(() => given(['a'], under({ npm_config_foo_bar: 'true' }))).toThrow("Unknown option '--foo-bar'");
  });

  it.each([
    { npm_config_ignore_scripts: 'true' },
    { npm_config_my_registry_flag: 'true' },
    { npm_config_cache: '/somewhere' },
    { npm_config_dry_run: 'true' },
  ])('and what npm or its settings know is not: %j', (kept) => {
    expect(given(['a'], under(kept as unknown as Environment)).words).toEqual(['a']);
  });

  it('is not asked for where something else than npm runs the command', () => {
    expect(given(['a'], under({ npm_config_foo: 'true', npm_config_user_agent: 'pnpm/9' })).words).toEqual(['a']);
  });
});
