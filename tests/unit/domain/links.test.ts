import { describe, expect, it } from 'vitest';
import { safeLink } from '#domain/links.ts';

describe('a link from the data', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG/Ø', 'https://example.org/%C3%98'],
    ['mailto:post@example.org', 'mailto:post@example.org'],
    ['tel:+4722000000', 'tel:+4722000000'],
  ])('passes when it is %s', (link, address) => {
    expect(safeLink(link)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://example.org',
    '//example.org',
    '/oslo',
    'example.org',
    'https:example.org',
    'https://',
    'https://user@example.org',
    'https://user:secret@example.org',
    'https://example.org/a b',
    'https://example.org/\u202Egpj.exe',
    'https://exam\tple.org',
    '',
  ])('is refused when it is %j', (link) => {
    expect(safeLink(link)).toBeNull();
  });
});
