import { isPhone } from '#state/breakpoints.ts';
import type { Insets } from '#state/insets.ts';

/**
 * The area of the card with a slide's text: margin from the left and top edge, and width, in pixels. On a phone it is the lower
 * half.
 */
export interface SlideCardArea {
  readonly margin: number;
  readonly width: number;
}

/** The card of a slide: three eighths of a large screen, a little more of a small one; null on a phone. */
export function slideCardArea(width: number, height: number): SlideCardArea | null {
  if (isPhone(width, height)) return null;
  return { margin: Math.round(width * 0.0247), width: Math.max(340, Math.round(width * 0.373)) };
}

/** The share of a phone that the card covers; the style sheet has the same number. */
const phoneShare = 0.5;

/** The insets of a slide: its card and the credits. */
export function insetsOfSlide(width: number, height: number): Insets {
  const card = slideCardArea(width, height);
  if (card === null) return { top: 20, right: 0, bottom: Math.round(height * phoneShare) + 24, left: 0 };
  return { top: card.margin, right: 16, bottom: 56, left: card.margin + card.width };
}
