/** The clock of the server that the site comes from. */

/**
 * How far the server's clock is ahead of the device's, in milliseconds, by the `Date` of an answer that no cache gave; null
 * without an answer. `now` is the device's clock.
 *
 * @param base where the site lies
 */
export async function serverAhead(base: string, now: () => Date): Promise<number | null> {
  try {
    const { headers } = await fetch(new URL('index.html', base), { method: 'HEAD', cache: 'no-store' });
    const at = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(at) ? null : at - now().getTime();
  } catch {
    return null;
  }
}
