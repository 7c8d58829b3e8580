import { useContext, useEffect, useState } from 'react';
import { type StoryRoom, StoryRoomContext } from '#state/stories/story-reader.ts';

/** What reads stories; null until it has come, `failed` where it does not. */
export function useStoryRoom(): StoryRoom | 'failed' | null {
  const bring = useContext(StoryRoomContext);
  const [room, setRoom] = useState<StoryRoom | 'failed' | null>(null);
  useEffect(() => {
    let isGone = false;
    const set = (next: StoryRoom | 'failed'): void => {
      if (!isGone) setRoom(next);
    };
    if (bring === null) set('failed');
    else bring().then(set, () => set('failed'));
    return () => {
      isGone = true;
    };
  }, [bring]);
  return room;
}
