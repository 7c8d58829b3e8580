/** The hook that a panel takes for its heading: the keyboard goes there when the panel opens. */
import { type RefObject, useEffect, useRef } from 'react';
import { focusHeading } from '#ui/kit/focus.ts';

const always = (): boolean => true;

/**
 * The ref of the heading. It gets the focus when the panel opens and when it shows another `subject`, unless somebody types in
 * a field by then, or `isWanted` says no.
 */
export function usePanelHeading(subject?: unknown, isWanted = always): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves to the heading once for each subject
  useEffect(() => {
    if (isWanted()) focusHeading(heading.current);
  }, [subject]);
  return heading;
}
