import type { ReactNode } from 'react';
import { originOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { AroundDoor } from '#ui/near/around-me-link.tsx';
import { DoorList } from './recommendation-list.tsx';
import { NearestKinds } from '#ui/near/nearest-kinds.tsx';
import { Needs } from './needs-form.tsx';
import { OriginPart } from '#ui/near/origin.tsx';
import { ReachPart } from '#ui/near/radius.tsx';

/** From where, how far, what that answers (the children), and what is nearest of each kind. */
export function Find({ children }: { children?: ReactNode }) {
  const hasOrigin = useAtlas((state) => originOf(state) !== null);
  return (
    <section className="find">
      <OriginPart />
      {hasOrigin ? <ReachPart /> : null}
      {hasOrigin ? <AroundDoor /> : null}
      {children}
      {hasOrigin ? <NearestKinds /> : null}
    </section>
  );
}

/** The whole of Find, fetched as one: what one wants to do, from where, and the doors that answer it. */
export function FindDoor() {
  return (
    <>
      <Needs />
      <Find>
        <DoorList />
      </Find>
    </>
  );
}
