/**
 * A third language as somebody would add it: to a copy of the project, by one folder and one line, and built from there. It is
 * English made strange: every letter accented, every sentence 30 % longer.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { wordsChunks } from '#look/words/chunks.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** `qps` is kept for private use, so it is nobody's language. */
const line = "  qps: 'Ƥšéüðö',\n";

/** The translator of the folder that is added; it is read by the built site, not by this test. */
const translator = `
const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accentedLetters = 'åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ';
const accented = (text: string): string => text.replace(/[a-z]/gi, (letter) => accentedLetters[plain.indexOf(letter)] ?? letter);

/** What is longer already, because it is part of another sentence, does not grow twice. */
function lengthened(text: string): string {
  const short = text.replace(/ ?⟨[^⟩]*⟩/g, '');
  if (!/\\p{L}/u.test(short)) return text;
  const filling = ' ļöñĝéŕ ŵöŕðš'.repeat(99).slice(0, Math.max(0, Math.ceil(short.length * 0.3) - 2));
  return accented(short) + (short.length > 6 ? ' ' : '') + '⟨' + filling.trim() + '⟩';
}

export function translated(value: unknown): unknown {
  if (typeof value === 'string') return lengthened(value);
  if (typeof value === 'function') return (...parameters: unknown[]) => translated(value(...parameters));
  if (Array.isArray(value)) return value.map(translated);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translated(inner)]))
    : value;
}
`;

/** A file of the folder: the words that come together under this name. */
const chunkFile = (name: string): string => `
import { ${name} as english } from '#look/words/en/chunks/${name}.ts';
import { translated } from '#look/words/qps/translated.ts';

export const ${name} = translated(english) as typeof english;
`;

function addFolder(folder: string): void {
  mkdirSync(join(folder, 'chunks'), { recursive: true });
  writeFileSync(join(folder, 'translated.ts'), translator);
  for (const name of ['first', ...wordsChunks]) writeFileSync(join(folder, 'chunks', `${name}.ts`), chunkFile(name));
}

/** Builds and serves the copy under an address of its own; `close` takes both away. */
export async function siteWithThirdLanguage(): Promise<{ url: string; close: () => Promise<void> }> {
  const copy = mkdtempSync(join(tmpdir(), 'atlas-third-language-'));
  for (const part of [
    'src',
    '.ci',
    'public',
    'data',
    'index.html',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
  ]) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const table = join(copy, 'src/domain/vocabulary.ts');
  const before = readFileSync(table, 'utf8');
  writeFileSync(
    table,
    before.replace("  nb: 'Norsk',\n", (norwegian) => norwegian + line),
  );
  addFolder(join(copy, 'src/look/words/qps'));
  const settings = { root: copy, configFile: join(copy, 'vite.config.ts'), logLevel: 'warn' } as const;
  await build(settings);
  const server = await preview({ ...settings, base: '/', preview: { host: '127.0.0.1', port: 0, open: false } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the copy with a third language is not being served');
  const close = async (): Promise<void> => {
    await server.close();
    rmSync(copy, { recursive: true, force: true });
  };
  return { url, close };
}
