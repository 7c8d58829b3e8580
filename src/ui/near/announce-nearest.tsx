/** Says to who walks with a screen reader which place is nearest, at most four times a minute. */
import { useState } from 'react';
import {
  type NearestAnnouncement as Announcement,
  type NearbyPlace,
  nextAnnouncement,
} from '#domain/near/nearest-announcement.ts';
import { windTowards } from '#domain/near/nearest-of-each-kind.ts';
import type { Hit } from '#domain/search/query.ts';
import { isOwnPosition } from '#state/near/origin-name.ts';
import { type Origin, originOf, resultsOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

const nearestOf = (origin: Origin | null, hits: readonly Hit[]): NearbyPlace | undefined => {
  const hit = hits.find(({ metres }) => metres !== null);
  const { position } = hit?.place ?? {};
  if (!origin || !hit || !position) return undefined;
  return { place: hit.place, metres: hit.metres ?? 0, wind: windTowards(origin.position, position) };
};

export function NearestAnnouncement() {
  const { words, localize } = useWords();
  const isOwn = useAtlas(isOwnPosition);
  const at = useAtlas(({ session }) => session.here?.at ?? 0);
  const origin = useAtlas(originOf);
  const { hits } = useAtlas(resultsOf);
  const [announced, setAnnounced] = useState<Announcement | null>(null);
  const next = isOwn ? nextAnnouncement(announced, nearestOf(origin, hits), at) : null;
  if (next !== announced) setAnnounced(next);
  const { place, metres, wind } = announced?.neighbour ?? {};
  const way =
    metres === undefined ? '' : words.near.towards(words.kit.distanceOf(metres), wind ? words.kit.winds[wind] : '');
  useAnnouncement(place ? words.near.nearestNow(localize(place.name), way) : '');
  return null;
}
