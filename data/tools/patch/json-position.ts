/** Where in a text something stands, both counted from 1 as editors do. */
function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

type Expected = 'value' | 'first item' | 'first key' | 'key' | 'colon' | 'more' | 'nothing';

const blank = /[ \t\r\n]*/y;
const token =
  /([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

type Step = Expected | 'value is done' | 'close' | 'next';

const valueSteps: Readonly<Record<string, Step>> = {
  '{': 'first key',
  '[': 'first item',
  '"': 'value is done',
  word: 'value is done',
};

/** RFC 8259 as a table: what may stand where one thing is expected, and what that leads to. */
const steps: Readonly<Record<Expected, Readonly<Record<string, Step>>>> = {
  value: valueSteps,
  'first item': { ...valueSteps, ']': 'close' },
  'first key': { '"': 'colon', '}': 'close' },
  key: { '"': 'colon' },
  colon: { ':': 'value' },
  more: { ',': 'next', '}': 'close', ']': 'close' },
  nothing: {},
};
const partner: Readonly<Record<string, string>> = { '}': '{', ']': '[' };

const kindOf = (sign: string): string => (/^[{}[\],:"]/.test(sign) ? sign.charAt(0) : 'word');

/** What is expected after a token, or null when the token may not stand there. `open` holds the brackets not yet closed. */
function afterToken(sign: string, expected: Expected, open: string[]): Expected | null {
  const step = steps[expected][kindOf(sign)];
  if (step === undefined) return null;
  if (step === 'first key' || step === 'first item') open.push(sign);
  if (step === 'close' && open.pop() !== partner[sign]) return null;
  if (step === 'next') return open.at(-1) === '{' ? 'key' : 'value';
  if (step === 'close' || step === 'value is done') return open.length === 0 ? 'nothing' : 'more';
  return step;
}

/** Where a text stops being JSON. The engine's own message does not always say it, so the signs are read once more. */
function brokenAt(text: string): number {
  const open: string[] = [];
  let expected: Expected | null = 'value';
  let position = 0;
  while (true) {
    blank.lastIndex = position;
    blank.exec(text);
    position = blank.lastIndex;
    token.lastIndex = position;
    const sign = token.exec(text)?.[0];
    expected = sign === undefined ? null : afterToken(sign, expected, open);
    if (expected === null) return position;
    position = token.lastIndex;
  }
}

/** Far more than any file of a city needs; what reads the value goes into it step by step, and could not go down for ever. */
const mostLevels = 60;

/** The index after the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** True where lists and objects of a JSON text lie within each other deeper than anything that is meant. */
function isTooDeep(text: string): boolean {
  let level = 0;
  for (let at = 0; at < text.length && level <= mostLevels; ) {
    const sign = text[at];
    if (sign === '{' || sign === '[') level += 1;
    if (sign === '}' || sign === ']') level -= 1;
    at = sign === '"' ? endOfString(text, at) : at + 1;
  }
  return level > mostLevels;
}

/** The value of a JSON text, or the place where it stops being JSON. */
export function parsedJson(text: string): { readonly value: unknown } | { readonly message: string } {
  const unmarked = text.replace(/^\uFEFF/, '');
  try {
    const value: unknown = JSON.parse(unmarked);
    return isTooDeep(unmarked) ? { message: `holds more than ${mostLevels} lists within each other` } : { value };
  } catch {
    return { message: `is not JSON from ${lineAndColumn(unmarked, brokenAt(unmarked))} on` };
  }
}
