/**
 * The family marks as paths on a 24 x 24 grid: `body` takes the hue, `glyph` lies on it.
 * Kept as path data so that a panel (SVG) and the map (canvas) draw the very same shape.
 */
export interface SymbolPaths {
  body: string;
  path: string;
}

const disc = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

const pill = (x: number, y: number, width: number, height: number): string => {
  const r = height / 2;
  return `M${x + r} ${y}h${width - height}a${r} ${r} 0 0 1 0 ${height}h${height - width}a${r} ${r} 0 0 1 0 ${-height}z`;
};

export const familySymbols = {
  /** An arched window with an open book. */
  learn: {
    body: 'M3 11a9 9 0 0 1 18 0v8.6a2.4 2.4 0 0 1-2.4 2.4H5.4A2.4 2.4 0 0 1 3 19.6z',
    path: 'M11.25 9.9C9.9 8.9 8.2 8.5 6.4 8.6v8.2c1.8-.1 3.5.3 4.85 1.2zM12.75 9.9c1.35-1 3.05-1.4 4.85-1.3v8.2c-1.8-.1-3.5.3-4.85 1.2z',
  },
  /** A rounded square with a laptop. */
  start: {
    body: 'M6.8 2.6h10.4a4.2 4.2 0 0 1 4.2 4.2v10.4a4.2 4.2 0 0 1-4.2 4.2H6.8a4.2 4.2 0 0 1-4.2-4.2V6.8a4.2 4.2 0 0 1 4.2-4.2z',
    path: `M8 6.1h8a1.5 1.5 0 0 1 1.5 1.5v6.5H6.5V7.6A1.5 1.5 0 0 1 8 6.1zm.5 1.9v4.3h7V8z${pill(4.7, 15.4, 14.6, 2.3)}`,
  },
  /** A diamond with a hammer. */
  make: {
    body: 'M10.3 1.5a2.4 2.4 0 0 1 3.4 0l8.8 8.8a2.4 2.4 0 0 1 0 3.4l-8.8 8.8a2.4 2.4 0 0 1-3.4 0l-8.8-8.8a2.4 2.4 0 0 1 0-3.4z',
    path: 'M11.68 3.63 17.67 8.31 19.01 10.5 18.79 13.37 15.63 11.41 14.69 10.67 8.96 18 8.09 18.46 7.14 18.23 6.67 17.36 6.91 16.4 12.64 9.07 9.41 6.55z',
  },
  /** The hexagon with a flask: what this atlas is about. */
  test: {
    body: 'M10.8.9a2.4 2.4 0 0 1 2.4 0l7.7 4.45a2.4 2.4 0 0 1 1.2 2.08v9.14a2.4 2.4 0 0 1-1.2 2.08l-7.7 4.45a2.4 2.4 0 0 1-2.4 0l-7.7-4.45a2.4 2.4 0 0 1-1.2-2.08V7.43a2.4 2.4 0 0 1 1.2-2.08z',
    path: 'M9 5.4h6v1.9h-.9v3.1l3.7 6.2c.5.9-.1 1.9-1.1 1.9H7.3c-1 0-1.6-1-1.1-1.9l3.7-6.2V7.3H9z',
  },
  /** A shield with stacked coins. */
  fund: {
    body: 'M3 4.4A2.4 2.4 0 0 1 5.4 2h13.2A2.4 2.4 0 0 1 21 4.4V13c0 4.6-3.6 7.4-8.2 9.3a2.2 2.2 0 0 1-1.6 0C6.6 20.4 3 17.6 3 13z',
    path: `${pill(6.6, 6, 10.8, 2.7)}${pill(6.6, 10, 10.8, 2.7)}${pill(8.4, 14, 7.2, 2.7)}`,
  },
  /** A circle with two people. */
  meet: {
    body: disc(12, 12, 10.3),
    path: `${disc(8.6, 8.5, 2.2)}${disc(15.4, 8.5, 2.2)}M4.9 16.6c0-2.7 1.5-4.6 3.7-4.6 1.5 0 2.7.9 3.4 2.3.7-1.4 1.9-2.3 3.4-2.3 2.2 0 3.7 1.9 3.7 4.6z`,
  },
} as const satisfies Record<string, SymbolPaths>;
