import type { Atlas } from '#domain/atlas.ts';

/** Reads a city that is not in view, by the reader of all cities; the page's entry puts it here. Rejects where it cannot be had. */
export const otherCity: { read: (city: string) => Promise<Atlas> } = {
  read: (city) => Promise.reject(new Error(city)),
};
