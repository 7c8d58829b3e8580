/** Writes the table of rooms and folders into the linter's settings: `npm run rooms`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Room, rooms } from './rooms.ts';

interface Pattern {
  readonly group: readonly string[];
  readonly message: string;
}
export interface Override {
  readonly includes: readonly string[];
  readonly linter: { readonly rules: { readonly style: { readonly noRestrictedImports: unknown } } };
}

const noParents: Pattern = {
  group: ['../**'],
  message: 'Across folders write #room/folder/file.ts, inside a folder ./file.ts.',
};
const packages: Readonly<Record<Room['forbidden'][number], Pattern>> = {
  map: {
    group: ['maplibre-gl', 'maplibre-gl/**', 'react-map-gl', 'react-map-gl/**', '@maplibre/**'],
    message: 'src/map is the only room that knows MapLibre.',
  },
  react: { group: ['react', 'react-dom', 'react/**', 'react-dom/**'], message: 'This room is pure: no React.' },
};

const override = (includes: readonly string[], patterns: readonly Pattern[]): Override => ({
  includes,
  linter: {
    rules: {
      style: { noRestrictedImports: { level: 'error', options: { patterns: [noParents, ...patterns] } } },
    },
  },
});

const roomPatterns = (name: string, { uses, forbidden, rule }: Room): Pattern[] => [
  { group: ['#*/**', ...[name, ...uses].map((each) => `!#${each}/**`)], message: rule },
  ...forbidden.map((each) => packages[each]),
];

const sentenceOf = (folder: string, uses: readonly string[]): string =>
  `${folder} may use ${uses.length === 0 ? 'no other folder of its room' : uses.join(', ')}: the table is .ci/rooms.ts.`;

/** The folders of a room that one of them may use, by name, whatever the table says in short. */
export function usedBy({ folders = {} }: Room, folder: string): readonly string[] {
  const uses = folders[folder] ?? [];
  return uses.includes('*') ? Object.keys(folders).filter((each) => each !== folder) : uses;
}

/** Whether the files of a folder may use those at the top of its room. */
export const mayUseTop = ({ top }: Room, uses: readonly string[]): boolean =>
  top !== undefined && (top.length === 0 || uses.includes('(top)'));

function folderOverrides(name: string, room: Room): Override[] {
  const { folders, top } = room;
  if (folders === undefined) return [];
  const inRoom = (label: string, own: readonly string[], uses: readonly string[], topIsOpen: boolean): Pattern => ({
    group: [
      `#${name}/**`,
      ...(topIsOpen ? [`!#${name}/*`] : []),
      ...[...own, ...uses.filter((each) => each !== '(top)')].map((each) => `!#${name}/${each}/**`),
    ],
    message: sentenceOf(label, uses),
  });
  const ofTop =
    top === undefined
      ? []
      : [override([`src/${name}/*`], [...roomPatterns(name, room), inRoom(`The top of src/${name}`, [], top, true)])];
  return [
    ...ofTop,
    ...Object.keys(folders).map((folder) => {
      const uses = usedBy(room, folder);
      const own = inRoom(`src/${name}/${folder}`, [folder], uses, mayUseTop(room, uses));
      return override([`src/${name}/${folder}/**`], [...roomPatterns(name, room), own]);
    }),
  ];
}

/** The overrides of the linter's settings that hold the table. */
export function importOverrides(): Override[] {
  const noTools: Pattern = {
    group: ['#tests/**', '#data/**', '#ci/**'],
    message: 'The app knows neither its tests nor its tools; data is fetched.',
  };
  return [
    override(['src/**'], [noTools, packages.map]),
    ...Object.entries(rooms).flatMap(([name, room]) => [
      override([`src/${name}/**`], roomPatterns(name, room)),
      ...folderOverrides(name, room),
    ]),
    override(
      ['data/tools/**'],
      [
        {
          group: [
            '#*/**',
            '!#domain/**',
            '!#load/**',
            '!#data/**',
            '!#state/address/view-codec.ts',
            '!#state/view.ts',
            '!#ci/headers.mjs',
            '!#look/words/**',
            '!#export/workbook.ts',
          ],
          message:
            'data/tools may use domain, load, the address, the headers, the words and the workbook: one schema, one truth.',
        },
        packages.map,
        packages.react,
      ],
    ),
  ];
}

interface Settings {
  readonly overrides: readonly Override[];
}

const isOurs = ({ linter }: Override): boolean =>
  'noRestrictedImports' in ((linter?.rules as { style?: object })?.style ?? {});

/** The settings with the overrides of the table in the place of those that were there. */
export function withImportOverrides<S extends Settings>(settings: S): S {
  return { ...settings, overrides: [...importOverrides(), ...settings.overrides.filter((each) => !isOurs(each))] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../biome.json', import.meta.url));
  const settings = withImportOverrides(JSON.parse(readFileSync(file, 'utf8')) as Settings);
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`);
  console.log(`biome.json: ${importOverrides().length} overrides written from .ci/rooms.ts`);
}
