import { createContext } from 'react';
import type { Geocode } from '#domain/near/geocoding.ts';

/** The online search for addresses that the deployer has set; null where there is none. */
export const GeocodeContext = createContext<Geocode | null>(null);
