import { type Insets, phoneWidth } from '#state/insets.ts';

/** Where the card with a slide's words stands: pixels from the left and top edge, and its width; on a phone it is the lower half. */
export interface SlideCardArea {
  readonly margin: number;
  readonly width: number;
}

/** On a large screen the card takes three eighths of its width, as on a page of a book; a small laptop needs a little more. */
export function slideCardArea(width: number): SlideCardArea | null {
  if (width < phoneWidth) return null;
  return { margin: Math.round(width * 0.0247), width: Math.max(340, Math.round(width * 0.373)) };
}

/** How much of a phone the card covers; the style sheet has the same number. */
const phoneShare = 0.5;

/** What the card leaves free of a screen, and of that what the credits below need. */
export function freeOfSlide(width: number, height: number): Insets {
  const card = slideCardArea(width);
  if (card === null) return { top: 20, right: 0, bottom: Math.round(height * phoneShare) + 24, left: 0 };
  return { top: card.margin, right: 16, bottom: 56, left: card.margin + card.width };
}
