/** The partnerships of the city and their aims. */
import { inLanguage } from '#domain/translation.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

export function CityPartnerships() {
  const { words } = useWords();
  const { partnerships } = useAtlas((state) => state.atlas.city);
  return partnerships.map((partnership) => (
    <section key={partnership.id}>
      <h3>
        <LocalizedText text={partnership.name} />
        {partnership.founded ? <span className="muted"> {partnership.founded}</span> : null}
      </h3>
      <p>
        <LocalizedText text={partnership.summary} />
      </p>
      {partnership.aims.length > 0 ? (
        <>
          <h4>{words.explore.aims}</h4>
          <ul>
            {partnership.aims.map((aim) => (
              <li key={inLanguage(aim, 'en').value}>
                <LocalizedText text={aim} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h4>{words.district.members}</h4>
      <p>{words.kit.list(partnership.members.map(({ name }) => name))}</p>
      <p className="aside">
        <LocalizedText text={partnership.membersNote} />
      </p>
    </section>
  ));
}
