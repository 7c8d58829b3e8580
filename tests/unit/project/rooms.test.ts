import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Which other rooms a room may import: the house's rule, said once more so that the linter's settings are tested. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  look: [],
  load: ['domain'],
  state: ['domain'],
  map: ['domain', 'look', 'state'],
  export: ['domain', 'look'],
  offline: ['state'],
  ui: ['domain', 'look', 'state', 'export'],
};
const rooms = Object.keys(mayImport);

interface Line {
  readonly from: string;
  readonly code: string;
  readonly isAllowed: boolean;
}

const edges: Line[] = rooms.flatMap((room) =>
  rooms
    .filter((other) => other !== room)
    .map((other) => ({
      from: `src/${room}/x.ts`,
      code: `import { x } from '#${other}/x.ts';`,
      isAllowed: mayImport[room]?.includes(other) ?? false,
    })),
);

const lines: Line[] = [
  ...edges,
  { from: 'src/ui/x.ts', code: "import type { X } from '#map/x.ts';", isAllowed: false },
  { from: 'src/ui/x.ts', code: "export { x } from '#map/x.ts';", isAllowed: false },
  { from: 'src/ui/x.ts', code: "export const x = () => import('#map/x.ts');", isAllowed: false },
  { from: 'src/ui/x.ts', code: "import { x } from '#map/deep/x.ts';", isAllowed: false },
  { from: 'src/ui/x.ts', code: "import { x } from '../map/x.ts';", isAllowed: false },
  { from: 'src/ui/find/x.ts', code: "import { x } from '../x.ts';", isAllowed: false },
  { from: 'src/ui/find/x.ts', code: "import { x } from '#ui/x.ts';", isAllowed: true },
  { from: 'src/ui/x.ts', code: "import { x } from './find/x.ts';", isAllowed: true },
  { from: 'src/ui/x.ts', code: "import { app } from '../app.tsx';", isAllowed: false },
  { from: 'src/ui/x.ts', code: "import { Map } from 'maplibre-gl';", isAllowed: false },
  { from: 'src/state/x.ts', code: "import { Map } from 'react-map-gl/maplibre';", isAllowed: false },
  { from: 'src/map/x.ts', code: "import { Map } from 'maplibre-gl';", isAllowed: true },
  { from: 'src/domain/x.ts', code: "import { useState } from 'react';", isAllowed: false },
  { from: 'src/export/x.ts', code: "import { useState } from 'react';", isAllowed: false },
  { from: 'src/offline/x.ts', code: "import { useState } from 'react';", isAllowed: false },
  { from: 'src/domain/x.ts', code: "import { x } from '#tests/x.ts';", isAllowed: false },
  { from: 'src/map/x.ts', code: "import { x } from '#data/tools/x.ts';", isAllowed: false },
  { from: 'src/app.tsx', code: "import { x } from '#map/x.ts';", isAllowed: true },
  { from: 'src/app.tsx', code: "import { x } from '#ui/x.ts';", isAllowed: true },
  { from: 'src/app.tsx', code: "import { x } from '#tests/x.ts';", isAllowed: false },
  { from: 'src/app.tsx', code: "import { Map } from 'maplibre-gl';", isAllowed: false },
  { from: 'data/tools/x.ts', code: "import { x } from '#load/x.ts';", isAllowed: true },
  { from: 'data/tools/x.ts', code: "import { x } from '#domain/x.ts';", isAllowed: true },
  { from: 'data/tools/x.ts', code: "import { parse } from '#state/view-codec.ts';", isAllowed: true },
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
  // src/app.tsx lies in no room: any other file beside it falls under the same rule.
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

  it('every room of src has its rule here', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).sort()).toEqual([...rooms].sort());
  });
});
