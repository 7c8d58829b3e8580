/** The form that records or edits a decision: what was decided, who follows up, on which slide. */
import '#ui/kit/styles/form.css';
import './decision-log.css';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { type Decision, longestDecision, momentOf } from '#domain/present/decision.ts';
import { format } from '#state/address/view-codec.ts';
import { usePresentation } from '#state/present/presentation-store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** The slide shown last, as text: story, number and title. Empty if no slide of this city was shown. */
function useLastSlide(): string {
  const { words, localize } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const left = usePresentation((presentation) => presentation.left);
  const { story: id, slide: number } = useAtlas(({ view }) => view);
  if (id !== null) return `${id} ${number ?? 1}`;
  if (left === null || left.story.city !== city) return '';
  const { story, slide } = left;
  return words.present.decisions.slideOfStory(
    localize(story.title) || words.stories.untitled,
    slide,
    localize(story.slides[slide - 1]?.title),
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onChange: (value: string) => void;
}

function TextField({ label, value, maxLength, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={maxLength}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

/** A new decision gets the time and the view on screen; an edited one keeps its own. */
export function DecisionForm({
  decision,
  onDone,
}: {
  decision: Decision | null;
  onDone: (written: Decision | null) => void;
}) {
  const store = useAtlasStore();
  const { words } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [what, setWhat] = useState(decision?.what ?? '');
  const [who, setWho] = useState(decision?.who ?? '');
  const lastSlide = useLastSlide();
  const [slide, setSlide] = useState(decision?.slide ?? lastSlide);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (what.trim() === '') {
      field.current?.focus();
      return;
    }
    const { view, atlas } = store.getState();
    const written = decision ?? {
      id: crypto.randomUUID(),
      city: atlas.city.id,
      time: momentOf(new Date()),
      view: format(view),
    };
    onDone({ ...written, what: what.trim(), who: who.trim(), slide: slide.trim() });
  };
  return (
    <form className="decision-form" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{words.present.decisions.what}</label>
        <textarea
          ref={field}
          id={id}
          rows={3}
          required
          maxLength={longestDecision}
          value={what}
          onChange={({ target }) => setWhat(target.value)}
        />
      </div>
      <TextField label={words.present.decisions.who} value={who} maxLength={200} onChange={setWho} />
      {(decision?.slide || lastSlide) === '' ? null : (
        <TextField label={words.present.decisions.columns.slide} value={slide} maxLength={500} onChange={setSlide} />
      )}
      <div className="actions">
        <button type="submit" className="primary">
          {words.present.decisions.keep}
        </button>
        <button type="button" className="secondary" onClick={() => onDone(null)}>
          {words.kit.letBe}
        </button>
      </div>
    </form>
  );
}
