/** The scene: the input of the map, computed from the state; the same for screen and print. */
import type { FeatureCollection } from 'geojson';
import type { Atlas, Bounds, District, Place, Position } from '#domain/atlas.ts';
import { walkingMinutes } from '#domain/geo/distance.ts';
import type { Fix } from '#domain/near/location-tracking.ts';
import type { QueryResults } from '#domain/search/query.ts';
import type { Language } from '#domain/vocabulary.ts';
import { wordsIn } from '#look/words.ts';
import type { DrawnCoverage } from '#map/coverage/coverage-layers.ts';
import type { GapOnMap } from '#map/gaps/gap-layers.ts';
import { type Numbered, numberedOf } from '#state/markers/numbered-places.ts';
import {
  atlasOf,
  chosenDistrict,
  chosenPlace,
  languageOf,
  memoized,
  memoizedOn,
  originOf,
  radiusMetresOf,
  resultsOf,
} from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { placeInFocus } from '#state/walks/walk-selectors.ts';

/** All that the map is drawn from, computed from the state. */
export interface Scene {
  atlas: Atlas;
  language: Language;
  /** The places of the list. */
  shown: readonly Place[];
  /** Places outside the results, drawn dimmed. */
  outside: readonly Place[];
  place: Place | null;
  /** The hovered place of a list; drawn as an area when it has no pin. */
  hovered: Place | null;
  district: District | null;
  origin: Position | null;
  radiusMetres: number | null;
  radiusLabel: string;
  /** The numbered pins. */
  numbered: Numbered | null;
  /** The user location, from the device. */
  userLocation: Fix | null;
  /** The viewport, where the zoom is high enough for accuracy rings; else null. */
  closeUp: Bounds | null;
  /** The bands inside the districts' borders; null until they are computed. */
  bands: FeatureCollection | null;
  /** The drawing, with its draft. */
  drawn: FeatureCollection;
  /** Such as `2026-11-22`: the date by which markers not verified for long are faded. Left out for print, where none is. */
  today?: string | undefined;
  /** The coverage analysis, where one is requested. */
  coverage?: DrawnCoverage | null | undefined;
}

/** The medium of a scene, and the input that is not in the state. */
export interface SceneFrame {
  /** `paper` leaves out hover and user location; `sheet` also leaves out all markers, which a sheet draws as numbers. */
  readonly medium: 'screen' | 'paper' | 'sheet';
  /** The viewport, where the zoom is high enough for accuracy rings; else null. */
  readonly closeUp: Bounds | null;
  readonly bands: FeatureCollection | null;
  readonly drawn: FeatureCollection;
  readonly coverage: DrawnCoverage | null | undefined;
  readonly gap: GapOnMap | null;
  readonly today?: string;
}

const placesOf = memoized(({ hits, outside }: QueryResults) => ({ shown: hits.map(({ place }) => place), outside }));
const measuredIn = memoized((gap: GapOnMap, atlas: Atlas) => gap.markersIn(atlas));
const routeAlone = memoized((numbered: Numbered): Numbered | null =>
  numbered.line.length > 0 ? { places: [], line: numbered.line } : null,
);

/** The hovered place, where it has no pin and is drawn as an area. */
function hoveredArea({ session, places }: State): Place | null {
  const place = (session.hovered && places.get(session.hovered)) || null;
  return place?.basis === 'stand_in' || place?.areaWide ? place : null;
}

function radiusLabelOf(language: Language, radiusMetres: number | null): string {
  if (radiusMetres === null) return '';
  const words = wordsIn(language);
  return `${words.kit.distanceOf(radiusMetres)} · ${words.kit.walk(Math.round(walkingMinutes(radiusMetres)))}`;
}

/** The same object while nothing in it changes, so that the map is not updated. */
const sameScene = memoizedOn((scene: Scene): Scene => scene);

/** The scene of a state. */
export function sceneOf(state: State, frame: SceneFrame): Scene {
  const { view, session } = state;
  const atlas = atlasOf(state);
  const { medium, gap, closeUp, bands, drawn, coverage, today } = frame;
  const isScreen = medium === 'screen';
  const language = languageOf(state);
  const origin = originOf(state);
  const radiusMetres = origin && radiusMetresOf(view.within);
  const numbered = numberedOf(state);
  return sameScene({
    atlas,
    language,
    ...(gap ? measuredIn(gap, atlas) : placesOf(resultsOf(state))),
    place: isScreen ? placeInFocus(state) : medium === 'paper' ? chosenPlace(state) : null,
    hovered: isScreen ? hoveredArea(state) : null,
    district: chosenDistrict(state),
    origin: origin?.position ?? null,
    radiusMetres,
    radiusLabel: radiusLabelOf(language, radiusMetres),
    numbered: medium === 'sheet' ? numbered && routeAlone(numbered) : numbered,
    userLocation: isScreen ? session.locate.fix : null,
    closeUp,
    bands,
    drawn,
    coverage,
    today,
  });
}
