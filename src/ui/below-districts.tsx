import { useAtlas } from '#state/use-atlas.ts';
import { GapDoor } from './gap-door.tsx';
import { LensEntry } from './lens-entry.tsx';
import { PartnershipDoor } from './partnership-door.tsx';
import { SuggestButton } from './suggest-button.tsx';
import { Walks } from './walks.tsx';

/** What Explore offers besides the districts. */
export function BelowDistricts() {
  const hasWalks = useAtlas(({ atlas }) => atlas.walks.length > 0);
  return (
    <>
      {hasWalks ? <Walks /> : null}
      <LensEntry />
      <GapDoor />
      <PartnershipDoor />
      <SuggestButton />
    </>
  );
}
