/** Reads the bytes of a text file, and says where they are not UTF-8. */

export type TextOrProblem =
  | { readonly text: string }
  /** `guess` is the text as it was probably meant. */
  | { readonly message: string; readonly fix: string; readonly guess: string };

const decodes = (bytes: Uint8Array): boolean => {
  try {
    // With `stream`, a sign that the end cuts in two is no fault yet.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** The index of the first byte that cannot be part of UTF-8. */
function firstWrongByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

const startsWith = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign);

const byteOrders: readonly [encoding: string, first: number, second: number][] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

const saveAnew = 'save the file as UTF-8 (in most editors under "Save with encoding")';

/** The text of a file; a byte order mark before it, as some Windows programs write it, is left out. */
export function textIn(bytes: Uint8Array): TextOrProblem {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const wide = byteOrders.find(([, first, second]) => startsWith(bytes, first, second));
    if (wide !== undefined) {
      const guess = new TextDecoder(wide[0]).decode(bytes);
      return { message: 'is saved as UTF-16', fix: saveAnew, guess };
    }
    const guess = new TextDecoder('windows-1252').decode(bytes);
    const at = firstWrongByte(bytes);
    const line = bytes.subarray(0, at).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
    const word = /[^\s"]*$/.exec(guess.slice(0, at))?.[0] + (/^[^\s"]*/.exec(guess.slice(at))?.[0] ?? '');
    const message = `is not UTF-8 in line ${line}, where "${word.slice(0, 60)}" was probably meant`;
    return { message, fix: saveAnew, guess };
  }
}
