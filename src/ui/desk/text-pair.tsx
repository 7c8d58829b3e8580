/** A sentence in each language of the city, beside each other; a missing one is marked. */
import '#ui/contribute/contribute.css';
import '#ui/kit/styles/form.css';
import { useId } from 'react';
import type { Text } from '#domain/atlas.ts';
import type { Language } from '#domain/vocabulary.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { useDeskWords } from '#ui/contribute/use-desk-words.ts';
import { useWords } from '#ui/kit/use-words.ts';

interface LanguageEntryProps {
  readonly label: string;
  readonly language: Language;
  readonly value: string;
  readonly lines: number;
  readonly fault: string | undefined;
  /** It is said in another language. */
  readonly isMissing: boolean;
  readonly isSecond: boolean;
  readonly onTyped: (typed: string) => void;
}

function LanguageEntry({ label, language, value, lines, fault, isMissing, isSecond, onTyped }: LanguageEntryProps) {
  const { words } = useWords();
  const deskWords = useDeskWords();
  const id = useId();
  const missing = isMissing ? deskWords.missingIn(words.kit.languageCalled(language)) : '';
  const says = fault ?? missing;
  const shared = {
    id,
    lang: language,
    value,
    'aria-invalid': fault !== undefined,
    'aria-describedby': says ? `${id}-says` : undefined,
    autoComplete: 'off',
    dir: 'auto',
  } as const;
  return (
    <div className={isSecond ? 'field other-language' : 'field'}>
      <label htmlFor={id}>{deskWords.labelIn(label, words.kit.languageCalled(language))}</label>
      {lines > 1 ? (
        <textarea rows={lines} {...shared} onChange={({ target }) => onTyped(target.value)} />
      ) : (
        <input type="text" {...shared} onChange={({ target }) => onTyped(target.value)} />
      )}
      {says ? (
        <p className={fault ? 'fault' : 'aside'} id={`${id}-says`} data-missing={isMissing || undefined}>
          {says}
        </p>
      ) : null}
    </div>
  );
}

export interface TextPairProps {
  readonly label: string;
  readonly text: Text;
  readonly onText: (text: Text) => void;
  readonly lines?: number;
  /** Beside the first language. */
  readonly fault?: string | undefined;
}

export function TextPair({ label, text, onText, lines = 1, fault }: TextPairProps) {
  const { language } = useWords();
  const all = useAtlas(({ atlas }) => atlas.city.languages);
  const languages = [...all.filter((each) => each === language), ...all.filter((each) => each !== language)];
  const isSaid = (each: Language): boolean => (text[each] ?? '').trim() !== '';
  return (
    <div className="language-pair">
      {languages.map((each, at) => (
        <LanguageEntry
          key={each}
          label={label}
          language={each}
          value={text[each] ?? ''}
          lines={lines}
          fault={at === 0 ? fault : undefined}
          isMissing={!isSaid(each) && languages.some(isSaid)}
          isSecond={at > 0}
          onTyped={(typed) => onText({ ...text, [each]: typed })}
        />
      ))}
    </div>
  );
}
