/** A reader learns from the first line of a panel, a hook, a store or a command what it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  );

const kinds: Readonly<Record<string, RegExp>> = {
  component: /^src\/(ui|app)\/.*\.tsx$/,
  hook: /^src\/.*\/use-[\w-]+\.tsx?$/,
  store: /^src\/.*\/([\w-]+-)?store\.ts$/,
  command: /^data\/tools\/[\w-]+\.ts$/,
};

/** A comment at the very top that has a sentence, with its full stop. */
const isOpened = (path: string): boolean =>
  /^\/\*\*(?:(?!\*\/)[\s\S])*\.\s*\*\//.test(readFileSync(join(root, path), 'utf8'));

describe('the first line of a file', () => {
  const files = [...filesIn('src'), ...filesIn('data/tools')];

  it.each(Object.entries(kinds))('says what a %s is', (_kind, pattern) => {
    const ofKind = files.filter((path) => pattern.test(path));
    expect(ofKind.length).toBeGreaterThan(5);
    expect(ofKind.filter((path) => !isOpened(path))).toEqual([]);
  });
});

describe('the top of data/tools', () => {
  it('has only commands, each with a script', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    const commands = filesIn('data/tools').filter((path) => kinds['command']?.test(path));
    expect(commands.length).toBeGreaterThan(5);
    const lines = Object.values(scripts);
    expect(commands.filter((path) => !lines.some((line) => line.startsWith(`node ${path}`)))).toEqual([]);
  });
});
