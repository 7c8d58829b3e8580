/** What the geolocation of the device answered, in words. */
import type { LocateNote } from '#domain/near/location-tracking.ts';
import type { Words } from '#look/words.ts';

/** @param city name of the city, in the language of the words */
export function noteInWords(note: LocateNote, words: Words, city: string): string {
  if (note.type === 'far') {
    // From 10 km on, whole kilometres are precise enough.
    const metres = note.metres < 10_000 ? note.metres : Math.round(note.metres / 1000) * 1000;
    return words.near.locateOutside(words.kit.distanceOf(metres), city);
  }
  return note.type === 'rough'
    ? words.near.locateRough(words.kit.distanceOf(note.metres))
    : words.near.locateFaults[note.type];
}
