/** A sentence of the form in the second language, and which of the two is missing. On the curator's desk alone. */
import './contribute.css';
import { useId } from 'react';
import { isOneName, type TranslatedField } from '#domain/contribute/draft-languages.ts';
import { useWords } from '#ui/kit/use-words.ts';
import type { Form, OtherLanguage } from './form-field.tsx';
import { useDeskWords } from './use-desk-words.ts';

interface OtherEntryProps {
  readonly form: Form;
  readonly other: OtherLanguage;
  readonly field: TranslatedField;
  readonly label: string;
  readonly lines: number;
}

export function OtherEntry({ form, other, field, label, lines }: OtherEntryProps) {
  const { words } = useWords();
  const deskWords = useDeskWords();
  const id = useId();
  const [typed, text] = [form.draft[field].trim(), other.texts[field].trim()];
  const isName = isOneName(other.before, field);
  const missing = typed === '' ? form.language : other.language;
  const isMissing = (typed === '') !== (text === '') && !(isName && text === '');
  const hint = isMissing ? deskWords.missingIn(words.kit.languageCalled(missing)) : isName ? deskWords.sameName : '';
  const shared = {
    id,
    value: other.texts[field],
    lang: other.language,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    autoComplete: 'off',
    dir: 'auto',
  } as const;
  return (
    <div className="field other-language">
      <label htmlFor={id}>{deskWords.labelIn(label, words.kit.languageCalled(other.language))}</label>
      {lines > 1 ? (
        <textarea rows={lines} {...shared} onChange={(event) => other.set(field, event.target.value)} />
      ) : (
        <input type="text" {...shared} onChange={(event) => other.set(field, event.target.value)} />
      )}
      {hint ? (
        <p className="aside" id={`${id}-hint`} data-missing={isMissing || undefined}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}
