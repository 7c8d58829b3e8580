/** What mail, chat programs and link builders put into a link, and how it is taken out. It knows no keys. */

export const mostRounds = 5;

/** Repeats a change until it changes nothing, at most five times. */
export function untilStable(text: string, change: (text: string) => string): string {
  let now = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = change(now);
    if (next === now) return now;
    now = next;
  }
  return now;
}

/** Decodes what is percent-encoded; text that no UTF-8 stands behind stays as it is. */
export const decoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', num: '#', equals: '=', sol: '/', comma: ',', colon: ':', period: '.', plus: '+', percnt: '%' },
  ...{ quest: '?', lowbar: '_', hyphen: '-', nbsp: ' ', quot: '"', apos: "'", lt: '<', gt: '>', rpar: ')', rsqb: ']' },
  ...{ zwnj: '', zwj: '', shy: '', newline: '', tab: '', hellip: '…', raquo: '»', rsquo: '’', rdquo: '”' },
};

const ofCode = (code: number): string => (code <= 0x10_ff_ff ? String.fromCodePoint(code) : '');

export const withoutEntities = (text: string): string =>
  text
    .replace(/&([a-z]+);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replace(/&#(\d{1,7});/g, (_, code: string) => ofCode(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => ofCode(Number.parseInt(code, 16)));

/** Signs that are not seen, and line breaks. */
export const unseen = /[\p{Cf}\p{Cc}\u2028\u2029\u115f\u3164]+/gu;
export const closing = /[\s.,;:!?…·*_~|–—\\/)\]}>'"`´’‘”“„»«›‹。、，！？；：）］｝】〉》」』]+$/u;
const opening = /^[\s([{<'"`‘“„«‹（【〈《「『]+/u;

/** Without the sentence around it, and without the tag or label behind it: `10.71</a>`, `10.71|the atlas>`. */
export const trimmed = (text: string): string =>
  text
    // A blank line ends the link, a line break may stand in it.
    .replace(/\r?\n\s*?\n/g, ' ')
    .replace(unseen, '')
    .replace(opening, '')
    .replace(/<.*$|\|(?=.*>).*$/s, '')
    .replace(closing, '');

/** Bytes that are no UTF-8 are letters as old programs encode them: `%E5` is an å. */
const inUtf8 = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    if (decoded(codes) !== codes) return codes;
    const bytes = codes.match(/[0-9a-f]{2}/gi)?.map((code) => Number.parseInt(code, 16)) ?? [];
    return encodeURIComponent(new TextDecoder('windows-1252').decode(new Uint8Array(bytes)));
  });

/** Without what never belongs to a link: soft line breaks of mails, escapes of Markdown, a browser's own text fragment. */
export const withoutWrapping = (text: string): string =>
  inUtf8(text)
    .replace(/=(?:%0D)?%0A/gi, '')
    .replace(/(?:\\|%5C)(?=[_*~.&#-])/gi, '')
    .replace(/:~:.*$/s, '');
