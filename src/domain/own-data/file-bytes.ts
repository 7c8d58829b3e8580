/** Decodes bytes to text: finds the kind of file and its encoding. */
import type { FileNote } from './own-feature.ts';

const megabyte = 1024 * 1024;

/** The largest file that a browser tab reads without a long freeze. */
const mostBytes = 20 * megabyte;

/** The first bytes of files that are neither text nor a map (Wikipedia, "List of file signatures"). */
const signatures = [
  { matter: 'zip', value: '', start: [0x50, 0x4b, 0x03, 0x04] },
  { matter: 'shapefile', value: '', start: [0x00, 0x00, 0x27, 0x0a] },
  { matter: 'excel', value: '', start: [0xd0, 0xcf, 0x11, 0xe0] },
  { matter: 'otherKind', value: 'GeoPackage / SQLite', start: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20] },
  { matter: 'otherKind', value: 'PDF', start: [0x25, 0x50, 0x44, 0x46] },
  { matter: 'otherKind', value: 'PNG', start: [0x89, 0x50, 0x4e, 0x47] },
  { matter: 'otherKind', value: 'JPEG', start: [0xff, 0xd8, 0xff] },
  { matter: 'otherKind', value: 'gzip', start: [0x1f, 0x8b] },
] as const;

/** A zip has the names of its files as plain text. */
function insideZip(bytes: Uint8Array): FileNote['matter'] {
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, 64 * 1024));
  if (/\bxl\/|\[Content_Types\]/.test(names)) return 'excel';
  return /\.(shp|shx|dbf)\b/i.test(names) ? 'shapefile' : 'zip';
}

/** Why these bytes cannot be read as text; null if they can. */
export function refusalOf(bytes: Uint8Array): FileNote | null {
  if (bytes.length === 0) return { matter: 'empty', value: '' };
  if (bytes.length > mostBytes) return { matter: 'tooLarge', value: String(Math.ceil(bytes.length / megabyte)) };
  const found = signatures.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
  if (found === undefined) return null;
  return { matter: found.matter === 'zip' ? insideZip(bytes) : found.matter, value: found.value };
}

/** UTF-16 without a byte order mark: every other byte of Latin text is zero. */
function silentUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 1000);
  let [even, odd] = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) at % 2 === 0 ? even++ : odd++;
  if (Math.max(even, odd) < sample.length * 0.35 || Math.min(even, odd) > sample.length * 0.15) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 that was once decoded as Windows-1252: "RÃ¥dhuset". */
const mojibake = /Ã[\u00a1-\u00bf\u0192\u02dc\u2020\u2021\u2026\u2030\u0160\u0178]|â€[\u2122\u0153\u201c\u201d]/;

/**
 * The text of a file: UTF-8 as it should be, UTF-16 as some spreadsheets save, and anything else as Windows-1252, which reads
 * every byte and holds all letters of Norwegian and English (encoding.spec.whatwg.org).
 *
 * @returns the text without a byte order mark, and what has to be said of its alphabet
 */
export function textOf(bytes: Uint8Array): { text: string; notes: FileNote[] } {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const wide = marked ?? silentUtf16(bytes);
  const plain = wide === null ? utf8(bytes) : null;
  const text = plain ?? new TextDecoder(wide ?? 'windows-1252').decode(bytes);
  const encoding = plain === null ? (wide === null ? 'Windows-1252' : 'UTF-16') : null;
  return {
    text,
    notes: [
      ...(encoding === null ? [] : [{ matter: 'encoding', value: encoding } as const]),
      ...(mojibake.test(text) ? [{ matter: 'mojibake', value: mojibake.exec(text)?.[0] ?? '' } as const] : []),
    ],
  };
}
