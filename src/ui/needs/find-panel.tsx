/** The panel of the Find tab, loaded as one: the origin, and with needs the radius, the recommendations and the nearest of each kind. */
import '#ui/near/near.css';
import type { ReactNode } from 'react';
import { originOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { NearestAnnouncement } from '#ui/near/announce-nearest.tsx';
import { MoveOrigin } from '#ui/near/move-origin.tsx';
import { NearestKinds } from '#ui/near/nearest-kinds.tsx';
import { OriginPart } from '#ui/near/origin.tsx';
import { RadiusPart } from '#ui/near/radius.tsx';
import { NearChips } from './near-controls.tsx';
import { NeedsForm } from './needs-form.tsx';
import { RecommendationList } from './recommendation-list.tsx';

/** Origin, radius, the recommendations (the children), and the nearest of each kind. */
export function FindPanel({ children }: { children?: ReactNode }) {
  const hasOrigin = useAtlas((state) => originOf(state) !== null);
  return (
    <section className="find">
      <OriginPart />
      {hasOrigin ? <MoveOrigin /> : null}
      {hasOrigin ? <RadiusPart /> : null}
      {children}
      {hasOrigin ? <NearestKinds /> : null}
    </section>
  );
}

/** With an origin and without needs, the list of what is nearest follows at once, and the controls after it. */
export function FindTab() {
  const hasOrigin = useAtlas((state) => originOf(state) !== null);
  const hasNeeds = useAtlas(({ view }) => view.need.length > 0);
  if (hasOrigin && !hasNeeds) {
    return (
      <section className="find near-head">
        <OriginPart />
        <NearChips />
        <NearestAnnouncement />
      </section>
    );
  }
  if (hasOrigin) {
    return (
      <>
        <NeedsForm />
        <FindPanel>
          <RecommendationList />
        </FindPanel>
      </>
    );
  }
  return (
    <>
      <FindPanel />
      <NeedsForm />
      <RecommendationList />
    </>
  );
}
