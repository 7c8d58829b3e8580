/** The layout of a story's handout: which slides share a page, and the size of their maps. */
import type { Size } from '#domain/geo/web-mercator.ts';

export type PerPage = 1 | 3;

/** The content of a slide's page besides the map, as counts. */
export interface PageContent {
  /** Letters of the title, of the text and of the notes that are printed. */
  readonly letters: { readonly title: number; readonly body: number; readonly notes: number };
  /** Entries of the list with a number, and without one. */
  readonly numbered: number;
  readonly without: number;
  /** The sources and credits of the whole story. */
  readonly isLast: boolean;
}

/**
 * The longest numbered list; beyond it too little of the page would be left for the map, so places are marked but not
 * numbered.
 */
export const mostNumbered: Readonly<Record<PerPage, number>> = { 1: 27, 3: 9 };

/** With three slides on a page, the number of places that are named beside each map; the others are counted. */
export const mostNamed = 9;

/** Up to this number, each entry also has its address. */
export const mostWithAddress = 12;

/** Millimetres of an A4 page within its margins. */
const [across, down] = [186, 273];

/** Head and foot of the page and the gaps; and what is left free, since lines are only estimated. */
const [frame, spare] = [32, 8];
const legend = 16;
const columns = 3;

/** The height of one line, and the number of letters on it. */
const lines = {
  title: { height: 9.5, letters: 32 },
  body: { height: 6.2, letters: 68 },
  notes: { height: 5, letters: 105 },
} as const;

const linesOf = (kind: keyof typeof lines, letters: number): number =>
  Math.ceil(letters / lines[kind].letters) * lines[kind].height;

/** The QR code is beside the text, so the text takes at least its height. */
const code = 33;

/** The sources, below the last slide. */
const sources = 42;

/** What the list takes: numbered entries of one line or two in columns, and the others as lines under a heading. */
function listHeight({ numbered, without }: PageContent): number {
  const entry = numbered > mostWithAddress ? 9.2 : 12.6;
  const height = numbered * entry + (without > 0 ? 8 + without * 5 : 0);
  return height === 0 ? 0 : Math.ceil(height / columns / entry) * entry + 4;
}

/** Of three on a page: what one line beside the map takes, how many letters stand on it, and the map with its scale below. */
const narrow = {
  title: { height: 6.7, letters: 19 },
  body: { height: 4.9, letters: 36 },
  notes: { height: 4.9, letters: 50 },
} as const;
const [nameHeight, leastForNotes, smallMap, between] = [4.6, 21, 54 + 15, 6];

/** What a slide takes of a page that it shares: its map, or the words, the names and the lines beside it. */
function sharedHeight({ letters, numbered, without }: PageContent): number {
  const [title, body, notes] = (['title', 'body', 'notes'] as const).map(
    (kind) => Math.ceil(letters[kind] / narrow[kind].letters) * narrow[kind].height,
  ) as [number, number, number];
  const named = numbered + without;
  // The rest is counted in one line.
  const names = Math.min(named, mostNamed) + (named > mostNamed ? 1 : 0);
  return Math.max(smallMap, title + body + notes + names * nameHeight + leastForNotes);
}

/**
 * The slides of each page, by their number from 0: one on each, or up to three where there is room for them. The sources
 * stand below the last one or, where they do not fit, on a page of their own, which is empty here.
 */
export function handoutPages(perPage: PerPage, slides: readonly PageContent[]): number[][] {
  if (perPage === 1) return slides.map((_, at) => [at]);
  const space = down - frame + between;
  const pages: number[][] = [];
  let left = 0;
  slides.forEach((slide, at) => {
    const height = sharedHeight(slide) + between;
    const last = pages.at(-1);
    if (last && last.length < perPage && height <= left) {
      last.push(at);
      left -= height;
    } else {
      pages.push([at]);
      left = space - height;
    }
  });
  if (pages.length > 0 && left < sources) pages.push([]);
  return pages;
}

/**
 * How large the map of a slide is on the paper, in millimetres: alone on a page, what words and list leave of it; of three on
 * a page, always the same.
 */
export function handoutMap(perPage: PerPage, content: PageContent): Size {
  if (perPage === 3) return { width: 88, height: 54 };
  const { title, body, notes } = content.letters;
  const words = Math.max(code, linesOf('title', title) + linesOf('body', body) + 7);
  const left =
    down -
    frame -
    spare -
    legend -
    words -
    linesOf('notes', notes) -
    listHeight(content) -
    (content.isLast ? sources : 0);
  return { width: across, height: Math.min(Math.max(left, 0.45 * across), 0.95 * across) };
}
