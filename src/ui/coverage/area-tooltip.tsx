import { useStore } from 'zustand';
import { lensOf } from '#state/coverage/coverage-state.ts';
import { pointedArea } from '#state/coverage/coverage-area.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { areaInWords, residentsInWords, valueInWords } from './describe-coverage.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** Beside the pointer, what it points at. Whoever has no pointer finds the same in the list of areas. */
export function LensTip() {
  const { words } = useWords();
  const answer = useAtlas(lensOf);
  const areas = useAtlas(({ atlas }) => atlas.areas);
  const { id, at } = useStore(pointedArea);
  const reach = answer?.reaches.find(({ area }) => area.id === id);
  if (!answer || !reach || !at) return null;
  const { area, value, doors } = reach;
  const need =
    value === null ? words.notKnown : `${valueInWords(words, answer.measure, value)} (${answer.measure.year})`;
  return (
    <p
      className="lens-tip"
      aria-hidden="true"
      style={{ insetInlineStart: at.x, insetBlockStart: at.y }}
      data-side={at.x > window.innerWidth - 280 ? 'start' : 'end'}
    >
      <strong>{areaInWords(areas, area)}</strong>
      <span>{residentsInWords(words, area)}</span>
      <span>{need}</span>
      <span>{doors === null ? words.lens.notMeasured : words.lens.reached(doors)}</span>
    </p>
  );
}
