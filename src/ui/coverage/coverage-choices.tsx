/** The form of the coverage: measure, family, distance and colours. */
import { atlasOf } from '#state/selectors.ts';
import './coverage.css';
import '#ui/kit/styles/form.css';
import { type ReactNode, useId } from 'react';
import type { CoverageAnalysis } from '#domain/coverage/coverage-analysis.ts';
import type { CoverageChoice, ServiceDistance } from '#domain/coverage/coverage-choice.ts';
import { coverageMeasures } from '#domain/coverage/coverage-measures.ts';
import { families } from '#domain/vocabulary.ts';
import { coverageChanged } from '#state/coverage/coverage-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { measureLabelInWords } from './describe-coverage.ts';

const minutes = [5, 10, 15, 20, 30].map((value): ServiceDistance => ({ value, unit: 'min' }));
const metres = [500, 1000, 2000].map((value): ServiceDistance => ({ value, unit: 'm' }));

const keyOf = ({ value, unit }: ServiceDistance): string => `${value}${unit}`;

interface FieldProps {
  name: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}

function Field({ name, value, onChange, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </div>
  );
}

export function CoverageChoices({ analysis: { choice } }: { analysis: CoverageAnalysis }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const atlas = useAtlas(atlasOf);
  const change = (part: Partial<CoverageChoice>): void => coverageChanged(store, choice, part);
  const offered = [...minutes, ...metres];
  // A link may contain a distance that the form does not offer.
  const distances = offered.some((each) => keyOf(each) === keyOf(choice.distance))
    ? offered
    : [choice.distance, ...offered];
  return (
    <div className="lens-choices">
      <Field
        name={words.coverage.measure}
        value={choice.measure}
        onChange={(measure) => change({ measure, area: null })}
      >
        {coverageMeasures(atlas).map(({ id, label, year }) => (
          <option key={id} value={id}>
            {measureLabelInWords(localize(label), year)}
          </option>
        ))}
      </Field>
      <Field
        name={words.coverage.family}
        value={choice.family}
        onChange={(value) => change({ family: families.find((family) => family === value) ?? 'all' })}
      >
        <option value="all">{words.coverage.everyFamily}</option>
        {families.map((family) => (
          <option key={family} value={family}>
            {words.vocabulary.families[family]}
          </option>
        ))}
      </Field>
      <Field
        name={words.coverage.reach}
        value={keyOf(choice.distance)}
        onChange={(value) => change({ distance: distances.find((each) => keyOf(each) === value) ?? choice.distance })}
      >
        {distances.map((each) => (
          <option key={keyOf(each)} value={keyOf(each)}>
            {each.unit === 'm' ? words.kit.distanceOf(each.value) : words.kit.walkLong(each.value)}
          </option>
        ))}
      </Field>
      <label className="lens-switch">
        <input
          type="checkbox"
          checked={choice.colourBy === 'both'}
          onChange={(event) => change({ colourBy: event.target.checked ? 'both' : 'facilities' })}
        />
        {words.coverage.both}
      </label>
    </div>
  );
}
