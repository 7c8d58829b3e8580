/** Finds characters that are wrong because a file was written in one encoding and read in another. */

/** What the bytes 0x80 to 0x9F mean in Windows-1252; the others up to 0xFF mean what they mean in Unicode. */
const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function byteOf(sign: string): number | undefined {
  const place = high.indexOf(sign);
  if (place >= 0) return 0x80 + place;
  const code = sign.codePointAt(0) ?? 0;
  return code <= 0xff ? code : undefined;
}

/** What follows the first byte of a letter in UTF-8, as Windows-1252 shows it. */
const next = `[\\u0080-\\u00bf${high.replaceAll('\\', '')}]`;
/** Signs that may well follow a capital at the end of a word in quotes: «BLÅ», “KÄ”. */
const closing = '»«”“’‘…–—°´·®©™²³¹';
const misread = new RegExp(
  `(?:[ÃÂ]${next}|[ÄÅ](?![${closing}])${next}|â[€‚„]${next}|ï»¿|ð\\u0178${next}${next})+`,
  'gu',
);
/** UTF-8 as an old Mac (√∏) or a DOS window (├©) shows it, and Windows-1252 as the Mac does (T¯yen). */
const misreadElsewhere = /√[•∏¶òÖÜ•]|├[^\s│─┬┴┼├┤]|(?<=\p{L})¯(?=\p{L})/u;

function repaired(run: string): string | null {
  const bytes = [...run].map(byteOf);
  if (bytes.some((byte) => byte === undefined)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes as number[]));
  } catch {
    return null;
  }
}

/** Some words were decoded wrongly twice. */
function repairedWord(word: string): string {
  const once = word.replaceAll(misread, (part) => repaired(part) ?? part);
  return once === word ? once : repairedWord(once);
}

/** The word round an index of a text. */
function wordAt(text: string, index: number): string {
  const before = /\S*$/.exec(text.slice(0, index))?.[0] ?? '';
  return (before + (/^\S*/.exec(text.slice(index))?.[0] ?? '')).slice(0, 60);
}

interface WrongLetters {
  readonly message: string;
  readonly fix: string;
}

function misreadLetters(text: string): WrongLetters | null {
  for (const { 0: run, index } of text.matchAll(misread)) {
    if (repaired(run) === null) continue;
    const word = wordAt(text, index);
    const meant = repairedWord(word);
    return {
      message: `holds "${word}", letters that were read in the wrong encoding`,
      fix: `"${meant}" was probably meant`,
    };
  }
  const elsewhere = misreadElsewhere.exec(text);
  if (elsewhere === null) return null;
  const message = `holds "${wordAt(text, elsewhere.index)}", letters that were read in the wrong encoding`;
  return { message, fix: 'write the word anew' };
}

/** Invisible characters that reverse or end the text after them. */
const unseen = /(?![\n\r\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** What is wrong with the letters of a text, or null. */
export function wrongLetters(text: string): WrongLetters | null {
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) {
    const fix = 'write the word anew: the letter was lost when the file was saved in another encoding';
    return { message: `holds "${wordAt(text, lost)}", with a letter that nobody can read`, fix };
  }
  const misreadOnes = misreadLetters(text);
  if (misreadOnes !== null) return misreadOnes;
  const hidden = unseen.exec(text);
  if (hidden === null) return null;
  const code = (hidden[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { message: `holds the sign U+${code}, which cannot be seen`, fix: 'take it out' };
}
