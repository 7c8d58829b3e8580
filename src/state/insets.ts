import { embedBesideWidth, isPhone } from './breakpoints.ts';

/** Pixels on each side of the map that panels cover. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The share of a small screen's height that the sheet covers; the style sheet has the same numbers. */
export const sheetShare = { peek: 0.16, half: 0.56, full: 0.92 } as const;

/** From this width on the list of an embed is beside its map; below it covers it. */
export const embedBeside = { from: embedBesideWidth, list: 320 } as const;

/** The insets of an embed: its bar and its credits. */
export const insetsOfEmbed = (width: number, isOpen: boolean): Insets => ({
  top: 52,
  right: 0,
  bottom: 28,
  left: isOpen && width >= embedBeside.from ? embedBeside.list : 0,
});

/** Pixels that a pin needs above its position. */
const pinPadding = 16;

/** Pixels of the panel beside the map; the style sheet has the same numbers. */
const panelWidth = (width: number): number => Math.min(400, Math.max(300, width * 0.4));

/**
 * The insets of a screen. On a small one the sheet covers the bottom (at full height, when the map is hidden, the half-way insets
 * hold) and `head` pixels the top; on a large one the panel is on the left, with bars above and below.
 */
export function insetsOf(width: number, height: number, sheet: keyof typeof sheetShare, head = 0): Insets {
  if (isPhone(width, height)) {
    // The credits are on the map just above the sheet.
    const covered = Math.round(height * sheetShare[sheet === 'full' ? 'half' : sheet]) + 24;
    // Some of the map always stays uncovered.
    const top = Math.min(Math.max(60, head + pinPadding), Math.round((height - covered) / 2));
    return { top, right: 0, bottom: covered, left: 0 };
  }
  return { top: 64, right: 12, bottom: 88, left: Math.round(panelWidth(width)) + 32 };
}
