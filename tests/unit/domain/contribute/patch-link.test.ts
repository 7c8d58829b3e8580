import { describe, expect, it } from 'vitest';
import { patchLink } from '#domain/contribute/patch-link.ts';

const patch = (length: number) => ({ type: 'FeatureCollection', text: 'x'.repeat(length) });
const linkTo = (contact: string, length: number) =>
  patchLink(contact, patch(length), { subject: 'New place: A & B', opening: 'A patch:', attach: 'Attach it.' });
const bodyOf = (href = ''): string | null => new URL(href).searchParams.get('body');

describe('a message that carries a patch', () => {
  it('is a mail with the patch in it', () => {
    const link = linkTo('mailto:atlas@city.example', 5);
    expect(link?.isComplete).toBe(true);
    expect(link?.href).toMatch(/^mailto:atlas@city\.example\?subject=New%20place%3A%20A%20%26%20B&body=/);
    expect(bodyOf(link?.href)).toBe('A patch:\r\n\r\n{"type":"FeatureCollection","text":"xxxxx"}\r\n');
  });

  it('is a mail without a recipient where no contact is set', () => {
    expect(linkTo('mailto:', 5)?.href).toMatch(/^mailto:\?subject=New%20place/);
  });

  it('is a page for a new issue with the patch as code', () => {
    const link = linkTo('https://code.example/new?template=place', 5);
    expect(link?.href).toMatch(/^https:\/\/code\.example\/new\?template=place&title=New%20place/);
    expect(bodyOf(link?.href)).toBe('A patch:\n\n```json\n{"type":"FeatureCollection","text":"xxxxx"}\n```\n');
  });

  it.each([
    ['mailto:atlas@city.example', 1800],
    ['https://code.example/new', 6000],
  ])('to %s asks for the file where the link would be longer than %i signs', (contact, longest) => {
    const room = longest - (linkTo(contact, 0)?.href.length ?? 0);
    const [fits, cut] = [linkTo(contact, room), linkTo(contact, room + 1)];
    expect(fits?.href).toHaveLength(longest);
    expect([fits?.isComplete, cut?.isComplete]).toEqual([true, false]);
    expect(bodyOf(cut?.href)?.replaceAll('\r', '')).toBe('A patch:\n\nAttach it.\n');
  });

  it('has no subject longer than a line', () => {
    const link = patchLink('mailto:', {}, { subject: 'x'.repeat(500), opening: '', attach: '' });
    expect(new URL(link?.href ?? '').searchParams.get('subject')).toHaveLength(120);
  });

  it.each(['javascript:alert(1)', 'http://code.example/new', ''])('is none to %j', (contact) => {
    expect(linkTo(contact, 5)).toBeNull();
  });
});
