/** Keys that are held down. */

/**
 * A handler that acts once for each press. A keyboard repeats a held key thirty times a second: the repeats of a key that was
 * handled count as handled, and do nothing; those of another key are not asked about.
 *
 * @param handle acts on a key, and gives whether the key had a meaning
 */
export function oncePerPress<Event extends Pick<KeyboardEvent, 'key' | 'repeat'>>(
  handle: (event: Event) => boolean,
): (event: Event) => boolean {
  let handled: string | null = null;
  return (event) => {
    if (!event.repeat) handled = handle(event) ? event.key : null;
    return handled === event.key;
  };
}
