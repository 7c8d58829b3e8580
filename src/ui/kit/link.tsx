/** A link from the data. An address that is not on the allow-list is shown as text. */
import type { ReactNode } from 'react';
import { safeLink } from '#domain/links.ts';

export function Link({ to, children }: { to: string; children?: ReactNode }) {
  const href = safeLink(to);
  const shown = children ?? hostOf(to);
  return href ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {shown}
    </a>
  ) : (
    <span>{shown}</span>
  );
}

/** The host without `www`: `https://www.uio.no/om` becomes `uio.no`. */
export function hostOf(link: string): string {
  const href = safeLink(link);
  return href && URL.canParse(href) ? new URL(href).host.replace(/^www\./, '') || link : link;
}
