import { useState } from 'react';
import type { Place } from '#domain/atlas.ts';
import { isStale } from '#domain/calendar.ts';
import { featureOf, type Patch, stillTrueOf } from '#domain/contribute/patch.ts';
import { correctionOpened } from '#state/contribute/suggestion.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { HandOver } from './send-patch.tsx';
import { today } from '#ui/kit/today.ts';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** When somebody last looked at a place, and two ways to say what one sees there now. */
export function LastLook({ place }: { place: Place }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const how = say(useAtlas((state) => state.atlas.city.verifiedNote));
  const city = useAtlas((state) => state.atlas.city.id);
  const [patch, setPatch] = useState<Patch | null>(null);
  const [isToday, setIsToday] = useState(false);
  const confirm = (): void => {
    const made = stillTrueOf(featureOf(place), { city, made: today() });
    setPatch(made);
    setIsToday(made === null);
  };
  useSaid(isToday ? words.lookedAlready : '');
  return (
    <div className="last-look">
      <p className="muted">
        {place.verified ? words.lastLooked(words.date(place.verified), how) : words.neverLooked}{' '}
        {place.verified && isStale(place.verified, today()) ? words.longAgo : null}
      </p>
      <div className="actions">
        <button type="button" className="secondary" onClick={confirm}>
          {words.stillTrue}
        </button>
        <button type="button" className="secondary" onClick={() => correctionOpened(store, place.id)}>
          {words.correctPlace}
        </button>
      </div>
      {isToday ? <p className="aside">{words.lookedAlready}</p> : null}
      {patch ? <HandOver patch={patch} name={say(place.name)} /> : null}
    </div>
  );
}
