const cosine = (latitude: number): number => Math.cos((latitude * Math.PI) / 180);

/**
 * The zoom at which a pixel is as many metres at one latitude as it is at another: Web Mercator stretches by the inverse of
 * the cosine, so the zooms differ by log2(cos to / cos from).
 *
 * @param fromLatitude degrees, where `zoom` holds
 * @param toLatitude degrees
 */
export const zoomOfSameScale = (zoom: number, fromLatitude: number, toLatitude: number): number =>
  zoom + Math.log2(cosine(toLatitude) / cosine(fromLatitude));
