/** The language switch: a button between two languages, a list for more; each language under its own name. */
import '#ui/kit/styles/tool.css';
import { type Language, languageNames, languages } from '#domain/vocabulary.ts';
import { languageChosen } from '#state/actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';

export function LanguageButton() {
  const store = useAtlasStore();
  const { words, language } = useWords();
  const [other, ...more] = languages.filter((each) => each !== language);
  if (!other) return null;
  if (more.length === 0) {
    return (
      <button
        type="button"
        className="tool language"
        title={words.shell.language}
        onClick={() => languageChosen(store, other)}
      >
        <span lang={other}>{languageNames[other]}</span>
      </button>
    );
  }
  return (
    <label className="tool language">
      <span className="visually-hidden">{words.shell.language}</span>
      <span aria-hidden="true">{languageNames[language]}</span>
      <select value={language} onChange={(event) => languageChosen(store, event.target.value as Language)}>
        {languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {languageNames[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
