import { afterAll, describe, expect, it } from 'vitest';
import { findingsInCity } from '#data/tools/check/check-city.ts';
import { lineOf } from '#data/tools/check/finding.ts';
import { cityFoldersIn } from '#data/tools/city/city-folder.ts';
import { brokenFiles, folderWith, removeFolders } from '#tests/fixtures/broken-files.ts';

afterAll(removeFolders);

const library = 'features.4.properties';

/** What is found once a field of the library has this value. */
function found(field: string, value: unknown): string[] {
  const folder = folderWith(brokenFiles('places.geojson', `${library}.${field}`, value));
  return cityFoldersIn(folder)
    .flatMap((city) => findingsInCity(city, '2026-11-21'))
    .map((finding) => `${finding.severity} ${lineOf(finding)}`);
}

const guide = 'An access guide of 2024';

describe('the check of a way in', () => {
  it.each([
    ['openingHours', 'Mo-Fr 09:00-19:00; Sa 09:00-14:00; PH off'],
    ['openingHours', '24/7'],
    ['public', 'by_appointment'],
    ['access', { levelEntrance: true, lift: false, source: guide, verified: '2024-05' }],
    ['phone', '+47 21 08 00 00'],
    ['email', 'post@example.org'],
    ['alsoKnownAs', ['PL']],
    ['candidate', true],
  ])('has nothing against %s %j', (field, value) => {
    expect(found(field, value)).toEqual([]);
  });

  it.each([
    ['openingHours', 'when we feel like it', /^error .*openingHours: is "when we feel.*not OpenStreetMap's syntax/],
    ['openingHours', 'Mo-Fr 9-19', /^warning .*openingHours: .*not quite.*; write it as "Mo-Fr 09:00-19:00"$/],
    ['public', 'walkin', /^error .*public: is "walkin"; "walk_in" is on the list$/],
    ['access', { lift: true }, /^error .*access\.source: is missing; give/],
    ['access', { lift: 'yes', powerDoor: true, source: guide }, /^error .*access\.lift: is "yes"; give/],
    ['access', { source: guide }, /^warning .*access: has a source but says nothing; give one of levelEntrance/],
    ['access', { lift: true, source: guide, verified: '2027' }, /^error .*access\.verified: is 2027, which lies ahead/],
    ['access', { lifts: true, lift: true, source: guide }, /^warning .*access\.lifts: .*; perhaps "lift" is meant$/],
    ['phone', 'ask at the desk', /^error .*phone: is "ask at the desk"; give a telephone number/],
    ['email', 'post at example', /^error .*email: is "post at example"; give an e-mail address/],
    [
      'alsoKnownAs',
      ['placeholder  LIBRARY'],
      /^warning .*alsoKnownAs\.0: .*a name of the place already; leave it out$/,
    ],
    ['candidate', 'maybe', /^error .*candidate: is "maybe"; give/],
  ])('finds one fault where %s is %j', (field, value, line) => {
    const lines = found(field, value);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(line);
  });

  it('finds step-free access that the entrance speaks against', () => {
    const files = brokenFiles('places.geojson', `${library}.stepFree`, true);
    const folder = folderWith(files);
    expect(cityFoldersIn(folder).flatMap((city) => findingsInCity(city, '2026-11-21'))).toEqual([]);
    const both = brokenFiles('places.geojson', `${library}.access`, { levelEntrance: false, source: guide });
    const place = (both['places.geojson'] as { features: { properties: object }[] }).features[4];
    Object.assign(place?.properties ?? {}, { stepFree: true });
    const lines = cityFoldersIn(folderWith(both)).flatMap((city) => findingsInCity(city, '2026-11-21').map(lineOf));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/stepFree: is true, though access says that the entrance is not level/);
  });
});
