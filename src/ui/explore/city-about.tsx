/** The facts about the whole city, each with its source, and the credits. */
import { atlasOf } from '#state/selectors.ts';
import '#ui/kit/styles/disclosure.css';
import type { Text } from '#domain/atlas.ts';
import { inLanguage } from '#domain/translation.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { SuggestButton } from '#ui/contribute/suggest-button.tsx';
import { Link } from '#ui/kit/link.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { TextIn } from '#ui/kit/text-in.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { CityPartnerships } from './city-partnerships.tsx';
import { PartnershipLink } from './partnership-link.tsx';

function Named({ title, items }: { title: string; items: readonly { id: string; name: Text }[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {items.map(({ id, name }) => (
          <li key={id}>
            <LocalizedText text={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The licence of the library that reads opening hours. */
const libraryLicence = 'LGPL-3.0';

export function CityAbout() {
  const { words } = useWords();
  const { city } = useAtlas(atlasOf);
  return (
    <details className="more about">
      <summary>
        <TextIn text={city.name} sentence={words.explore.cityFacts} />
      </summary>
      {city.summary ? (
        <p>
          <LocalizedText text={city.summary} />
        </p>
      ) : null}
      <ul className="city-facts">
        {city.facts.map(({ text, value, unit, year, source }) => (
          <li key={`${inLanguage(text, 'en').value} ${year ?? ''}`}>
            <LocalizedText text={text} />
            {value === undefined ? null : (
              <strong>
                : {words.kit.number(value)} {unit === undefined ? '' : (words.vocabulary.units[unit] ?? unit)}
              </strong>
            )}{' '}
            <span className="muted small">
              {year === undefined ? '' : `${year}, `}
              <Link to={source} />
            </span>
          </li>
        ))}
      </ul>
      <CityPartnerships />
      <Named title={words.explore.strands} items={city.strands} />
      <Named title={words.explore.innovationThemes} items={city.innovationThemes} />
      <PartnershipLink />
      <h3>{words.overMap.credits}</h3>
      <ul className="small">
        {city.credits.map(({ text, link, licence }) => (
          <li key={text}>
            {link ? <Link to={link}>{text}</Link> : text}
            {licence ? `, ${licence}` : ''}
          </li>
        ))}
        {city.timeZone ? (
          <li>
            {words.hours.hoursCredit}{' '}
            <Link to={new URL('licences/opening_hours.txt', document.baseURI).href}>{libraryLicence}</Link>
          </li>
        ) : null}
      </ul>
      <SuggestButton />
    </details>
  );
}
