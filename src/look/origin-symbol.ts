/** The pin of the origin as paths on a 24 x 24 grid, as the family marks are: a drop whose tip is at 12, 23. */
import type { SymbolPaths } from './family-symbols.ts';

export const originSymbol: SymbolPaths = {
  body: 'M12 .8c4.7 0 8.4 3.7 8.4 8.3 0 5.2-4.9 9.6-7.5 13.4a1.1 1.1 0 0 1-1.8 0C8.5 18.7 3.6 14.3 3.6 9.1 3.6 4.5 7.3.8 12 .8z',
  path: 'M8.7 9.1a3.3 3.3 0 1 0 6.6 0a3.3 3.3 0 1 0 -6.6 0z',
};
