import { type ReactNode, useId } from 'react';
import type { Draft, ListField, PlaceFault, TextField } from '#domain/contribute/place-draft.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { Words } from '#look/words.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** What every field of the form needs to know. */
export interface Form {
  readonly draft: Draft;
  readonly language: Language;
  readonly set: <F extends TextField | ListField>(field: F, value: Draft[F]) => void;
  /** What is wrong with a field, as soon as somebody has typed in it or tried to hand over. */
  readonly faultOf: (field: TextField | ListField) => PlaceFault | undefined;
}

/** A fault in plain words, with its line where a field has several. */
export const faultInWords = ({ what, line }: PlaceFault, words: Words): string =>
  line === undefined ? words.formFaults[what] : words.faultInLine(line, words.formFaults[what]);

interface Frame {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
}

/** A label, the field, a hint and what is wrong: said with the field, and not on each key. */
function Framed({
  form,
  field,
  label,
  hint,
  children,
}: {
  form: Form;
  field: TextField;
  label: string;
  hint?: string | undefined;
  children: (frame: Frame) => ReactNode;
}) {
  const { words } = useWords();
  const id = useId();
  const fault = form.faultOf(field);
  const described = [...(hint ? [`${id}-hint`] : []), ...(fault ? [`${id}-fault`] : [])].join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="aside" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children({ id, describedBy: described || undefined, isInvalid: fault !== undefined })}
      {fault ? (
        <p className="fault" id={`${id}-fault`}>
          {faultInWords(fault, words)}
        </p>
      ) : null}
    </div>
  );
}

interface FieldProps {
  readonly form: Form;
  readonly field: TextField;
  readonly label: string;
  readonly hint?: string;
}

/** Text of one line, or of several; `isSaid` where it is a sentence in the language of the draft. */
export function TextEntry({
  lines = 1,
  isSaid = false,
  inputMode,
  ...props
}: FieldProps & { lines?: number; isSaid?: boolean; inputMode?: 'url' | 'decimal' }) {
  const { form, field } = props;
  return (
    <Framed {...props}>
      {({ id, describedBy, isInvalid }) => {
        const shared = {
          id,
          value: form.draft[field],
          'aria-invalid': isInvalid,
          'aria-describedby': describedBy,
          lang: isSaid ? form.language : undefined,
          autoComplete: 'off',
          dir: 'auto',
        } as const;
        return lines > 1 ? (
          <textarea rows={lines} {...shared} onChange={(event) => form.set(field, event.target.value)} />
        ) : (
          <input
            type="text"
            inputMode={inputMode}
            {...shared}
            onChange={(event) => form.set(field, event.target.value)}
          />
        );
      }}
    </Framed>
  );
}

/** One of a few; an empty one where nothing is chosen yet, or nobody knows. */
export function Choice({
  options,
  none,
  ...props
}: FieldProps & { options: readonly (readonly [id: string, name: string])[]; none?: string }) {
  const { form, field } = props;
  return (
    <Framed {...props}>
      {({ id, describedBy, isInvalid }) => (
        <select
          id={id}
          value={form.draft[field]}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          onChange={(event) => form.set(field, event.target.value)}
        >
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Framed>
  );
}

/** Any of a list, behind one press; what is chosen is said beside it. */
export function Several({
  form,
  field,
  label,
  names,
}: {
  form: Form;
  field: ListField;
  label: string;
  names: Readonly<Record<string, string>>;
}) {
  const { words } = useWords();
  const chosen = form.draft[field];
  return (
    <details className="several">
      <summary>
        {label} <span className="muted">{chosen.length > 0 ? words.number(chosen.length) : ''}</span>
      </summary>
      <fieldset>
        <legend className="visually-hidden">{label}</legend>
        {Object.entries(names).map(([id, name]) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                form.set(field, target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
              }
            />
            <span className="check-name">{name}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
