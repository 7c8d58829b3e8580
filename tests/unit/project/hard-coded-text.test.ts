/** Every sentence for people comes from src/look/words, so that every language has it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hardCoded } from '#tests/support/hard-coded-text.ts';

const src = fileURLToPath(new URL('../../../src', import.meta.url));
const files = globSync('**/*.{ts,tsx}', { cwd: src }).filter((file) => !file.startsWith(join('look', 'words')));

/** What stands in code all the same, and why. */
const allowed: Readonly<Record<string, string>> = {
  'map/style.ts: Shared City Atlas': 'the name of the product, as the name of a style that nobody sees',
};

describe('a sentence in code', () => {
  it('is found nowhere in src', () => {
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((file) =>
      hardCoded(readFileSync(join(src, file), 'utf8'), file).map(
        (sentence) => `${file.replaceAll('\\', '/')}: ${sentence}`,
      ),
    );
    expect(found.filter((each) => allowed[each] === undefined)).toEqual([]);
    expect(Object.keys(allowed).filter((each) => !found.includes(each))).toEqual([]);
  });

  it.each([
    ['text of an element', 'const a = <p>Nothing found</p>', 'Nothing found'],
    ['one word of it', 'const a = <p>Loading{x}</p>', 'Loading'],
    ['text in braces', "const a = <p>{'close'}</p>", 'close'],
    ['either way of a choice', "const a = <p>{isOpen ? 'close' : words.open}</p>", 'close'],
    ['what is said where nothing is', "const a = <p>{name ?? 'none'}</p>", 'none'],
    ['text around a number', `const a = <p>{\`\${n} places\`}</p>`, 'places'],
    ['a name read aloud', 'const a = <button aria-label="close" />', 'close'],
    ['a name that is made', `const a = <button aria-label={\`Remove \${name}\`} />`, 'Remove'],
    ['a title', "const a = <a title={'more'} />", 'more'],
    ['the words of a picture', 'const a = <img alt="map" />', 'map'],
    ['a hint in a field', 'const a = <input placeholder="name" />', 'name'],
    ['the title of the page', "document.title = 'Atlas'", 'Atlas'],
    ['text given to an element', "note.textContent = 'Sorry'", 'Sorry'],
    ['a sentence kept for later', "const hint = 'Press the map'", 'Press the map'],
    ['a sentence of an export', "row.push('Places without a point')", 'Places without a point'],
    ['the end of a sentence', `const hint = \`\${name} was saved.\``, 'was saved.'],
  ])('is seen as %s', (_, code, sentence) => {
    expect(hardCoded(code)).toEqual([sentence]);
  });

  it.each([
    ['classes', 'const a = <p className="primary icon-only" />'],
    ['an id and a role', 'const a = <p id="help-title" role="status" data-open="true" />'],
    ['words', 'const a = <p aria-label={words.close}>{words.places(3)} · {name}</p>'],
    ['signs between them', 'const a = <p>{a} · {b} (+)</p>'],
    ['a selector', "focusLater('.saved-list [data-door-id] > button')"],
    ['a font', `document.fonts.load('500 16px "Atlas Text Medium"')`],
    ['what is thrown', "throw new Error('The words are not loaded.')"],
    ['what is said on the console', "console.warn('This file is missing.')"],
    ['a type', "type A = 'Press the map'"],
  ])('is not %s', (_, code) => {
    expect(hardCoded(code)).toEqual([]);
  });

  it('is not looked for in code that cannot be read', () => {
    expect(() => hardCoded('const a = <p>')).toThrow();
  });
});
