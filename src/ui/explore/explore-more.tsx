import { useAtlas } from '#state/use-atlas.ts';
import { GapDoor } from '#ui/gaps/gap-link.tsx';
import { LensEntry } from '#ui/coverage/coverage-link.tsx';
import { PartnershipDoor } from './partnership-link.tsx';
import { SuggestButton } from '#ui/contribute/suggest-button.tsx';
import { Walks } from '#ui/walks/walks.tsx';

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
