/** The note that offers street detail where the embedded basemap has no more to show. Whoever says no is not asked again. */
import './street-offer.css';
import { useEffect, useState } from 'react';
import { readStored, writeStored } from '#state/device-storage.ts';
import { streetDetailToggled } from '#state/map-actions.ts';
import { useAtlas, useAtlasStore, useServices } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { hostOf } from '#ui/kit/link.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { useReportedSize } from './use-reported-size.ts';

const key = 'shared-city-atlas-street-offer';

/** From this zoom on the embedded basemap shows main streets only. */
const leastZoom = 15;

/** The name under which people know a server of tiles. */
const nameOf = (host: string): string => (host.endsWith('openfreemap.org') ? 'OpenFreeMap' : host);

export function StreetOffer() {
  const store = useAtlasStore();
  const { words } = useWords();
  const { storage } = useServices();
  const [isDeclined, setIsDeclined] = useState(() => readStored(storage, key, (value) => value === 'no'));
  const isNear = useAtlas(({ session }) => (session.viewport?.zoom ?? 0) >= leastZoom);
  const canAsk = useAtlas(
    ({ session, preferences, config }) =>
      config.live === 'press' &&
      session.basemap === 'embedded' &&
      !preferences.streetDetail &&
      session.failedBasemaps.length === 0,
  );
  const liveTiles = useAtlas(({ config }) => config.liveTiles);
  const isShown = isNear && canAsk && !isDeclined;
  useReportedSize('.legend', 'legend', isShown);
  useEffect(() => {
    if (isDeclined) writeStored(storage, key, 'no');
  }, [isDeclined, storage]);
  if (!isShown) return null;
  return (
    <div className="street-offer-room">
      <section className="street-offer" aria-label={words.overMap.streetDetail}>
        <button
          type="button"
          className="street-offer-yes"
          onClick={() => {
            streetDetailToggled(store);
            // The button that had the focus is removed.
            focusLater('.street-detail button');
          }}
        >
          {words.overMap.streetOffer(nameOf(hostOf(liveTiles)))}
        </button>
        <button
          type="button"
          className="street-offer-no"
          onClick={() => {
            setIsDeclined(true);
            focusLater('#map :is(canvas, button)');
          }}
        >
          {words.overMap.streetOfferNo}
        </button>
      </section>
    </div>
  );
}
