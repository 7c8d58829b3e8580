/**
 * The colours of coverage by small area, for each appearance. Not in the palette, as they are loaded with the
 * coverage module. All classes are told apart by normal, protan, deutan and tritan sight (tests/unit/look/coverage-colours.test.ts); more doors
 * are farther from the ground: darker on paper, lighter at night.
 */
import type { Appearance } from './palette.ts';

type Hex = `#${string}`;

export interface CoverageColours {
  /** Without a facility, and then by number. */
  readonly facilities: readonly [Hex, Hex, Hex, Hex, Hex];
  /** Three rows, the most in need first, of no, few and many facilities. */
  readonly both: readonly [Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex];
  /** The outline of each area; contrasts with the basemap. */
  readonly edge: Hex;
}

const onPaper = {
  facilities: ['#FFFEFB', '#C1BFDF', '#958FC6', '#6A5DAB', '#3F1C78'],
  both: ['#D68500', '#855713', '#31220F', '#FFD09D', '#968A7D', '#3D3F94', '#F3F3F3', '#8FC5F4', '#4487A0'],
} as const satisfies Partial<CoverageColours>;

export const coverageColours: Readonly<Record<Appearance, CoverageColours>> = {
  light: { ...onPaper, edge: '#4A4560' },
  dark: {
    facilities: ['#1A222A', '#51478C', '#8074C2', '#B2AAE4', '#EEEBFF'],
    both: ['#CF8800', '#FDE680', '#F3FFEF', '#7F5430', '#827E7D', '#9AD2E8', '#34292F', '#2B4B7D', '#3D86CB'],
    edge: '#C9C4DD',
  },
  contrast: { ...onPaper, edge: '#000000' },
};
