import { inLanguage } from '#domain/translation.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Who works together for the city, and what they want. */
export function CityPartnerships() {
  const { words } = useWords();
  const { partnerships } = useAtlas((state) => state.atlas.city);
  return partnerships.map((partnership) => (
    <section key={partnership.id}>
      <h3>
        <Said text={partnership.name} />
        {partnership.founded ? <span className="muted"> {partnership.founded}</span> : null}
      </h3>
      <p>
        <Said text={partnership.summary} />
      </p>
      {partnership.aims.length > 0 ? (
        <>
          <h4>{words.aims}</h4>
          <ul>
            {partnership.aims.map((aim) => (
              <li key={inLanguage(aim, 'en').value}>
                <Said text={aim} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h4>{words.members}</h4>
      <p>{words.list(partnership.members.map(({ name }) => name))}</p>
      <p className="aside">
        <Said text={partnership.membersNote} />
      </p>
    </section>
  ));
}
