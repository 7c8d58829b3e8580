import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedFiles } from '#ci/changed-files.ts';
import { leftOut, partsFor } from '#ci/quick-parts.ts';

let folder = '';
const git = (...words: string[]): void => {
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...words], {
    cwd: folder,
    stdio: 'pipe',
  });
};
const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
const commit = (message: string): void => {
  git('add', '-A');
  git('commit', '-q', '-m', message);
};

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'atlas-quick-')));
  git('init', '-q', '-b', 'main');
  for (const name of ['kept', 'committed', 'staged', 'unstaged', 'gone', 'old-name']) write(`${name}.ts`, name);
  write('.gitignore', 'dist\n');
  commit('first');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what changed', () => {
  it('is what is committed on the branch, staged, not staged and new, without what git ignores', () => {
    git('checkout', '-q', '-b', 'work');
    write('committed.ts', 'new');
    commit('second');
    write('staged.ts', 'new');
    git('add', 'staged.ts');
    write('unstaged.ts', 'new');
    git('mv', 'old-name.ts', 'new name.ts');
    rmSync(join(folder, 'gone.ts'));
    write('new-ø.ts', 'new');
    mkdirSync(join(folder, 'dist'));
    write('dist/built.js', 'new');
    expect(changedFiles(folder)).toEqual({
      since: 'main',
      files: ['committed.ts', 'new name.ts', 'new-ø.ts', 'staged.ts', 'unstaged.ts'],
      deleted: ['gone.ts', 'old-name.ts'],
    });
    expect(changedFiles(folder, 'HEAD').files).not.toContain('committed.ts');
  });

  it('leaves out what the main branch got since', () => {
    git('checkout', '-q', '-b', 'work');
    git('checkout', '-q', 'main');
    write('kept.ts', 'changed on main');
    commit('second');
    git('checkout', '-q', 'work');
    write('unstaged.ts', 'new');
    expect(changedFiles(folder).files).toEqual(['unstaged.ts']);
  });

  it('is told without a branch called main', () => {
    git('branch', '-m', 'trunk');
    write('kept.ts', 'new');
    expect(changedFiles(folder)).toEqual({ since: 'the last commit', files: ['kept.ts'], deleted: [] });
  });

  it('names a commit that is not there, and a folder that git does not know', () => {
    expect(() => changedFiles(folder, 'nowhere')).toThrow('git knows no commit "nowhere"');
    rmSync(join(folder, '.git'), { recursive: true });
    expect(() => changedFiles(folder)).toThrow('no git checkout');
  });
});

describe('what is done about it', () => {
  const ofProject = ['tests/unit/project/words.test.ts'];
  const namesFor = (...files: string[]): string[] => partsFor(files, [], ofProject).map(({ name }) => name);

  it('is nothing where nothing changed', () => {
    expect(partsFor([], [], ofProject)).toEqual([]);
  });

  it('is lint, types and tests for code, and for a deleted file types and tests', () => {
    expect(namesFor('src/domain/geo/distance.ts')).toEqual(['format and lint', 'types', 'unit tests of it']);
    expect(partsFor([], ['src/app/app.tsx'], ofProject).map(({ name }) => name)).toEqual(['types', 'unit tests of it']);
  });

  it('is the data check for data, without types', () => {
    expect(namesFor('data/oslo/places.geojson')).toEqual(['format and lint', 'data', 'unit tests of it']);
    expect(namesFor('data/tools/check.ts')).not.toContain('data');
  });

  it('lints everything where the linter has other settings', () => {
    expect(partsFor(['biome.json'], [], ofProject)[0]?.words).toContain('.');
    expect(partsFor(['src/main.tsx'], [], ofProject)[0]?.words).not.toContain('.');
  });

  it('runs the tests of the project each time, and no test that needs a browser', () => {
    const words = partsFor(['README.md', 'tests/browser/phone.test.tsx'], [], ofProject).at(-1)?.words;
    expect(words).toContain('tests/unit/project/words.test.ts');
    expect(words).not.toContain('tests/browser/phone.test.tsx');
  });

  it('says what it leaves out', () => {
    expect(leftOut(['src/ui/kit/dialog.tsx'])).toContain('browser tests');
    expect(leftOut(['data/oslo/places.geojson', 'README.md'])).toBeNull();
  });
});
