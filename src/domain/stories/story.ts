/** Stories and their slides. */
import type { FeatureCollection } from 'geojson';
import type { Text } from '#domain/atlas.ts';
import type { Scenario } from '#domain/what-if/scenario.ts';

/** The view and the texts of a slide. */
export interface Slide {
  /** The query string of the view, without the `?`: `district=punkt-oslo&category=accelerator#14.2/59.9/10.7`. */
  readonly view: string;
  readonly title: Text;
  readonly body: Text;
  /** Speaker notes, never on the main screen. */
  readonly notes: Text;
  /** A file of the site itself; never one from elsewhere. */
  readonly picture?: { readonly file: string; readonly words: Text; readonly credit: string };
  /** The drawing on the map, `[lng, lat]`; `domain/drawing` describes its properties. */
  readonly drawn?: FeatureCollection;
}

/** Slides in their order, made by a curator (`data/<city>/stories/<id>.json`) or by a person on this device. */
export interface Story {
  readonly id: string;
  /** The city of the story. */
  readonly city: string;
  readonly title: Text;
  readonly summary: Text;
  readonly slides: readonly Slide[];
  readonly scenarios: readonly Scenario[];
  /** Sources of facts that the sources of the places do not cover. */
  readonly sources: readonly string[];
}

/** The id of a story that a person made, which lies on one device only. */
export const isOwnStory = (id: string): boolean => /^own-[a-z0-9-]+$/.test(id);
