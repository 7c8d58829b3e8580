import type { FeatureCollection } from 'geojson';
import type { Text } from '#domain/atlas.ts';
import type { Scenario } from '#domain/what-if/scenario.ts';

/** What a slide shows and says. */
export interface Slide {
  /** The address of what is seen, from its `?` on and without it: `district=punkt-oslo&category=accelerator#14.2/59.9/10.7`. */
  readonly view: string;
  readonly title: Text;
  readonly body: Text;
  /** For whoever presents, never on the screen itself. */
  readonly notes: Text;
  /** A file of the site itself; never one from elsewhere. */
  readonly picture?: { readonly file: string; readonly words: Text; readonly credit: string };
  /** What was drawn on the map, `[lng, lat]`; see the drawing room for its properties. */
  readonly drawn?: FeatureCollection;
}

/** Slides in their order, made by a curator (`data/<city>/stories/<id>.json`) or by a person on this device. */
export interface Story {
  readonly id: string;
  /** The city it is told in. */
  readonly city: string;
  readonly title: Text;
  readonly summary: Text;
  readonly slides: readonly Slide[];
  readonly scenarios: readonly Scenario[];
  /** For what the sources of the places do not say. */
  readonly sources: readonly string[];
}

/** The id of a story that a person made, which lies on one device only. */
export const isOwnStory = (id: string): boolean => /^own-[a-z0-9-]+$/.test(id);
