/** The form of the gaps: kind of facility and walking time. */
import './gaps.css';
import '#ui/kit/styles/form.css';
import { useId } from 'react';
import { type GapChoice, gapMinutes, subjectCalled } from '#domain/gaps/gap-choice.ts';
import { families, offers } from '#domain/vocabulary.ts';
import { gapChosen } from '#state/gaps/gap-actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

export function GapForm({ choice }: { choice: GapChoice }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const id = useId();
  return (
    <div className="gap-form">
      <div className="field">
        <label htmlFor={`${id}of`}>{words.gaps.of}</label>
        <select
          id={`${id}of`}
          value={choice.of}
          onChange={({ target }) => gapChosen(store, { ...choice, of: subjectCalled(target.value) ?? choice.of })}
        >
          <optgroup label={words.gaps.families}>
            {families.map((each) => (
              <option key={each} value={each}>
                {words.vocabulary.families[each]}
              </option>
            ))}
          </optgroup>
          <optgroup label={words.vocabulary.facets.offer}>
            {offers.map((each) => (
              <option key={each} value={each}>
                {words.vocabulary.offers[each]}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      <div className="gap-minutes">
        <label htmlFor={`${id}minutes`}>{words.gaps.minutes}</label>
        <output htmlFor={`${id}minutes`}>{words.kit.walk(choice.minutes)}</output>
        <input
          id={`${id}minutes`}
          type="range"
          min={gapMinutes.least}
          max={gapMinutes.most}
          value={choice.minutes}
          aria-valuetext={words.kit.walk(choice.minutes)}
          onChange={({ target }) => gapChosen(store, { ...choice, minutes: Number(target.value) }, 'replace')}
        />
      </div>
    </div>
  );
}
