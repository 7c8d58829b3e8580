/** Everything that XML 1.0 has no way to write, not even escaped: controls, halves of characters, U+FFFE and U+FFFF. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text without the characters that would break a file. */
export const wellFormed = (text: string): string => text.replace(unwritable, '');

/**
 * XML as any parser takes it. `]]>` must not stand in a text, which the serializer (xast-util-to-xml) leaves alone; neither
 * this room nor what it uses writes a CDATA section, so whatever is found is text.
 */
export const withoutSectionEnds = (xml: string): string => xml.replaceAll(']]>', ']]&gt;');
