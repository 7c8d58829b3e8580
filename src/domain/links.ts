const allowedProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** The scheme must be written out: a parser would resolve `//host` and `host:80` to an unintended address. */
const startsLikeALink = /^(https?:\/\/|mailto:|tel:)/i;

/** Control characters, spaces, and marks that hide or turn text: browsers drop some of them, so "java\nscript:" would pass. */
const hasHiddenCharacters = /[\p{Cc}\p{Cf}\p{Z}]/u;

/**
 * The address to put behind a link from the data, or null when it must not become one. Only http, https, mailto and tel
 * pass; never an address with a user name in it, which is made to look like another site.
 */
export function safeLink(link: string): string | null {
  if (hasHiddenCharacters.test(link) || !startsLikeALink.test(link)) return null;
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  if (!allowedProtocols.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return url.href;
}
