/** What the device answers when it is asked where it is, and how that is said: the same wherever on the page it was asked. */
import type { Words } from '#look/words.ts';
import type { LocateFault, LocateNote } from '#state/near/locate.ts';

const faultOf = ({ code, PERMISSION_DENIED, TIMEOUT }: GeolocationPositionError): LocateFault =>
  code === PERMISSION_DENIED ? 'refused' : code === TIMEOUT ? 'slow' : 'unavailable';

/** Milliseconds: under an open sky a phone needs a few seconds, among houses more. */
const patience = 20_000;

interface Answers {
  readonly fixed: (position: GeolocationPosition) => void;
  readonly failed: (fault: LocateFault) => void;
}

/** Asks the device once, or follows it; gives back how to stop, which after one answer does nothing. */
export function askDevice(how: 'once' | 'following', { fixed, failed }: Answers): () => void {
  // Browsers give a page without a safe line no position, some of them without a word.
  const fault = !window.isSecureContext ? 'insecure' : 'geolocation' in navigator ? null : 'unavailable';
  if (fault !== null) {
    failed(fault);
    return () => undefined;
  }
  const options = { enableHighAccuracy: true, timeout: patience, maximumAge: 5000 };
  const onFault = (error: GeolocationPositionError): void => failed(faultOf(error));
  if (how === 'once') {
    navigator.geolocation.getCurrentPosition(fixed, onFault, options);
    return () => undefined;
  }
  const id = navigator.geolocation.watchPosition(fixed, onFault, options);
  return () => navigator.geolocation.clearWatch(id);
}

export function noteInWords(note: LocateNote, words: Words, city: string): string {
  if (note.type === 'far') {
    // Far away nobody needs the last hundred metres.
    const metres = note.metres < 10_000 ? note.metres : Math.round(note.metres / 1000) * 1000;
    return words.locateOutside(words.distanceOf(metres), city);
  }
  return note.type === 'rough' ? words.locateRough(words.distanceOf(note.metres)) : words.locateFaults[note.type];
}
