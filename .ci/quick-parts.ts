/** What `npm run quick` does about a list of changed files. */

export interface QuickPart {
  readonly name: string;
  /** A tool of node_modules/.bin or a file of the project, and its words. */
  readonly command: string;
  readonly words: readonly string[];
}

const codeEndings = /\.(ts|tsx|mjs)$/;
/** These change what all files are checked by. */
const lintSettings = ['biome.json', '.gitignore'];
const typeSettings = ['tsconfig.json', 'package.json', 'package-lock.json'];

const isData = (path: string): boolean => path.startsWith('data/') && !path.startsWith('data/tools/');

function lint(files: readonly string[]): QuickPart {
  const isWhole = files.some((file) => lintSettings.includes(file));
  // Biome leaves out what its settings ignore, and is content when nothing is left.
  const what = isWhole ? ['.'] : ['--no-errors-on-unmatched', ...files];
  return { name: 'format and lint', command: 'biome', words: ['check', '--error-on-warnings', ...what] };
}

const types: QuickPart = {
  name: 'types',
  command: 'tsc',
  words: ['--noEmit', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/quick.tsbuildinfo'],
};

function tests(files: readonly string[], testsOfTheProject: readonly string[]): QuickPart {
  const related = files.filter((file) => !file.startsWith('tests/journeys/') && !file.startsWith('tests/browser/'));
  return {
    name: 'unit tests of it',
    command: 'vitest',
    words: ['related', '--run', '--project', 'unit', '--silent=true', ...related, ...testsOfTheProject],
  };
}

const data: QuickPart = { name: 'data', command: 'data/tools/check.ts', words: [] };

/**
 * The parts to run, none where nothing changed. `testsOfTheProject` are the files of `tests/unit/project`, which run each
 * time: they read files by their path, so that no import leads from a changed file to them. A deleted file is in no list of files to check, but whoever imported it is found by the types.
 */
export function partsFor(
  files: readonly string[],
  deleted: readonly string[],
  testsOfTheProject: readonly string[],
): QuickPart[] {
  if (files.length + deleted.length === 0) return [];
  const all = [...files, ...deleted];
  const hasCode = all.some((file) => codeEndings.test(file) || typeSettings.includes(file));
  return [
    ...(files.length > 0 ? [lint(files)] : []),
    ...(hasCode ? [types] : []),
    ...(all.some(isData) ? [data] : []),
    tests(files, testsOfTheProject),
  ];
}

/** What the parts above do not look at, in words; null when it is nothing. */
export function leftOut(files: readonly string[]): string | null {
  const isSeen = files.some((file) =>
    /^(src|public|index\.html|vite\.config\.ts|tests\/(browser|journeys|support))/.test(file),
  );
  return isSeen ? 'Not run: browser tests, journeys and the build. `npm test` runs them.' : null;
}
