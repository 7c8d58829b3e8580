import { safeLink } from '#domain/links.ts';

/**
 * The link that begins a message to the curators: a mail (`mailto:` address) or a page for issues (https address,
 * with `title` and `body` in its query, as GitHub and its kin read them). Null when the contact is no address to link to.
 */
export function contactLink(contact: string, subject: string, body: string): string | null {
  const link = safeLink(contact);
  if (link === null) return null;
  const url = new URL(link);
  if (url.protocol !== 'mailto:' && url.protocol !== 'https:') return null;
  const named = { [url.protocol === 'mailto:' ? 'subject' : 'title']: subject, body };
  // Lines end with CRLF (RFC 6068). Mail programs keep a plus sign as it is, so spaces are encoded as %20.
  const written = (text: string): string =>
    encodeURIComponent(url.protocol === 'mailto:' ? text.replaceAll(/\r?\n/g, '\r\n') : text);
  const query = Object.entries(named)
    .map(([name, text]) => `${name}=${written(text)}`)
    .join('&');
  const [page = ''] = link.split('#', 1);
  return `${page}${page.includes('?') ? '&' : '?'}${query}${link.slice(page.length)}`;
}
