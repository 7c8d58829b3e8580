import { useGaps } from '#state/gaps/gaps.ts';
import { GapLegend } from '#ui/gaps/gap-legend.tsx';
import { LensKey } from '#ui/coverage/coverage-key.tsx';

/** What a lens or a gap colours the map by, where their panels are not: on paper, on a slide, in an embed. */
export function MapKey({ isOnPaper = false }: { isOnPaper?: boolean }) {
  const { shown } = useGaps();
  return (
    <>
      <LensKey isOnPaper={isOnPaper} />
      {shown ? (
        <section className="lens-key">
          <GapLegend shown={shown} />
        </section>
      ) : null}
    </>
  );
}
