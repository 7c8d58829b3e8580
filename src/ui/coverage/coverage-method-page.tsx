import { useEffect, useRef } from 'react';
import { focusHeading } from '#ui/kit/focus.ts';
import { PageBack } from '#ui/kit/back-button.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** How "Who is within reach?" is worked out. */
export function LensMethod() {
  const { words } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusHeading(heading.current), []);
  return (
    <article className="lens-method">
      <PageBack page="lens-method" />
      <h1 ref={heading} tabIndex={-1}>
        {words.lens.howTitle}
      </h1>
      {words.lens.how.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>{words.estimateNote}</p>
    </article>
  );
}
