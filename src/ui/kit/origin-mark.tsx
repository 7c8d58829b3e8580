/** The icon of the origin, as on the map. */
import { originSymbol } from '#look/origin-symbol.ts';

export const OriginIcon = ({ size = 24 }: { size?: number }) => (
  <svg className="mark origin" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
    <path className="mark-body" d={originSymbol.body} />
    <path className="mark-glyph" d={originSymbol.path} />
  </svg>
);
