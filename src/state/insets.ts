/** Pixels of each side that panels cover, so that the map can look at what is left. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export const phoneWidth = 760;

/** What the sheet covers of a small screen, as a share of its height; the same numbers size it in the style sheet. */
export const sheetShare = { peek: 0.16, half: 0.56, full: 0.92 } as const;

/** From this width on, the list of an embed stands beside its map, below it covers it; the style sheet has the same numbers. */
export const embedBeside = { from: 600, list: 320 } as const;

/** What is free of an embed: below the bar and above the credits. */
export const freeOfEmbed = (width: number, isOpen: boolean): Insets => ({
  top: 52,
  right: 0,
  bottom: 28,
  left: isOpen && width >= embedBeside.from ? embedBeside.list : 0,
});

/** Pixels that a mark needs above its spot. */
const roomForPin = 16;

/**
 * What is free of a screen. On a small one the sheet lies below (pulled up in full, the map is out of sight and keeps the
 * half-way view), and `head` pixels above; on a large one the panel stands left and bars above and below.
 */
export function freeArea(width: number, height: number, sheet: keyof typeof sheetShare, head = 0): Insets {
  if (width < phoneWidth) {
    // The credits stand on the map just above the sheet.
    const covered = Math.round(height * sheetShare[sheet === 'full' ? 'half' : sheet]) + 24;
    // Whatever is large: some of the map is always looked at.
    const top = Math.min(Math.max(60, head + roomForPin), Math.round((height - covered) / 2));
    return { top, right: 0, bottom: covered, left: 0 };
  }
  return { top: 64, right: 12, bottom: 88, left: 432 };
}
