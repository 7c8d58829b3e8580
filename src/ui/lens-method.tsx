import { useEffect, useRef } from 'react';
import { change } from '#state/actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusHeading, focusPageOpener } from './focus.ts';
import { Icon } from './marks.tsx';
import { useWords } from './use-words.ts';

/** How "Who is within reach?" is worked out. */
export function LensMethod() {
  const store = useAtlasStore();
  const { words } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusHeading(heading.current), []);
  return (
    <article className="lens-method">
      <button
        type="button"
        className="back"
        onClick={() => {
          change(store, 'push', { page: '' });
          focusPageOpener('lens-method');
        }}
      >
        <Icon name="back" size={18} />
        <span>{words.back}</span>
      </button>
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
