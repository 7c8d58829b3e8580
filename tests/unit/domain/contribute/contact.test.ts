import { describe, expect, it } from 'vitest';
import { contactLink } from '#domain/contribute/contact.ts';
import { readConfig } from '#load/read-config.ts';

describe('a message to the curators', () => {
  it('is a mail where the contact is one, with its spaces kept', () => {
    expect(contactLink('mailto:atlas@city.example', 'Bitraf: not known', 'Who may use it? A & B')).toBe(
      'mailto:atlas@city.example?subject=Bitraf%3A%20not%20known&body=Who%20may%20use%20it%3F%20A%20%26%20B',
    );
  });

  it('is a new issue where the contact is a page for them, whatever stands in its query already', () => {
    expect(contactLink('https://code.example/atlas/issues/new', 'A', 'B')).toBe(
      'https://code.example/atlas/issues/new?title=A&body=B',
    );
    expect(contactLink('https://code.example/new?template=place', 'A', 'B')).toBe(
      'https://code.example/new?template=place&title=A&body=B',
    );
  });

  it('comes before the part of a page that the contact names', () => {
    expect(contactLink('https://code.example/new#top', 'A b', 'C')).toBe(
      'https://code.example/new?title=A%20b&body=C#top',
    );
    expect(contactLink('https://code.example/new?template=place#a?b', 'A', 'B')).toBe(
      'https://code.example/new?template=place&title=A&body=B#a?b',
    );
    expect(contactLink('https://code.example/new#', 'A', 'B')).toBe('https://code.example/new?title=A&body=B#');
  });

  it('ends its lines as mails do, and on a page as they are', () => {
    expect(contactLink('mailto:atlas@city.example', 'A', 'b\nc\r\nd')).toBe(
      'mailto:atlas@city.example?subject=A&body=b%0D%0Ac%0D%0Ad',
    );
    expect(contactLink('https://code.example/new', 'A', 'b\nc')).toBe('https://code.example/new?title=A&body=b%0Ac');
  });

  it.each(['javascript:alert(1)', 'http://code.example/new', 'tel:+4712345678', 'atlas@city.example', ''])(
    'is none with %j',
    (contact) => expect(contactLink(contact, 'A', 'B')).toBeNull(),
  );
});

describe('the contact in config.json', () => {
  const read = async (contact: unknown) => (await readConfig(async () => ({ contact }), './')).contact;

  it('is a mail or a page by HTTPS, and none unless it is set', async () => {
    expect(await read('mailto:atlas@city.example')).toBe('mailto:atlas@city.example');
    expect(await read('https://code.example/new')).toBe('https://code.example/new');
    expect(await read(undefined)).toBeNull();
  });

  it.each(['javascript:alert(1)', 'http://code.example/new', 7, ''])('stays unset with %j', async (contact) => {
    expect(await read(contact)).toBeNull();
  });
});
