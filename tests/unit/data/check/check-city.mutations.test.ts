/**
 * Whatever stands in the files, the check ends in findings. `MUTATIONS=1000000 npm run unit -- check-city.mutations` looks at a
 * million; `SEED=7` at others.
 */
import { basename } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findingsInCity } from '#data/tools/check/check-city.ts';
import { copyFindings } from '#data/tools/check/check-copies.ts';
import { type Finding, lineOf, oneForOneCause } from '#data/tools/check/finding.ts';
import { folderWith, removeFolders } from '#tests/fixtures/broken-files.ts';
import { tinyFiles } from '#tests/fixtures/tiny-files.ts';
import { tinyStory } from '#tests/fixtures/tiny-story.ts';
import { mutated, randomFrom } from '#tests/support/city-mutations.ts';

afterAll(removeFolders);

const many = Number(process.env['MUTATIONS'] ?? 20_000);
const seed = Number(process.env['SEED'] ?? 1);
/** A fault may hide others behind it, so that many cities have few. */
const mostInOneCity = 60;

/** Testville with fewer of each, so that many can be looked at; a small part of everything that a city may hold. */
function fewerFiles() {
  const files = { ...tinyFiles(), 'stories/tour.json': { ...tinyStory(), id: 'tour' } };
  const few = (value: { features: unknown[] }, kept: number) => ({ ...value, features: value.features.slice(0, kept) });
  return {
    ...files,
    'city.json': { ...files['city.json'], stories: ['tour'] },
    'places.geojson': few(files['places.geojson'], 6),
    'stations.geojson': few(files['stations.geojson'], 2),
  };
}

function hasNoWords({ file, field, message, fix }: Finding): boolean {
  return file === '' || field === '' || !/\w/.test(message) || !/\w/.test(fix);
}

it(`${many} mutations end in findings that name file, feature and field, or in none`, () => {
  const files = fewerFiles();
  const path = folderWith(files);
  const random = randomFrom(seed);
  let found = 0;
  for (let done = 0; done < many; ) {
    const count = Math.min(many - done, 1 + Math.floor(random() ** 2 * mostInOneCity));
    done += count;
    const instead = mutated(files, random, count);
    try {
      const findings = findingsInCity({ name: basename(path), path, instead }, '2026-11-21');
      const lines = oneForOneCause(findings).map(lineOf);
      expect(lines.filter((line) => /undefined|\[object|another value/.test(line) && !/"undefined/.test(line))).toEqual(
        [],
      );
      expect(findings.filter(hasNoWords)).toEqual([]);
      copyFindings([{ name: basename(path), path, instead }], []);
      found += findings.length;
    } catch (reason) {
      const shown = [...instead].map(([name, bytes]) => `${name}: ${new TextDecoder().decode(bytes).slice(0, 3000)}`);
      throw new Error(`after ${done} mutations from seed ${seed}: ${shown.join('\n')}`, { cause: reason });
    }
  }
  expect(found).toBeGreaterThan(many / 10);
}, 3_600_000);
