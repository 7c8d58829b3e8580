import { originOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { NearestKinds } from './nearest-kinds.tsx';
import { OriginPart } from './origin.tsx';
import { ReachPart } from './reach.tsx';

/** From where, how far, and what is nearest: the start of "what is near". */
export function Find() {
  const hasOrigin = useAtlas((state) => originOf(state) !== null);
  return (
    <section className="find">
      <OriginPart />
      {hasOrigin ? <ReachPart /> : null}
      {hasOrigin ? <NearestKinds /> : null}
    </section>
  );
}
