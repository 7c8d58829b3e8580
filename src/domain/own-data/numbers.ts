/** Parses a coordinate as people write it, and tells whether it has a decimal comma. */
export interface Written {
  readonly value: number;
  readonly hasComma: boolean;
}

const dotted = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;
const withComma = /^[-+]?\d*,\d+$/;
/** Thousands separated by commas or dots, then decimals after the other sign. */
const english = /^[-+]?\d{1,3}(,\d{3})+\.\d+$/;
const continental = /^[-+]?\d{1,3}(\.\d{3})+,\d+$/;

/**
 * A coordinate in a cell: `59.91`, `59,91`, `6 643 000`, `10.75° E`. Degrees and minutes are not parsed but reported.
 *
 * @returns null where the text is no number
 */
export function numberFrom(text: string): Written | null {
  const [, letterless = '', letter = ''] = /^(.*?)[\s°]*([NSEWØV]?)$/iu.exec(text.trim()) ?? [];
  const plain = letterless.replace(/[\s\u00a0\u2009\u202f']/g, '').replace(/\u2212/g, '-');
  const isAgainst = /[SWV]/i.test(letter);
  const as = (digits: string, hasComma: boolean): Written | null => {
    const value = Number(digits) * (isAgainst ? -1 : 1);
    return Number.isFinite(value) ? { value, hasComma } : null;
  };
  if (dotted.test(plain)) return as(plain, false);
  if (withComma.test(plain)) return as(plain.replace(',', '.'), true);
  if (english.test(plain)) return as(plain.replaceAll(',', ''), false);
  if (continental.test(plain)) return as(plain.replaceAll('.', '').replace(',', '.'), true);
  return null;
}
