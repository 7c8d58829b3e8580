import { useId } from 'react';
import { type GapChoice, gapMinutes, subjectCalled } from '#domain/gaps/gap-choice.ts';
import { families, offers } from '#domain/vocabulary.ts';
import { gapChosen } from '#state/gaps/gap-actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** What is looked for, and how far one may walk. */
export function GapForm({ choice }: { choice: GapChoice }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const id = useId();
  return (
    <div className="gap-form">
      <div className="field">
        <label htmlFor={`${id}of`}>{words.gapOf}</label>
        <select
          id={`${id}of`}
          value={choice.of}
          onChange={({ target }) => gapChosen(store, { ...choice, of: subjectCalled(target.value) ?? choice.of })}
        >
          <optgroup label={words.gapFamilies}>
            {families.map((each) => (
              <option key={each} value={each}>
                {words.families[each]}
              </option>
            ))}
          </optgroup>
          <optgroup label={words.facet.offer}>
            {offers.map((each) => (
              <option key={each} value={each}>
                {words.offers[each]}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <div className="gap-minutes">
        <label htmlFor={`${id}minutes`}>{words.gapMinutes}</label>
        <output htmlFor={`${id}minutes`}>{words.walk(choice.minutes)}</output>
        <input
          id={`${id}minutes`}
          type="range"
          min={gapMinutes.least}
          max={gapMinutes.most}
          value={choice.minutes}
          aria-valuetext={words.walk(choice.minutes)}
          onChange={({ target }) => gapChosen(store, { ...choice, minutes: Number(target.value) }, 'replace')}
        />
      </div>
    </div>
  );
}
