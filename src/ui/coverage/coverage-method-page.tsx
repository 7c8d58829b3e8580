/** The page that explains how coverage is computed. */
import './coverage.css';
import { BackButton } from '#ui/kit/back-button.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { useWords } from '#ui/kit/use-words.ts';

export function CoverageMethodPage() {
  const { words } = useWords();
  const heading = usePanelHeading();
  return (
    <article className="lens-method">
      <BackButton page="lens-method" />
      <h1 ref={heading} tabIndex={-1}>
        {words.coverage.howTitle}
      </h1>
      {words.coverage.how.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>{words.kit.estimateNote}</p>
    </article>
  );
}
