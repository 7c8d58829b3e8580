/**
 * The colours of the lens over the small areas, for each appearance. Apart from the palette, as they are fetched with the
 * lens. All classes are told apart by normal, protan, deutan and tritan sight (tests/unit/lens-colours.test.ts); more doors
 * are farther from the ground: darker on paper, lighter at night.
 */
import type { Appearance } from './palette.ts';

type Hex = `#${string}`;

export interface LensColours {
  /** Without a door, and then by how many. */
  readonly doors: readonly [Hex, Hex, Hex, Hex, Hex];
  /** Three rows, the most in need first, of no door, few and many. */
  readonly both: readonly [Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex];
  /** Around each area; stands out from the ground. */
  readonly edge: Hex;
}

const onPaper = {
  doors: ['#FFFEFB', '#C1BFDF', '#958FC6', '#6A5DAB', '#3F1C78'],
  both: ['#D68500', '#855713', '#31220F', '#FFD09D', '#968A7D', '#3D3F94', '#F3F3F3', '#8FC5F4', '#4487A0'],
} as const satisfies Partial<LensColours>;

export const lensColours: Readonly<Record<Appearance, LensColours>> = {
  light: { ...onPaper, edge: '#4A4560' },
  dark: {
    doors: ['#1A222A', '#51478C', '#8074C2', '#B2AAE4', '#EEEBFF'],
    both: ['#CF8800', '#FDE680', '#F3FFEF', '#7F5430', '#827E7D', '#9AD2E8', '#34292F', '#2B4B7D', '#3D86CB'],
    edge: '#C9C4DD',
  },
  contrast: { ...onPaper, edge: '#000000' },
};
