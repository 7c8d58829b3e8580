/** The panel of the Find tab, loaded as one: the origin, and with needs the radius, the recommendations and the nearest of each kind. */
import '#ui/near/near.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { isPhone, lowHeight } from '#state/breakpoints.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
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

/**
 * What stands before the list of what is nearest. On a phone the search above it is scrolled past when it opens, so that the
 * first places are seen; a notice there is not.
 */
function NearHead() {
  const store = useAtlasStore();
  const head = useRef<HTMLElement>(null);
  useEffect(() => {
    const isSmall = isPhone(window.innerWidth, window.innerHeight) || window.innerHeight <= lowHeight;
    if (!isSmall || store.getState().session.notices.length > 0) return;
    // After the panel has gone to its top, and not where the focus has gone further down.
    const frame = requestAnimationFrame(() => {
      const scroller = head.current?.closest('main');
      const top = head.current?.offsetTop ?? 0;
      if (scroller && scroller.scrollTop < top) scroller.scrollTop = top;
    });
    return () => cancelAnimationFrame(frame);
  }, [store]);
  return (
    <section ref={head} className="find near-head">
      <OriginPart />
      <NearChips />
      <NearestAnnouncement />
    </section>
  );
}

/** With an origin and without needs, the list of what is nearest follows at once, and the controls after it. */
export function FindTab() {
  const hasOrigin = useAtlas((state) => originOf(state) !== null);
  const hasNeeds = useAtlas(({ view }) => view.need.length > 0);
  if (hasOrigin && !hasNeeds) return <NearHead />;
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
