import { bandsOf } from '#data/tools/city/edge-bands.ts';
import type { Atlas } from '#domain/atlas.ts';
import { emptyQuery } from '#domain/search/empty-query.ts';
import { placeIndex } from '#domain/search/place-index.ts';
import { type Query, runQuery } from '#domain/search/query.ts';
import type { Scene } from '#map/scene.ts';
import { deepFreeze } from '#tests/fixtures/tiny-city.ts';

/** What the map is drawn from at first sight of a city, with what else is said; the lists follow from it. Deep-frozen. */
export function sceneOf(atlas: Atlas, sceneParts: Partial<Scene> = {}, queryParts: Partial<Query> = {}): Scene {
  const { district = null, origin = null, radiusMetres = null } = sceneParts;
  const query = { ...emptyQuery, district: district?.id ?? null, origin, radiusMetres, ...queryParts };
  const { hits, outside } = runQuery(placeIndex(atlas.places), query);
  return deepFreeze({
    atlas,
    language: 'en',
    shown: hits.map((hit) => hit.place),
    outside,
    place: null,
    hovered: null,
    district,
    origin,
    radiusMetres,
    numbered: null,
    userLocation: null,
    bands: bandsOf(atlas),
    drawn: { type: 'FeatureCollection', features: [] },
    closeUp: [-180, -85, 180, 85],
    radiusLabel: radiusMetres === null ? '' : `${radiusMetres} m`,
    ...sceneParts,
  });
}
