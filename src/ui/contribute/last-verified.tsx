/** The date when a place was last verified, and the buttons that confirm or correct it. */
import './contribute.css';
import { useState } from 'react';
import type { Place } from '#domain/atlas.ts';
import { isStale, unconfirmedSince } from '#domain/calendar.ts';
import { type Patch, placeFeatureOf, stillTrueOf } from '#domain/contribute/patch.ts';
import { correctionOpened } from '#state/contribute/suggestion.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { today } from '#ui/kit/today.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { SendPatch } from './send-patch.tsx';

export function LastVerified({ place }: { place: Place }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const how = localize(useAtlas((state) => state.atlas.city.verifiedNote));
  const city = useAtlas((state) => state.atlas.city.id);
  const [patch, setPatch] = useState<Patch | null>(null);
  const [isToday, setIsToday] = useState(false);
  const unconfirmed = unconfirmedSince(place, today());
  const isOld = place.verified !== undefined && isStale(place.verified, today());
  const confirm = (): void => {
    const confirmation = stillTrueOf(placeFeatureOf(place), { city, made: today() });
    setPatch(confirmation);
    setIsToday(confirmation === null);
  };
  useAnnouncement(isToday ? words.contribute.lookedAlready : '');
  return (
    <div className="last-look">
      <p className="muted">
        {place.verified ? words.place.lastLooked(words.kit.date(place.verified), how) : words.place.neverLooked}{' '}
        {unconfirmed ? words.contribute.noNewerEvidence(unconfirmed) : isOld ? words.contribute.longAgo : null}
      </p>
      <div className="actions">
        <button type="button" className="secondary" onClick={confirm}>
          {words.contribute.stillTrue}
        </button>
        <button type="button" className="secondary" onClick={() => correctionOpened(store, place.id)}>
          {words.contribute.correctPlace}
        </button>
      </div>
      {isToday ? <p className="aside">{words.contribute.lookedAlready}</p> : null}
      {patch ? <SendPatch patch={patch} name={localize(place.name)} onSaved={() => setPatch(null)} /> : null}
    </div>
  );
}
