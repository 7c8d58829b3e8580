import { useMemo } from 'react';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { wordsIn } from '#look/words.ts';
import { numberedOf } from '#state/markers/numbered-places.ts';
import { chosenDistrict, languageOf, originOf, radiusMetresOf, resultsOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { placeInSight } from '#state/walks/walk-selectors.ts';
import type { GapOnMap } from '#map/gaps/gap-layers.ts';
import type { Scene } from './scene.ts';
import { useBands } from '#map/district/use-edge-bands.ts';

/** A little before the rings of doubt are drawn. */
const nearEnough = 15.5;

/** What the map is drawn from: the part of the state that it shows. */
export function useScene(drawn: Scene['drawn'], lens: Scene['lens'], gap: GapOnMap | null): Scene {
  const atlas = useAtlas((state) => state.atlas);
  const language = useAtlas(languageOf);
  const results = useAtlas(resultsOf);
  const place = useAtlas(placeInSight);
  const district = useAtlas(chosenDistrict);
  const origin = useAtlas(originOf);
  const within = useAtlas((state) => state.view.within);
  const numbered = useAtlas(numberedOf);
  const here = useAtlas((state) => state.session.locate.fix);
  const bands = useBands(atlas);
  // To the day: it is compared with years.
  const today = new Date().toISOString().slice(0, 10);
  const closeUp = useAtlas(({ session: { sight } }) => (sight && sight.zoom >= nearEnough ? sight.bounds : null));
  const hoveredPlace = useAtlas(({ session, places }) => (session.hovered && places.get(session.hovered)) || null);
  const pointed = hoveredPlace?.basis === 'stand_in' || hoveredPlace?.areaWide ? hoveredPlace : null;
  const scene = useMemo(() => {
    const words = wordsIn(language);
    const metres = origin && radiusMetresOf(within);
    const label = (radius: number): string =>
      `${words.distanceOf(radius)} · ${words.walk(Math.round(walkingMinutes(radius)))}`;
    return {
      atlas,
      language,
      ...(gap?.markersIn(atlas) ?? { shown: results.hits.map((hit) => hit.place), outside: results.outside }),
      place,
      hovered: pointed,
      district,
      origin: origin?.position ?? null,
      radiusMetres: metres,
      radiusLabel: metres === null ? '' : label(metres),
      numbered,
      here,
      closeUp,
      bands,
    };
  }, [atlas, language, results, place, district, origin, within, pointed, numbered, here, closeUp, bands, gap]);
  // The lists stay the same while a line grows, so that no marker is grouped anew.
  return useMemo(() => ({ ...scene, drawn, today, lens }), [scene, drawn, today, lens]);
}
