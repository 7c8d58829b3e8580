/** The hook for the bands of the districts; null until they are computed, empty where the module fails to load. */
import type { FeatureCollection } from 'geojson';
import { useEffect, useState } from 'react';
import type { Atlas } from '#domain/atlas.ts';

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };

export function useBands({ districts }: Atlas): FeatureCollection | null {
  const [bands, setBands] = useState<FeatureCollection | null>(null);
  useEffect(() => {
    let isGone = false;
    const receive = (made: FeatureCollection): void => {
      if (!isGone) setBands(made);
    };
    import('./edge-bands.ts').then(
      ({ bandsOf }) => receive(bandsOf({ districts })),
      () => receive(none),
    );
    return () => {
      isGone = true;
    };
  }, [districts]);
  return bands;
}
