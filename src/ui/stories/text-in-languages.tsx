/** A text of a story in the language on screen and, where `isInAll`, in the others. */
import '#ui/kit/styles/form.css';
import { useId } from 'react';
import type { Text } from '#domain/atlas.ts';
import { inWords } from '#domain/stories/story-edit.ts';
import { inLanguage } from '#domain/translation.ts';
import { type Language, languageNames, languages } from '#domain/vocabulary.ts';
import { useWords } from '#ui/kit/use-words.ts';

interface OneLanguage {
  readonly label: string;
  readonly text: Text;
  readonly language: Language;
  readonly maxLength: number;
  /** The number of lines of the field. */
  readonly rows: number;
  readonly onChange: (text: Text) => void;
}

function TextInLanguage({ label, text, language, maxLength, rows, onChange }: OneLanguage) {
  const id = useId();
  const field = {
    id,
    lang: language,
    dir: 'auto',
    maxLength,
    value: text[language] ?? '',
    // The text of another language is the placeholder until this one has a text.
    placeholder: inLanguage(text, language).value,
    onChange: ({ target }: { target: { value: string } }) => onChange(inWords(text, language, target.value)),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? <input {...field} /> : <textarea rows={rows} {...field} />}
    </div>
  );
}

export function TextInLanguages({ isInAll, label, ...rest }: Omit<OneLanguage, 'language'> & { isInAll: boolean }) {
  const { language } = useWords();
  const others = isInAll ? languages.filter((each) => each !== language) : [];
  return (
    <>
      <TextInLanguage label={label} language={language} {...rest} />
      {others.map((other) => (
        <TextInLanguage key={other} label={`${label} (${languageNames[other]})`} language={other} {...rest} />
      ))}
    </>
  );
}
