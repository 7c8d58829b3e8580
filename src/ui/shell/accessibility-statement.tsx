/** The accessibility statement in the form that Norway's rules require: conformance, exceptions, tests, complaints. */
import '#ui/kit/styles/disclosure.css';
import { useAtlas } from '#state/use-atlas.ts';
import { Link } from '#ui/kit/link.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { ShortcutsSwitch } from './shortcuts-switch.tsx';

export const statementId = 'accessibility';

/** The date of the last full review. */
const reviewed = '2026-11-22';

/** Norway's authority for universal design of ICT, which publishes the official statements. */
const authority = 'https://www.uutilsynet.no/';
const officialStatements = 'https://uustatus.no/';

export function AccessibilityStatement() {
  const { words } = useWords();
  const contact = useAtlas(({ config }) => config.contact);
  return (
    <details className="more about" id={statementId}>
      <summary>{words.shell.statement.title}</summary>
      {words.shell.statement.parts.map(({ title, lines, list }) => (
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
      <h3>{words.shell.statement.complain}</h3>
      <p>{contact ? <Link to={contact}>{words.shell.statement.contact}</Link> : words.shell.statement.noContact}</p>
      <p>
        {words.shell.statement.authority} <Link to={authority} />
      </p>
      <p>
        {words.shell.statement.official} <Link to={officialStatements} />
      </p>
      <p className="muted small">{words.shell.statement.reviewed(words.kit.date(reviewed))}</p>
      <h3>{words.shell.keys.title}</h3>
      <ShortcutsSwitch />
    </details>
  );
}
