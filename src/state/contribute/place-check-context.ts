import { createContext } from 'react';
import type { PlaceCheck } from '#domain/contribute/place-draft.ts';

/** Brings the rules that a typed place is held against; they are the data's own, and come with the form. */
export const PlaceCheckContext = createContext<() => Promise<PlaceCheck>>(() =>
  Promise.reject(new Error('PlaceCheckContext is missing.')),
);
