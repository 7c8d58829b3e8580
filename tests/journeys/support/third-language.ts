/**
 * A third language as somebody would add it: to a copy of the project, by one file and one line, and built from there. It is
 * English made strange: every letter accented, every sentence 30 % longer.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `qps` is kept for private use, so it is nobody's language. */
const line = "  qps: 'Ƥšéüðö',\n";

/** The file that is added; it is read by the built site, not by this test. */
const file = `
import { en } from './en.ts';
import { enLater } from './en-later.ts';
import type { Words } from '../words.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const strange = 'åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ';
const accented = (text: string): string => text.replace(/[a-z]/gi, (letter) => strange[plain.indexOf(letter)] ?? letter);

/** What is longer already, because it was said inside another sentence, does not grow twice. */
function said(text: string): string {
  const short = text.replace(/ ?⟨[^⟩]*⟩/g, '');
  if (!/\\p{L}/u.test(short)) return text;
  const filling = ' ļöñĝéŕ ŵöŕðš'.repeat(99).slice(0, Math.max(0, Math.ceil(short.length * 0.3) - 2));
  return accented(short) + (short.length > 6 ? ' ' : '') + '⟨' + filling.trim() + '⟩';
}

function made(value: unknown): unknown {
  if (typeof value === 'string') return said(value);
  if (typeof value === 'function') return (...asked: unknown[]) => made(value(...asked));
  if (Array.isArray(value)) return value.map(made);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, made(inner)]))
    : value;
}

export const qps = made({ ...en, ...enLater }) as Words;
`;

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
  writeFileSync(join(copy, 'src/look/words/qps.ts'), file);
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
