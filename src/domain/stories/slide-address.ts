/**
 * The two parts of what a slide shows, as a browser would give them of an address: `search` is the question and `hash` the
 * camera, with its `#`, or empty.
 */
export function slideAddress(view: string): { search: string; hash: string } {
  const at = view.indexOf('#');
  return at < 0 ? { search: view, hash: '' } : { search: view.slice(0, at), hash: view.slice(at) };
}
