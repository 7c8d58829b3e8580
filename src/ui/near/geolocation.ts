/** The geolocation of the device, for every component that requests it. */

import type { LocateFault } from '#domain/near/location-tracking.ts';

const faultOf = ({ code, PERMISSION_DENIED, TIMEOUT }: GeolocationPositionError): LocateFault =>
  code === PERMISSION_DENIED ? 'refused' : code === TIMEOUT ? 'slow' : 'unavailable';

/** Milliseconds: under an open sky a phone needs a few seconds, between buildings more. */
const patience = 20_000;

interface Answers {
  readonly fixed: (position: GeolocationPosition) => void;
  readonly failed: (fault: LocateFault) => void;
}

/** Requests the position once, or watches it; returns the function that stops watching, which does nothing after a single request. */
export function askDevice(how: 'once' | 'following', { fixed, failed }: Answers): () => void {
  // Browsers refuse geolocation to a page without HTTPS, some of them without an error.
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
