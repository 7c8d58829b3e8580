/** The link that opens a message with a patch in it. */
import { contactLink } from './contact.ts';

/** The limits in characters: mail programs and operating systems cut longer links; issue pages accept more. */
const longest = { mail: 1800, page: 6000 } as const;
const longestSubject = 120;

export interface PatchLink {
  readonly href: string;
  /** False where the patch was too long for a link, so that its file has to be attached. */
  readonly isComplete: boolean;
}

/** The sentences of the message, in the language of the page. */
interface PatchMessage {
  readonly subject: string;
  readonly opening: string;
  /** Asks to attach the file of the patch; used where the patch is too long for a link. */
  readonly attach: string;
}

/**
 * The link that opens a message with a patch: a mail (`mailto:`, with or without an address) or a page for new issues. If
 * the patch would make the link too long, the message has `attach` instead. Null when the contact is not a safe link.
 */
export function patchLink(
  contact: string,
  patch: unknown,
  { subject, opening, attach }: PatchMessage,
): PatchLink | null {
  const isMail = contact.toLowerCase().startsWith('mailto:');
  const json = JSON.stringify(patch);
  const title = subject.slice(0, longestSubject);
  const full = contactLink(contact, title, `${opening}\n\n${isMail ? json : `\`\`\`json\n${json}\n\`\`\``}\n`);
  if (full === null) return null;
  if (full.length <= (isMail ? longest.mail : longest.page)) return { href: full, isComplete: true };
  const short = contactLink(contact, title, `${opening}\n\n${attach}\n`);
  return short === null ? null : { href: short, isComplete: false };
}
