/** Which files differ from the main branch: committed on this branch, staged, not staged, or new to git. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandProblem } from '#data/tools/kit/command-problem.ts';

/** The names that a main branch has, the shared one first. */
const mainBranches = ['origin/HEAD', 'origin/main', 'main'];

export interface Changes {
  /** What the files are compared with, as a person would say it. */
  readonly since: string;
  /** Paths from the root of the project, sorted; only files that are still there. */
  readonly files: readonly string[];
  readonly deleted: readonly string[];
}

function git(root: string, words: readonly string[]): string {
  return execFileSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function commitOf(root: string, name: string): string | null {
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]).trim();
  } catch {
    return null;
  }
}

function mergeBase(root: string, name: string): string | null {
  try {
    return git(root, ['merge-base', 'HEAD', name]).trim();
  } catch {
    return null;
  }
}

/** Where this branch left `wanted`, or else the first main branch that is there. On the main branch it is HEAD itself. */
function startOf(root: string, wanted: string | undefined): { commit: string; since: string } {
  if (wanted !== undefined && commitOf(root, wanted) === null) {
    throw new CommandProblem(`git knows no commit "${wanted}"; name a branch, a tag or a commit`);
  }
  for (const name of wanted === undefined ? mainBranches : [wanted]) {
    if (commitOf(root, name) === null) continue;
    const commit = mergeBase(root, name);
    if (commit !== null) return { commit, since: name };
  }
  return { commit: 'HEAD', since: 'the last commit' };
}

const pathsOf = (list: string): string[] => list.split('\0').filter((path) => path !== '');

/** Throws with a sentence when `root` is not in a git checkout, or when `wanted` names no commit. */
export function changedFiles(root: string, wanted?: string): Changes {
  if (commitOf(root, 'HEAD') === null) {
    throw new CommandProblem(
      'this folder is no git checkout with a commit, so nothing says what changed; npm test checks all of it',
    );
  }
  const { commit, since } = startOf(root, wanted);
  // Renames are told as a deleted and a new file. Paths are printed from the folder that git is asked in.
  const changed = pathsOf(git(root, ['diff', '--name-only', '--no-renames', '--relative', '-z', commit]));
  const untracked = pathsOf(git(root, ['ls-files', '--others', '--exclude-standard', '-z']));
  const all = [...new Set([...changed, ...untracked])].sort();
  const isThere = (path: string): boolean => existsSync(join(root, path));
  return { since, files: all.filter(isThere), deleted: all.filter((path) => !isThere(path)) };
}
