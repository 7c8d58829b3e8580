import { marks } from '#look/family-symbols.ts';

/** The start of a search, as the map has it. */
export const OriginMark = ({ size = 24 }: { size?: number }) => (
  <svg className="mark origin" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
    <path className="mark-body" d={marks.origin.body} />
    <path className="mark-glyph" d={marks.origin.glyph} />
  </svg>
);
