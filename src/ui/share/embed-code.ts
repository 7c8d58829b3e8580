/** The element that puts the atlas into another page. */
export interface Frame {
  src: string;
  title: string;
  /** Pixels, or the full width of its container. */
  width: number | '100%';
  /** Pixels. */
  height: number;
}

/**
 * What every such frame has, here and on other sites: it is fetched when it comes near, may ask for the position (the person is
 * still asked), and is told on which site it stands, not on which page.
 */
export const frameAttributes = {
  loading: 'lazy',
  allow: 'geolocation',
  referrerPolicy: 'strict-origin-when-cross-origin',
} as const;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** An escaped HTML attribute value in double quotes. */
const quoted = (value: string | number): string =>
  `"${String(value).replaceAll(/[&<>"]/g, (character) => entities[character] ?? character)}"`;

/** The HTML to paste into a page. */
export function embedCode({ src, title, width, height }: Frame): string {
  const attributes = {
    src,
    title,
    width,
    height,
    style: 'border:0;max-width:100%',
    loading: frameAttributes.loading,
    allow: frameAttributes.allow,
    referrerpolicy: frameAttributes.referrerPolicy,
  };
  const pairs = Object.entries(attributes).map(([name, value]) => `${name}=${quoted(value)}`);
  return `<iframe ${pairs.join(' ')}></iframe>`;
}
