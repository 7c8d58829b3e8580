/** The button that loads the live basemap from another server, named beside it, and never without a click. */
import './street-detail.css';
import { useEffect, useState } from 'react';
import { streetDetailToggled } from '#state/map-actions.ts';
import { askedBasemapOf } from '#state/preferences/asked-basemap.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { hostOf } from '#ui/kit/link.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Milliseconds after which the note of a press closes itself. */
const noteMs = 8000;

export function StreetDetail() {
  const store = useAtlasStore();
  const { words } = useWords();
  const { live, liveTiles } = useAtlas((state) => state.config);
  const basemap = useAtlas((state) => state.session.basemap);
  const requestedBasemap = useAtlas(askedBasemapOf);
  const hasFailed = useAtlas((state) => state.session.failedBasemaps.includes('live'));
  const [isFresh, setIsFresh] = useState(false);
  useEffect(() => {
    const timer = isFresh ? setTimeout(() => setIsFresh(false), noteMs) : undefined;
    return () => clearTimeout(timer);
  }, [isFresh]);
  // If the live basemap loads by itself, the button only retries after a failure.
  if (live === 'never' || (live === 'always' && !hasFailed) || basemap === 'custom' || requestedBasemap === 'custom')
    return null;
  const isOn = requestedBasemap === 'live';
  const host = hostOf(liveTiles);
  const sentence = isOn ? words.overMap.streetDetailOn(host) : words.overMap.streetDetailFrom(host);
  return (
    <div className="street-detail" data-fresh={isFresh || undefined} data-failed={hasFailed || undefined}>
      <button
        type="button"
        aria-pressed={isOn}
        aria-busy={isOn && basemap !== 'live'}
        aria-describedby="street-detail-note"
        title={sentence}
        onClick={() => {
          setIsFresh(true);
          streetDetailToggled(store);
        }}
      >
        <Icon name="map" />
        <span className="street-detail-name">{words.overMap.streetDetail}</span>
      </button>
      <span id="street-detail-note" className="street-detail-note">
        {sentence}
      </span>
    </div>
  );
}
