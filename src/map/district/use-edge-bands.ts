/** The hook for the bands of the districts; null until they are there, empty where they cannot be had. */
import type { FeatureCollection } from 'geojson';
import { useEffect, useState } from 'react';
import type { Atlas } from '#domain/atlas.ts';
import { edgeBandsOf } from './edge-bands.ts';

export function useBands({ districts, edgeBands }: Atlas): FeatureCollection | null {
  const [bands, setBands] = useState<FeatureCollection | null>(null);
  useEffect(() => {
    let isGone = false;
    const receive = (fetched: FeatureCollection): void => {
      if (!isGone) setBands(fetched);
    };
    void edgeBandsOf({ districts, edgeBands }).then(receive);
    return () => {
      isGone = true;
    };
  }, [districts, edgeBands]);
  return bands;
}
