/**
 * The words come in chunks. What the page loads first may say only the first words; every other part says which chunks it
 * needs where it is made lazy, by `lazyPanel`. What a part says is read off its code.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { wordsChunks } from '#look/words/chunks.ts';
import { first } from '#look/words/en/chunks/first.ts';
import { panels } from '#look/words/en/chunks/panels.ts';
import { studies } from '#look/words/en/chunks/studies.ts';
import { workshop } from '#look/words/en/chunks/workshop.ts';

type Part = Readonly<Record<string, object>>;
const chunks: Readonly<Record<string, Part>> = { first, panels, studies, workshop };

const src = fileURLToPath(new URL('../../../src', import.meta.url));
const paths = globSync('**/*.{ts,tsx}', { cwd: src })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.startsWith('look/words/'));
const codes = new Map(paths.map((path) => [path, readFileSync(join(src, path), 'utf8')]));
const codeOf = (path: string): string => codes.get(path) ?? '';

/** `search.filters` of every sentence of a chunk. */
const sentencesOf = (part: Part): string[] =>
  Object.entries(part).flatMap(([feature, words]) => Object.keys(words).map((key) => `${feature}.${key}`));

/** In which chunk a sentence is; a name of a feature alone is no sentence. */
const chunkOf = new Map(
  Object.entries(chunks).flatMap(([chunk, part]) => sentencesOf(part).map((key) => [key, chunk] as const)),
);

/** The sentences that a file says: `words.search.filters`. */
const saidIn = (code: string): string[] =>
  [...code.matchAll(/\bwords\s*\.(\w+)\s*\.(\w+)/g)].map(([, feature, key]) => `${feature}.${key}`);

const named = (from: string, path: string): string =>
  path.startsWith('#') ? path.slice(1) : join(dirname(from), path).replaceAll('\\', '/');

/** Modules that a file imports when it is read: neither types nor what is fetched later. */
function staticImports(path: string): string[] {
  return [...codeOf(path).matchAll(/^(?:import|export)\s+(?!type\b)(?:([^;'"]*?)\s*from\s+)?'([^']+)';/gm)].flatMap(
    ([, names, imported = '']) => {
      const inBraces = names === undefined ? undefined : /^\{([^}]*)\}$/.exec(names.trim())?.[1];
      const each = inBraces?.split(',').flatMap((name) => name.trim() || []);
      return each?.every((name) => name.startsWith('type ')) ? [] : [named(path, imported)];
    },
  );
}

interface LazyPart {
  readonly from: string;
  readonly path: string;
  readonly chunks: readonly string[];
}

const lazyCall = /\blazyPa(?:nel|rt)\(\s*async \(\) => \(await import\('([^']+)'\)\)\.\w+((?:,\s*'\w+')*),?\s*\)/g;

const lazyPartsIn = (from: string): LazyPart[] =>
  [...codeOf(from).matchAll(lazyCall)].map(([, path = '', list = '']) => ({
    from,
    path: named(from, path),
    chunks: [...list.matchAll(/'(\w+)'/g)].flatMap(([, chunk]) => chunk ?? []),
  }));

/** What a file fetches by itself, without any words: it relies on those of the part that it belongs to. */
function bareImports(path: string): string[] {
  const code = codeOf(path);
  if (/\bloadWordsChunks\(/.test(code)) return [];
  const lazy = new Set(lazyPartsIn(path).map((part) => part.path));
  return [...code.matchAll(/\bimport\('([^']+)'\)/g)]
    .map(([, imported = '']) => named(path, imported))
    .filter((imported) => !lazy.has(imported));
}

/** Every file of `src` that runs with this one. */
function withImports(path: string, importsOf: (path: string) => readonly string[], seen = new Set<string>()) {
  if (seen.has(path) || !codes.has(path)) return seen;
  seen.add(path);
  for (const imported of importsOf(path)) withImports(imported, importsOf, seen);
  return seen;
}

const firstFiles = withImports('main.tsx', staticImports);

/** The map comes by way of the services. What draws it for a sheet belongs to the panels that ask for it. */
const mapPart: LazyPart = { from: 'app/make-services.ts', path: 'map/map-view.tsx', chunks: [] };
const lazyParts = [...paths.flatMap(lazyPartsIn), mapPart];

/** The chunks that a file waits for by itself, before it says something of them: `await loadWordsChunks(['workshop'])`. */
const fetchedBy = (file: string): Set<string> =>
  new Set(
    [...codeOf(file).matchAll(/\bawait loadWordsChunks\(\[([^\]]*)\]\)/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/'(\w+)'/g)].flatMap(([, chunk]) => chunk ?? []),
    ),
  );

/** The chunks that a lazy part says something of, each with the places where it does. */
function chunksSaidBy({ path }: LazyPart): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const file of withImports(path, (each) => [...staticImports(each), ...bareImports(each)])) {
    for (const key of saidIn(codeOf(file))) {
      const chunk = chunkOf.get(key);
      if (chunk !== undefined && !fetchedBy(file).has(chunk))
        said.set(chunk, [...(said.get(chunk) ?? []), `${file}: words.${key}`]);
    }
  }
  return said;
}

/** What a first file fetches by itself may run before any chunk is there. The map waits, and one file waits by itself. */
const unwaiting = [...firstFiles].flatMap(bareImports).filter((path) => path !== mapPart.path);

describe('the first words', () => {
  it('are read off the modules that the page loads first', () => {
    const files = [...firstFiles];
    expect(files).toEqual(expect.arrayContaining(['app/app.tsx', 'ui/search/results.tsx', 'ui/shell/header.tsx']));
    expect(files.filter((file) => /^map\/|ui\/(place-page|find)\.tsx/.test(file))).toEqual([]);
  });

  it('are all that those modules say', () => {
    const others = [...firstFiles].flatMap((file) =>
      saidIn(codeOf(file)).flatMap((key) => (chunkOf.get(key) === 'first' ? [] : [`${file}: words.${key}`])),
    );
    expect(others).toEqual([]);
  });

  it('are no more than those modules say', () => {
    const said = new Set([...firstFiles].flatMap((file) => saidIn(codeOf(file))));
    expect(sentencesOf(first).filter((key) => !said.has(key))).toEqual([]);
  });

  it('are all that can be relied on by what those modules fetch without words', () => {
    expect(unwaiting.length).toBeGreaterThan(5);
    const others = unwaiting.flatMap((path) =>
      [...withImports(path, (each) => [...staticImports(each), ...bareImports(each)])]
        .filter((file) => !/\bloadWordsChunks\(/.test(codeOf(file)))
        .flatMap((file) => saidIn(codeOf(file)).map((key) => `${file}: words.${key}`)),
    );
    expect(others.filter((said) => chunkOf.get(said.split('words.')[1] ?? '') !== 'first')).toEqual([]);
  });
});

describe('the words of every chunk', () => {
  it('are all said somewhere', () => {
    const said = new Set([...codes.values()].flatMap(saidIn));
    expect([...chunkOf.keys()].filter((key) => !said.has(key))).toEqual([]);
  });

  it('are all said, also where several stand under one name', () => {
    const all = [...codes.values()].join('\n');
    const unsaid = Object.values(chunks).flatMap((part) =>
      Object.entries(part).flatMap(([feature, words]) =>
        Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
          if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
          const name = `words\\s*\\.${feature}\\s*\\.${key}`;
          // Chosen by a value, or handed on as a whole.
          if (new RegExp(`\\b${name}\\b(?!\\s*\\??\\.\\w)`).test(all)) return [];
          return Object.keys(value)
            .filter((each) => !new RegExp(`\\b${name}\\s*\\??\\.${each}\\b`).test(all))
            .map((each) => `${feature}.${key}.${each}`);
        }),
      ),
    );
    expect(unsaid).toEqual([]);
  });

  it('are in no other chunk', () => {
    const keys = Object.values(chunks).flatMap(sentencesOf);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('are said by feature and name, so that these tests see them', () => {
    const unseen = [...codes].filter(([, code]) => /\bwords\s*\[|\}\s*=\s*words\b|\bwords\.\w+\s*[[;,)]/.test(code));
    expect(unseen.map(([file]) => file)).toEqual([]);
  });

  it('are in every chunk that has a name, and in every language', () => {
    expect(Object.keys(chunks)).toEqual(['first', ...wordsChunks]);
    const filesOf = (language: string) => globSync(`look/words/${language}/**/*.ts`, { cwd: src });
    const [english, norwegian] = ['en', 'nb'].map((each) => filesOf(each).map((file) => file.replace(each, '')));
    expect(norwegian?.toSorted()).toEqual(english?.toSorted());
  });
});

describe('a lazy part', () => {
  it('is made by `lazyPanel` or `lazyPart`, in a form that these tests read', () => {
    const bare = [...codes].filter(
      ([file, code]) => file !== 'ui/kit/lazy/lazy-panel.ts' && /(?<!v\.)\blazy\(/.test(code),
    );
    expect(bare.map(([file]) => file)).toEqual([]);
    const calls = [...codes].flatMap(([file, code]) => [...code.matchAll(/[=:?] lazyPa(?:nel|rt)\(/g)].map(() => file));
    expect(calls.toSorted()).toEqual(
      lazyParts
        .filter((part) => part !== mapPart)
        .map(({ from }) => from)
        .toSorted(),
    );
  });

  it.each(lazyParts.map((part) => [part.path, part.from, part] as const))(
    '%s (%s) names the chunks that it says something of',
    (_, __, part) => {
      const said = chunksSaidBy(part);
      const needed = [...said.keys()].filter((chunk) => chunk !== 'first' && chunk !== 'panels').toSorted();
      const why = needed.map((chunk) => said.get(chunk)?.[0]);
      expect({ chunks: part.chunks.toSorted(), why }).toEqual({ chunks: needed, why });
    },
  );
});
