/** The fields of the suggestion form: text, choice and checkboxes. */
import './contribute.css';
import '#ui/kit/styles/form.css';
import { type ReactNode, Suspense, useId } from 'react';
import { type OtherTexts, type TranslatedField, translatedFields } from '#domain/contribute/draft-languages.ts';
import type { PlaceFeature } from '#domain/contribute/patch.ts';
import type { ListField, PlaceDraft, PlaceFault, TextField } from '#domain/contribute/place-draft.ts';
import type { Language } from '#domain/vocabulary.ts';
import type { Words } from '#look/words.ts';
import { lazyPart } from '#ui/kit/lazy/lazy-panel.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** Under `npm start` alone. */
const OtherEntry = import.meta.env.DEV ? lazyPart(async () => (await import('./other-language.tsx')).OtherEntry) : null;

/** The second language of the form. */
export interface OtherLanguage {
  readonly language: Language;
  readonly texts: OtherTexts;
  readonly set: (field: TranslatedField, text: string) => void;
  /** The place that is corrected; null for a new one. */
  readonly before: PlaceFeature | null;
}

const isTranslated = (field: TextField): field is TranslatedField =>
  (translatedFields as readonly TextField[]).includes(field);

/** The draft and its setter, as every field of the form needs them. */
export interface Form {
  readonly draft: PlaceDraft;
  readonly language: Language;
  /** On the curator's desk, where both languages stand beside each other; else null. */
  readonly other: OtherLanguage | null;
  readonly set: <F extends TextField | ListField>(field: F, value: PlaceDraft[F]) => void;
  /** The fault of a field, once the person has typed in it or tried to send. */
  readonly faultOf: (field: TextField | ListField) => PlaceFault | undefined;
}

/** A fault in words, with the line number in a field of several lines. */
export const faultInWords = ({ what, line }: PlaceFault, words: Words): string =>
  line === undefined
    ? words.contribute.formFaults[what]
    : words.contribute.faultInLine(line, words.contribute.formFaults[what]);

interface Frame {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
}

/** Label, field, hint and fault; the fault describes the field and is not announced on each key. */
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

interface TextEntryProps extends FieldProps {
  readonly lines?: number;
  /** It is a sentence in the language of the draft. */
  readonly hasLanguage?: boolean;
  readonly inputMode?: 'url' | 'decimal' | 'tel' | 'email';
}

/** Text of one line, or of several; on the curator's desk a sentence has a second field beside it for the other language. */
export function TextEntry(props: TextEntryProps) {
  const { form, field, label, lines = 1 } = props;
  if (OtherEntry === null || form.other === null || !isTranslated(field)) return <SingleEntry {...props} />;
  return (
    <div className="language-pair">
      <SingleEntry {...props} />
      <Suspense fallback={null}>
        <OtherEntry form={form} other={form.other} field={field} label={label} lines={lines} />
      </Suspense>
    </div>
  );
}

function SingleEntry({ lines = 1, hasLanguage = false, inputMode, ...props }: TextEntryProps) {
  const { form, field } = props;
  return (
    <Framed {...props}>
      {({ id, describedBy, isInvalid }) => {
        const shared = {
          id,
          value: form.draft[field],
          'aria-invalid': isInvalid,
          'aria-describedby': describedBy,
          lang: hasLanguage ? form.language : undefined,
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

/** A select; with an empty option when nothing is chosen or known. */
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

/** Checkboxes in a disclosure, which names the chosen ones. */
export function MultiChoice({
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
        {label} <span className="muted">{chosen.length > 0 ? words.kit.number(chosen.length) : ''}</span>
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
