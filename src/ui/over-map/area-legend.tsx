/** The legend of coverage or gaps without their panels: on paper, on a slide, in an embed. */
import '#ui/coverage/coverage.css';
import { useGaps } from '#state/gaps/gaps.ts';
import { CoverageKey } from '#ui/coverage/coverage-key.tsx';
import { GapLegend } from '#ui/gaps/gap-legend.tsx';

export function AreaLegend({ isOnPaper = false }: { isOnPaper?: boolean }) {
  const { shown } = useGaps();
  return (
    <>
      <CoverageKey isOnPaper={isOnPaper} />
      {shown ? (
        <section className="lens-key">
          <GapLegend shown={shown} />
        </section>
      ) : null}
    </>
  );
}
