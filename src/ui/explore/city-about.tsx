import type { Text } from '#domain/atlas.ts';
import { inLanguage } from '#domain/translation.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { CityPartnerships } from './city-partnerships.tsx';
import { Link } from '#ui/kit/link.tsx';
import { PartnershipDoor } from './partnership-link.tsx';
import { Said, SaidIn } from '#ui/kit/localized-text.tsx';
import { SuggestButton } from '#ui/contribute/suggest-button.tsx';
import { useWords } from '#ui/kit/use-words.ts';

function Named({ title, items }: { title: string; items: readonly { id: string; name: Text }[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {items.map(({ id, name }) => (
          <li key={id}>
            <Said text={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is known of the city as a whole, each fact with its source, and who has to be credited. */
export function CityAbout() {
  const { words } = useWords();
  const { city } = useAtlas((state) => state.atlas);
  return (
    <details className="more about">
      <summary>
        <SaidIn text={city.name} sentence={words.cityFacts} />
      </summary>
      {city.summary ? (
        <p>
          <Said text={city.summary} />
        </p>
      ) : null}
      <ul className="city-facts">
        {city.facts.map(({ text, value, unit, year, source }) => (
          <li key={`${inLanguage(text, 'en').value} ${year ?? ''}`}>
            <Said text={text} />
            {value === undefined ? null : (
              <strong>
                : {words.number(value)} {unit === undefined ? '' : (words.units[unit] ?? unit)}
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
      <Named title={words.strands} items={city.strands} />
      <Named title={words.innovationThemes} items={city.innovationThemes} />
      <PartnershipDoor />
      <h3>{words.credits}</h3>
      <ul className="small">
        {city.credits.map(({ text, link, licence }) => (
          <li key={text}>
            {link ? <Link to={link}>{text}</Link> : text}
            {licence ? `, ${licence}` : ''}
          </li>
        ))}
      </ul>
      <SuggestButton />
    </details>
  );
}
