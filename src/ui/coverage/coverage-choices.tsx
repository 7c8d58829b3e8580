import { type ReactNode, useId } from 'react';
import { type Lens, type LensReach, lensMeasures } from '#domain/coverage/coverage-choice.ts';
import type { LensAnswer } from '#domain/coverage/coverage-analysis.ts';
import { families } from '#domain/vocabulary.ts';
import { lensChanged } from '#state/coverage/coverage-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { measureInWords } from './describe-coverage.ts';
import { useWords } from '#ui/kit/use-words.ts';

const minutes = [5, 10, 15, 20, 30].map((value): LensReach => ({ value, unit: 'min' }));
const metres = [500, 1000, 2000].map((value): LensReach => ({ value, unit: 'm' }));

const keyOf = ({ value, unit }: LensReach): string => `${value}${unit}`;

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

/** By what, of which doors and how far. */
export function LensChoices({ answer: { lens } }: { answer: LensAnswer }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const atlas = useAtlas((state) => state.atlas);
  const change = (part: Partial<Lens>): void => lensChanged(store, lens, part);
  const offered = [...minutes, ...metres];
  // A link may ask for another distance.
  const reaches = offered.some((each) => keyOf(each) === keyOf(lens.reach)) ? offered : [lens.reach, ...offered];
  return (
    <div className="lens-choices">
      <Field name={words.lens.measure} value={lens.measure} onChange={(measure) => change({ measure, area: null })}>
        {lensMeasures(atlas).map(({ id, label, year }) => (
          <option key={id} value={id}>
            {measureInWords(say(label), year)}
          </option>
        ))}
      </Field>
      <Field
        name={words.lens.family}
        value={lens.family}
        onChange={(value) => change({ family: families.find((family) => family === value) ?? 'all' })}
      >
        <option value="all">{words.lens.everyFamily}</option>
        {families.map((family) => (
          <option key={family} value={family}>
            {words.families[family]}
          </option>
        ))}
      </Field>
      <Field
        name={words.lens.reach}
        value={keyOf(lens.reach)}
        onChange={(value) => change({ reach: reaches.find((each) => keyOf(each) === value) ?? lens.reach })}
      >
        {reaches.map((each) => (
          <option key={keyOf(each)} value={keyOf(each)}>
            {each.unit === 'm' ? words.distanceOf(each.value) : words.walkLong(each.value)}
          </option>
        ))}
      </Field>
      <label className="lens-switch">
        <input
          type="checkbox"
          checked={lens.look === 'both'}
          onChange={(event) => change({ look: event.target.checked ? 'both' : 'doors' })}
        />
        {words.lens.both}
      </label>
    </div>
  );
}
