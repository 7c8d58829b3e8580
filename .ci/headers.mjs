/**
 * What every host of the built site should send, in one place: `npm run preview` sends these, `public/_headers` repeats
 * them for static hosts, and a unit test keeps the two equal.
 *
 * There is no `frame-ancestors` (and no X-Frame-Options): the atlas is made to be embedded in other sites (`embed=1`), and a static
 * host cannot send other headers for that query. What a page that frames it could trick somebody into pressing does no harm: there is
 * no account and nothing to send, and the position is given only where the browser asks the person. `geolocation=(self)` speaks
 * of this site; a page around an embed passes it on with `allow="geolocation"`.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  // Street detail, after a press: the server of `liveTiles` in public/config.json. Another server is named here too.
  "connect-src 'self' https://tiles.openfreemap.org",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

const permissionsPolicy = ['geolocation=(self)', 'camera=()', 'microphone=()', 'payment=()', 'usb=()'].join(', ');

/** @type {Readonly<Record<string, string>>} */
export const productionHeaders = Object.freeze({
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': permissionsPolicy,
});
