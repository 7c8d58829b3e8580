import { contactLink } from './contact.ts';

/** Mail programs and the systems that start them cut longer links; pages for issues bear more. */
const longest = { mail: 1800, page: 6000 } as const;
const longestSubject = 120;

export interface PatchLink {
  readonly href: string;
  /** False where the patch was too long for a link, so that its file has to be attached. */
  readonly isWhole: boolean;
}

/**
 * A message that carries a patch: to a mail address, to whom it may concern (`mailto:`), or to a page for new issues. Where it
 * would be too long for a link, `attach` asks for the file in its place. Null when the contact is no address to link to.
 */
export function patchLink(
  contact: string,
  subject: string,
  opening: string,
  patch: unknown,
  attach: string,
): PatchLink | null {
  const isMail = contact.toLowerCase().startsWith('mailto:');
  const json = JSON.stringify(patch);
  const title = subject.slice(0, longestSubject);
  const whole = contactLink(contact, title, `${opening}\n\n${isMail ? json : `\`\`\`json\n${json}\n\`\`\``}\n`);
  if (whole === null) return null;
  if (whole.length <= (isMail ? longest.mail : longest.page)) return { href: whole, isWhole: true };
  const short = contactLink(contact, title, `${opening}\n\n${attach}\n`);
  return short === null ? null : { href: short, isWhole: false };
}
