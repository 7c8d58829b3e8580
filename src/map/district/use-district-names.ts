/** The hook that takes away the names of districts that panels or the edge of the map would cut. */
import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import { useEffect } from 'react';
import type { Atlas } from '#domain/atlas.ts';
import type { Language } from '#domain/vocabulary.ts';
import { nameCurveOf, nameOnMap, nameShift, nameSizes } from './name-curves.ts';

/** Width of a letter of the display font with its spacing, in ems. */
const letterWidth = 0.64;

/** The size of a name at a zoom, in pixels. */
function sizeAt(zoom: number): number {
  const next = nameSizes.findIndex(([at]) => at > zoom);
  const [after, before] = [nameSizes[next], nameSizes[next - 1]];
  if (!after) return nameSizes[nameSizes.length - 1]?.[1] ?? 0;
  if (!before) return after[1];
  return before[1] + ((zoom - before[0]) / (after[0] - before[0])) * (after[1] - before[1]);
}

/** What of a map is free of panels, in pixels from its upper left corner. */
interface FreeArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const freeAreaOf = (
  { clientWidth, clientHeight }: Pick<HTMLElement, 'clientWidth' | 'clientHeight'>,
  { left = 0, right = 0, top = 0, bottom = 0 }: Partial<PaddingOptions>,
): FreeArea => ({ left, top, right: clientWidth - right, bottom: clientHeight - bottom });

/** True where a name of so many letters, centred `at` these pixels, does not lie whole in the free area. */
export function isNameCut(
  { letters, zoom, shift }: { letters: number; zoom: number; shift: number },
  at: { x: number; y: number },
  free: FreeArea,
): boolean {
  const size = sizeAt(zoom);
  const half = (letters * size * letterWidth) / 2;
  const y = at.y + shift * size;
  return at.x - half < free.left || at.x + half > free.right || y - size < free.top || y + size > free.bottom;
}

/** Sets the feature state `away` of every name after each move of the map. */
export function useDistrictNames(map: MapLibreMap | null, atlas: Atlas, language: Language): void {
  useEffect(() => {
    if (!map) return;
    const update = (): void => {
      if (!map.getSource('names')) return;
      const free = freeAreaOf(map.getContainer(), map.getPadding());
      for (const district of atlas.districts) {
        const curve = nameCurveOf(district);
        const middle = curve[Math.floor((curve.length - 1) / 2)];
        const next = curve[Math.ceil((curve.length - 1) / 2)];
        if (!middle || !next) continue;
        const at = map.project([(middle[0] + next[0]) / 2, (middle[1] + next[1]) / 2]);
        const letters = nameOnMap(district, language).length;
        const away = isNameCut({ letters, zoom: map.getZoom(), shift: nameShift(district)[1] }, at, free);
        map.setFeatureState({ source: 'names', id: district.id }, { away });
      }
    };
    const subscriptions = [map.on('moveend', update), map.on('resize', update), map.on('styledata', update)];
    update();
    return () => {
      for (const each of subscriptions) each.unsubscribe();
    };
  }, [map, atlas, language]);
}
