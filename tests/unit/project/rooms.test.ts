import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Room, rooms } from '#ci/rooms.ts';
import { importOverrides, mayUseTop, usedBy, withImportOverrides } from '#ci/write-rooms.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const roomNames = Object.keys(rooms);
/** Introduces the rooms to each other: it may use them all. */
const hall = 'app';

interface Line {
  readonly from: string;
  readonly code: string;
  readonly isAllowed: boolean;
}

const edges: Line[] = roomNames.flatMap((room) =>
  roomNames
    .filter((other) => other !== room)
    .map((other) => ({
      from: `src/${room}/x.ts`,
      code: `import { x } from '#${other}/x.ts';`,
      isAllowed: rooms[room]?.uses.includes(other) ?? false,
    })),
);

const foldersOf = ({ folders = {} }: Room): string[] => Object.keys(folders);

/** Of each folder a forbidden import in three forms, an allowed one, and the top of the room. */
const folderEdges: Line[] = Object.entries(rooms).flatMap(([name, room]) =>
  foldersOf(room).flatMap((folder): Line[] => {
    const from = `src/${name}/${folder}/x.ts`;
    const used = usedBy(room, folder).filter((each) => each !== '(top)');
    const forbidden = foldersOf(room).find((other) => other !== folder && !used.includes(other));
    const allowed = used[0];
    return [
      ...(forbidden === undefined
        ? []
        : [
            { from, code: `import type { X } from '#${name}/${forbidden}/x.ts';`, isAllowed: false },
            { from, code: `export { x } from '#${name}/${forbidden}/x.ts';`, isAllowed: false },
            { from, code: `export const x = () => import('#${name}/${forbidden}/x.ts');`, isAllowed: false },
          ]),
      ...(allowed === undefined
        ? []
        : [{ from, code: `import { x } from '#${name}/${allowed}/x.ts';`, isAllowed: true }]),
      { from, code: `import { x } from '#${name}/${folder}/y.ts';`, isAllowed: true },
      { from, code: `import { x } from '#${name}/x.ts';`, isAllowed: mayUseTop(room, usedBy(room, folder)) },
      ...roomNames
        .filter((other) => other !== name)
        .slice(0, 1)
        .map((other) => ({
          from,
          code: `import { x } from '#${other}/deep/x.ts';`,
          isAllowed: room.uses.includes(other),
        })),
    ];
  }),
);

const lines: Line[] = [
  ...edges,
  ...folderEdges,
  { from: 'src/ui/x.ts', code: "import type { X } from '#map/x.ts';", isAllowed: false },
  { from: 'src/ui/x.ts', code: "export { x } from '#map/x.ts';", isAllowed: false },
  { from: 'src/ui/x.ts', code: "export const x = () => import('#map/x.ts');", isAllowed: false },
  { from: 'src/ui/x.ts', code: "import { x } from '#map/deep/x.ts';", isAllowed: false },
  { from: 'src/ui/x.ts', code: "import { x } from '../map/x.ts';", isAllowed: false },
  { from: 'src/ui/near/x.ts', code: "import { x } from '../x.ts';", isAllowed: false },
  { from: 'src/state/x.ts', code: "import { x } from '#state/near/x.ts';", isAllowed: false },
  { from: 'src/map/x.ts', code: "import { x } from '#map/near/x.ts';", isAllowed: true },
  { from: 'src/ui/x.ts', code: "import { app } from '../app.tsx';", isAllowed: false },
  { from: 'src/ui/x.ts', code: "import { Map } from 'maplibre-gl';", isAllowed: false },
  { from: 'src/state/x.ts', code: "import { Map } from 'react-map-gl/maplibre';", isAllowed: false },
  { from: 'src/map/x.ts', code: "import { Map } from 'maplibre-gl';", isAllowed: true },
  { from: 'src/domain/x.ts', code: "import { useState } from 'react';", isAllowed: false },
  { from: 'src/export/x.ts', code: "import { useState } from 'react';", isAllowed: false },
  { from: 'src/offline/x.ts', code: "import { useState } from 'react';", isAllowed: false },
  { from: 'src/domain/x.ts', code: "import { x } from '#tests/x.ts';", isAllowed: false },
  { from: 'src/map/x.ts', code: "import { x } from '#data/tools/x.ts';", isAllowed: false },
  { from: 'src/app/app.tsx', code: "import { x } from '#map/x.ts';", isAllowed: true },
  { from: 'src/app/app.tsx', code: "import { x } from '#ui/x.ts';", isAllowed: true },
  { from: 'src/app/app.tsx', code: "import { x } from '#tests/x.ts';", isAllowed: false },
  { from: 'src/app/app.tsx', code: "import { Map } from 'maplibre-gl';", isAllowed: false },
  { from: 'data/tools/x.ts', code: "import { x } from '#load/x.ts';", isAllowed: true },
  { from: 'data/tools/x.ts', code: "import { x } from '#domain/x.ts';", isAllowed: true },
  { from: 'data/tools/x.ts', code: "import { parse } from '#state/address/view-codec.ts';", isAllowed: true },
  { from: 'data/tools/x.ts', code: "import { x } from '#state/actions.ts';", isAllowed: false },
  { from: 'data/tools/x.ts', code: "import { x } from '#ui/x.ts';", isAllowed: false },
  { from: 'data/tools/x.ts', code: "import { x } from '#map/x.ts';", isAllowed: false },
  { from: 'tests/unit/x.ts', code: "import { x } from '#map/x.ts';", isAllowed: true },
  { from: 'tests/unit/x.ts', code: "import { x } from '../../src/map/x.ts';", isAllowed: false },
];

interface Report {
  readonly diagnostics: readonly { readonly category?: string; readonly location?: { readonly path?: unknown } }[];
}

/** The settings as they are, with that one rule, and without what needs a Git repository. */
function settings(): string {
  const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as Record<string, unknown>;
  const { vcs: _vcs, $schema: _schema, ...rest } = config;
  return JSON.stringify({ ...rest, root: true });
}

function lint(folder: string): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const words = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', '.'];
  try {
    return execFileSync(process.execPath, [biome, ...words], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (refused) {
    return String((refused as { stdout: unknown }).stdout);
  }
}

describe('who may import whom', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  let refused: Set<string>;

  const fileOf = (line: Line): string => {
    const extension = line.from.endsWith('.tsx') ? '.tsx' : '.ts';
    return `${line.from.slice(0, -extension.length)}-${lines.indexOf(line)}${extension}`;
  };
  // src/app/app.tsx lies in no room: any other file beside it falls under the same rule.
  beforeAll(() => {
    writeFileSync(join(folder, 'biome.json'), settings());
    for (const line of lines) {
      const path = join(folder, fileOf(line));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${line.code}\n`);
    }
    const report = JSON.parse(lint(folder)) as Report;
    refused = new Set(
      report.diagnostics
        .filter(({ category }) => category === 'lint/style/noRestrictedImports')
        .map(({ location }) => JSON.stringify(location?.path)),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(lines)('$from: $code (allowed: $isAllowed)', (line) => {
    const isRefused = [...refused].some((path) => path.includes(fileOf(line)));
    expect(isRefused).toBe(!line.isAllowed);
  });

  it('every room of src, and every folder of a room that names its folders, has its rule', () => {
    const foldersIn = (path: string): string[] =>
      readdirSync(join(root, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort();
    expect(foldersIn('src')).toEqual([...roomNames, hall].sort());
    for (const [name, room] of Object.entries(rooms)) {
      if (room.folders !== undefined) expect([name, foldersIn(`src/${name}`)]).toEqual([name, foldersOf(room).sort()]);
    }
  });

  it('the settings of the linter are those of the table: npm run rooms writes them', () => {
    const written = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as { overrides: [] };
    expect(withImportOverrides(written)).toEqual(written);
    expect(importOverrides().length).toBeGreaterThan(roomNames.length);
  });

  it.each(Object.entries(rooms))('no folder of %s leads back to itself', (_name, room) => {
    const reached = (folder: string, seen: Set<string>): Set<string> => {
      for (const next of usedBy(room, folder)) {
        if (!seen.has(next)) reached(next, seen.add(next));
      }
      return seen;
    };
    expect(foldersOf(room).filter((folder) => reached(folder, new Set()).has(folder))).toEqual([]);
  });

  it.each(Object.entries(rooms))('no folder that %s names in a rule is missing', (_name, room) => {
    const named = [...(room.top ?? []), ...foldersOf(room).flatMap((folder) => usedBy(room, folder))];
    expect(named.filter((each) => each !== '(top)' && !foldersOf(room).includes(each))).toEqual([]);
  });
});
