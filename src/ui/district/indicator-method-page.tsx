/** The page that explains how the indicators are computed, with the same labels as the indicators. */
import './indicators.css';
import '#ui/kit/styles/disclosure.css';
import { type IndicatorId, idsOfGroup, indicatorGroups } from '#domain/district/indicator.ts';
import { actorOfCategory } from '#domain/district/social-indicators.ts';
import { categories } from '#domain/vocabulary.ts';
import { BackButton } from '#ui/kit/back-button.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { wordsOfIndicator } from './describe-indicator.ts';

function Actors() {
  const { words } = useWords();
  const card = words.district.card;
  return (
    <table className="card-table">
      <caption>{card.methodPage.actorsTable}</caption>
      <thead>
        <tr>
          <th scope="col">{card.columns.place}</th>
          <th scope="col">{card.columns.actor}</th>
        </tr>
      </thead>
      <tbody>
        {categories.map((category) => {
          const actor = actorOfCategory[category];
          return (
            <tr key={category}>
              <th scope="row">{words.vocabulary.categories[category]}</th>
              <td>{actor ? words.vocabulary.actors[actor] : card.methodPage.actorless}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function IndicatorMethod({ id }: { id: IndicatorId }) {
  const { words } = useWords();
  const definition = wordsOfIndicator(words, id);
  return definition ? (
    <>
      <h3>{definition.name}</h3>
      <p>{definition.meaning}</p>
      <p className="muted">{definition.formula}</p>
    </>
  ) : null;
}

export function IndicatorMethodPage() {
  const { words } = useWords();
  const card = words.district.card;
  const heading = usePanelHeading();
  return (
    <article className="method-page">
      <BackButton page="method" />
      <h1 ref={heading} tabIndex={-1}>
        {card.methodPage.title}
      </h1>
      <p className="lead">{card.methodPage.lead}</p>
      <h2>{card.methodPage.rules}</h2>
      <ul className="bulleted">
        {card.methodPage.ruleList.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {indicatorGroups.map((group) => (
        <section key={group}>
          <h2>{card.groups[group]}</h2>
          {idsOfGroup[group].map((id) => (
            <IndicatorMethod key={id} id={id} />
          ))}
          {group === 'social' ? <Actors /> : null}
        </section>
      ))}
      <h2>{card.methodPage.notMeasured}</h2>
      <ul className="bulleted">
        {card.methodPage.notMeasuredList.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </article>
  );
}
