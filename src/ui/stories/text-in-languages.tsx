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
  readonly max: number;
  /** Lines; one is a field of one line. */
  readonly rows: number;
  readonly onWrite: (text: Text) => void;
}

function TextIn({ label, text, language, max, rows, onWrite }: OneLanguage) {
  const id = useId();
  const field = {
    id,
    lang: language,
    dir: 'auto',
    maxLength: max,
    value: text[language] ?? '',
    // What is said in another language stands in until something is said in this one.
    placeholder: inLanguage(text, language).value,
    onChange: ({ target }: { target: { value: string } }) => onWrite(inWords(text, language, target.value)),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === 1 ? <input {...field} /> : <textarea rows={rows} {...field} />}
    </div>
  );
}

/** A text of a story in the language on screen and, where `isInAll`, in the others. */
export function StoryText({ isInAll, label, ...rest }: Omit<OneLanguage, 'language'> & { isInAll: boolean }) {
  const { language } = useWords();
  const others = isInAll ? languages.filter((each) => each !== language) : [];
  return (
    <>
      <TextIn label={label} language={language} {...rest} />
      {others.map((other) => (
        <TextIn key={other} label={`${label} (${languageNames[other]})`} language={other} {...rest} />
      ))}
    </>
  );
}
