/** A style sheet lies beside its component and comes with it; a class has one owner; sizes are tokens. */
import { describe, expect, it } from 'vitest';
import { mediaQueries } from '#ci/custom-media.ts';
import { cssVariables } from '#look/css-variables.ts';
import { palettes } from '#look/palette.ts';
import {
  classesOf,
  declarationsOf,
  importedBy,
  namedBy,
  type Sheet,
  sheets,
  sources,
  styledBy,
  subjectsOf,
} from '#tests/support/style-sheets.ts';

const layers = ['base', 'engine', 'kit', 'shell', 'feature', 'paper', 'user'];

const isOfKit = ({ path }: Sheet): boolean => path.startsWith('ui/kit/') || path.startsWith('look/');
/** What never stands alone in a selector, as `hovered` in `.entry.hovered`, says how something is and not what it is. */
const alone = new Set(sheets.flatMap(subjectsOf).flatMap(([, classes]) => (classes.length === 1 ? classes : [])));
const kitClasses = new Set(sheets.filter(isOfKit).flatMap((sheet) => [...styledBy(sheet)]));
const hasOwner = (name: string): boolean => alone.has(name) && !kitClasses.has(name);

const ofPalette = new Set(Object.keys(cssVariables(palettes.light)));

/** Written by more than one name: the end of it comes from the data. */
const madeOfData: Readonly<Record<string, string>> = {
  'family-': 'the families of src/domain/vocabulary.ts',
};
/** Given by the value of a field. */
const fromData = new Set(['planned', 'finished']);

/** The owner of a class that no sheet of the kit has. */
const ownerOf = new Map(
  sheets
    .filter((sheet) => !isOfKit(sheet))
    .flatMap((sheet) => [...styledBy(sheet)].filter(hasOwner).map((name) => [name, sheet.path])),
);
/** Loaded with the page, for all. */
const first = sources
  .filter(({ path }) => path === 'main.tsx' || path === 'ui/kit/styles/kit-styles.ts')
  .flatMap(importedBy);

describe('a class', () => {
  it('has one owner, but for those of the kit', () => {
    expect(kitClasses.size).toBeGreaterThan(50);
    const owners = new Map<string, string[]>();
    for (const sheet of sheets.filter((each) => !isOfKit(each))) {
      for (const [selector, classes] of subjectsOf(sheet)) {
        for (const name of classes.filter(hasOwner)) {
          const places = owners.get(name) ?? [];
          if (!places.some((place) => place.startsWith(sheet.path))) places.push(`${sheet.path}: ${selector}`);
          owners.set(name, places);
        }
      }
    }
    expect([...owners.values()].filter((places) => places.length > 1)).toEqual([]);
  });

  it('is given by a component', () => {
    const given = new Set(sources.flatMap((source) => [...classesOf(source)]));
    const isGiven = (name: string): boolean =>
      given.has(name) ||
      fromData.has(name) ||
      Object.keys(madeOfData).some((start) => name.startsWith(start) && given.has(start));
    const orphans = sheets.flatMap((sheet) =>
      [...namedBy(sheet)].filter((name) => !isGiven(name)).map((name) => `${sheet.path}: .${name}`),
    );
    expect(orphans).toEqual([]);
  });

  it('comes with its sheet: whoever gives it imports its owner', () => {
    const missing = sources
      .filter(({ path }) => !path.endsWith('.html'))
      .flatMap((source) => {
        const imported = [...first, ...importedBy(source)];
        const owners = new Set([...classesOf(source)].flatMap((name) => ownerOf.get(name) ?? []));
        return [...owners].filter((owner) => !imported.includes(owner)).map((owner) => `${source.path} needs ${owner}`);
      });
    expect(missing).toEqual([]);
  });
});

describe('a style sheet', () => {
  it('is imported by somebody', () => {
    const imported = new Set(sources.flatMap(importedBy));
    expect(sheets.filter(({ path }) => !imported.has(path)).map(({ path }) => path)).toEqual([]);
  });

  it('says all that it says in a layer, in the order of the layers', () => {
    const outside = sheets
      .filter(({ path }) => !['look/layers.css', 'look/fonts.css'].includes(path))
      .flatMap(({ path, root }) => {
        const names: string[] = [];
        const wrong = root.nodes.flatMap((node) => {
          if (node.type === 'comment') return [];
          if (node.type === 'atrule' && (node.name === 'page' || node.name === 'import')) return [];
          if (node.type !== 'atrule' || node.name !== 'layer') return [`${path}: ${node.toString().slice(0, 60)}`];
          names.push(node.params);
          return layers.includes(node.params) ? [] : [`${path}: no layer ${node.params}`];
        });
        const sorted = [...names].sort((a, b) => layers.indexOf(a) - layers.indexOf(b));
        return names.join() === sorted.join() ? wrong : [...wrong, `${path}: ${names.join()}`];
      });
    expect(outside).toEqual([]);
  });

  it('lists the layers in a sheet of their own', () => {
    const [statement] = sheets.filter(({ path }) => path === 'look/layers.css').map(({ root }) => root.nodes.at(-1));
    expect(statement?.toString()).toBe(`@layer ${layers.join(', ')}`);
  });

  it('asks for the size of the window by the name of a breakpoint', () => {
    const wrong: string[] = [];
    for (const { path, root } of sheets) {
      root.walkAtRules('media', ({ params }) => {
        const names = params.match(/--[\w-]+/g) ?? [];
        const isKnown = names.every((name) => mediaQueries[name] !== undefined);
        if (!isKnown || /width|height/.test(params.replace(/--[\w-]+/g, ''))) wrong.push(`${path}: ${params}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['sizes of type', /^font(-size)?$/, /\d(rem|px)/],
    ['corners', /^border(-[a-z]+)*-radius$/, /[1-9]\d*px/],
    ['gaps', /^(row-|column-)?gap$/, /\dpx/],
    ['the order of what lies over each other', /^z-index$/, /^\d/],
  ])('takes %s from the tokens of look/base.css', (_, property, raw) => {
    const values = sheets.flatMap((sheet) =>
      declarationsOf(sheet)
        .filter(({ prop, value }) => property.test(prop) && raw.test(value.replace(/max\([^)]*\)/g, '')))
        .map(({ prop, value }) => `${sheet.path}: ${prop}: ${value}`),
    );
    expect(values).toEqual([]);
  });

  it('names no custom property that nobody sets', () => {
    const set = new Set(
      sheets.flatMap((sheet) => declarationsOf(sheet).flatMap(({ prop }) => (prop.startsWith('--') ? [prop] : []))),
    );
    const scripts = sources.map(({ text }) => text).join('\n');
    const unset = sheets.flatMap((sheet) =>
      declarationsOf(sheet).flatMap(({ value }) =>
        [...value.matchAll(/var\((--[\w-]+)\)/g)]
          .flatMap(([, name]) => name ?? [])
          .filter((name) => !(set.has(name) || ofPalette.has(name) || scripts.includes(`'${name}'`)))
          .map((name) => `${sheet.path}: ${name}`),
      ),
    );
    expect(unset).toEqual([]);
  });
});
