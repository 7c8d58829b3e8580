import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bounds } from '#domain/atlas.ts';
import { writtenPosition } from '#domain/geo/written-position.ts';
import { sameCases } from '#tests/support/arbitrary-places.ts';

const oslo: Bounds = [10.6, 59.8, 10.95, 60.0];
const oxford: Bounds = [-1.35, 51.68, -1.15, 51.8];

const at = (text: string, bounds = oslo) => writtenPosition(text, bounds)?.position ?? null;

describe('a position as people write it', () => {
  it.each([
    '59.91, 10.75',
    '59.91,10.75',
    '10.75, 59.91',
    '10.75 59.91',
    ' 59.91;10.75 ',
    '59.91/10.75',
    '(59.91, 10.75)',
    '59,91, 10,75',
    '59,91 10,75',
    '59,91;10,75',
    '59,91,10,75',
    '10,75 59,91',
    'N59.91 E10.75',
    'N 59.91, E 10.75',
    '59.91N 10.75E',
    '59.91° N, 10.75° E',
    'E10.75 N59.91',
    '59.91N, 10.75Ø',
    '10.75Ø 59.91N',
    '59,91°N 10,75°Ø',
    'lat: 59.91, lng: 10.75',
    'lon=10.75 lat=59.91',
    'Breddegrad 59,91 Lengdegrad 10,75',
    '59.91 nord, 10.75 øst',
    `59°54'36"N 10°45'00"E`,
    '59° 54′ 36″ N, 10° 45′ 0″ E',
    `N59°54'36" E10°45'`,
    "59º54.6'N 10º45.0'E",
    "59°54,6' N 10°45,0' Ø",
    `59°54'36" 10°45'0"`,
    `59°54'36''N 10°45'0''E`,
    '59 54 36 N 10 45 0 E',
    '59 54 36 10 45 0',
    '\u200b59.91,\u00a010.75\u200e',
    'geo:59.91,10.75',
    'geo:59.91,10.75?z=15',
    'https://www.google.com/maps/@59.91,10.75,15z',
    'https://www.google.com/maps/place/Oslo/@59.9,10.7,12z/data=!3m1!4b1!4m6!3m5!8m2!3d59.91!4d10.75!16z',
    'https://www.google.com/maps?q=59.91,10.75',
    'https://maps.google.com/?q=59.91%2C10.75',
    'https://www.google.com/maps/search/?api=1&query=59.91,10.75',
    'https://www.google.com/maps/dir/?api=1&destination=59.91,10.75',
    'https://www.openstreetmap.org/#map=15/59.91/10.75',
    'https://www.openstreetmap.org/?mlat=59.91&mlon=10.75#map=15/59.9/10.7',
    'https://maps.apple.com/?ll=59.91,10.75&q=Oslo',
    'https://maps.apple.com/place?coordinate=59.91,10.75',
    'https://atlas.example/?city=oslo#15/59.91/10.75',
    'POINT(10.75 59.91)',
    'SRID=4326;point (10.75 59.91)',
    '@59.91,10.75,15z',
    '59.91,10.75,15.5z',
  ])('reads %j', (text) => expect(at(text)).toEqual([10.75, 59.91]));

  it.each([
    ['51.75, -1.25', [-1.25, 51.75]],
    ['-1.25, 51.75', [-1.25, 51.75]],
    ['51,75 -1,25', [-1.25, 51.75]],
    ['51.75N 1.25W', [-1.25, 51.75]],
    ["51°45'N 1°15'W", [-1.25, 51.75]],
    ["51°45'N 001°15'V", [-1.25, 51.75]],
    ['51.75\u00b0, \u22121.25\u00b0', [-1.25, 51.75]],
  ])('reads %j west of Greenwich', (text, position) => expect(at(text, oxford)).toEqual(position));

  it.each([
    '',
    'here',
    '59.91',
    '59.91,',
    '59,91',
    '59.91, 10.75, 12',
    '99.5, 200.1',
    '59.91N 10.75N',
    `59°61'N 10°45'E`,
    '-59.91S 10.75E',
    '59.91 10.75 Oslo',
    '0150',
    'Storgata 12',
    'Storgata 12, 0155',
    'https://maps.app.goo.gl/abc123',
    '59.91.2, 10.75',
    'NaN, Infinity',
    '1'.repeat(3000),
  ])('does not read %j', (text) => expect(at(text)).toBeNull());

  it('says which number stood first, and whether that is sure', () => {
    const order = (text: string) => {
      const { order, isSure } = writtenPosition(text, oslo) ?? {};
      return [order, isSure];
    };
    expect(order('59.91, 10.75')).toEqual(['latitude first', true]);
    expect(order('10.75, 59.91')).toEqual(['longitude first', true]);
    expect(order('51.75, -1.25')).toEqual(['latitude first', false]);
    expect(order('51.75N 1.25W')).toEqual(['latitude first', true]);
    expect(writtenPosition('10, 20', [5, 5, 30, 30])).toMatchObject({ isSure: false, position: [20, 10] });
  });

  it('never throws, and gives only positions on earth', () => {
    const parts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('59', '10.75', ',', '°', "'", 'N', ' ', '-'),
    );
    fc.assert(
      fc.property(
        fc.array(parts).map((all) => all.join('')),
        (text) => {
          const [lng, lat] = at(text) ?? [0, 0];
          expect(Math.abs(lng) <= 180 && Math.abs(lat) <= 90).toBe(true);
        },
      ),
      { ...sameCases, numRuns: 1000 },
    );
  });
});
