import { useAtlas } from '#state/use-atlas.ts';
import { LetterKeys } from './shortcuts-switch.tsx';
import { Link } from '#ui/kit/link.tsx';
import { useWords } from '#ui/kit/use-words.ts';

export const statementId = 'accessibility';

/** When somebody last went through all of it. */
const reviewed = '2026-11-22';

/** Norway's authority for universal design of ICT, and where the official statements are made and kept. */
const authority = 'https://www.uutilsynet.no/';
const officialStatements = 'https://uustatus.no/';

/** How accessible this is, in the form that Norway's rules ask for: what is met, what is not, how it was tested, how to complain. */
export function AccessibilityStatement() {
  const { words } = useWords();
  const contact = useAtlas(({ config }) => config.contact);
  return (
    <details className="more about" id={statementId}>
      <summary>{words.statement}</summary>
      {words.statementParts.map(({ title, lines, list }) => (
        <section key={title}>
          <h3>{title}</h3>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {list.length > 0 ? (
            <ul className="bulleted">
              {list.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
      <h3>{words.statementComplain}</h3>
      <p>{contact ? <Link to={contact}>{words.statementContact}</Link> : words.statementNoContact}</p>
      <p>
        {words.statementAuthority} <Link to={authority} />
      </p>
      <p>
        {words.statementOfficial} <Link to={officialStatements} />
      </p>
      <p className="muted small">{words.statementReviewed(words.date(reviewed))}</p>
      <h3>{words.keys}</h3>
      <LetterKeys />
    </details>
  );
}
