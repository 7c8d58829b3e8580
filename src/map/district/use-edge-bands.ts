import type { FeatureCollection } from 'geojson';
import { useEffect, useState } from 'react';
import type { Atlas } from '#domain/atlas.ts';

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The bands of the districts once they are worked out; null until then, and none where that cannot be had. */
export function useBands({ districts }: Atlas): FeatureCollection | null {
  const [bands, setBands] = useState<FeatureCollection | null>(null);
  useEffect(() => {
    let isGone = false;
    const give = (made: FeatureCollection): void => {
      if (!isGone) setBands(made);
    };
    import('./edge-bands.ts').then(
      ({ bandsOf }) => give(bandsOf({ districts })),
      () => give(none),
    );
    return () => {
      isGone = true;
    };
  }, [districts]);
  return bands;
}
