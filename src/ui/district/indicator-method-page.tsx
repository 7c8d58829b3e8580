import { useEffect, useRef } from 'react';
import { type FigureId, figureGroups, idsOfGroup } from '#domain/district/indicator.ts';
import { actorOfCategory } from '#domain/district/social-indicators.ts';
import { categories } from '#domain/vocabulary.ts';
import { wordsOfFigure } from './describe-indicator.ts';
import { focusHeading } from '#ui/kit/focus.ts';
import { PageBack } from '#ui/kit/back-button.tsx';
import { useWords } from '#ui/kit/use-words.ts';

function Actors() {
  const { words } = useWords();
  const card = words.card;
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
              <th scope="row">{words.categories[category]}</th>
              <td>{actor ? words.actors[actor] : card.methodPage.actorless}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function FigureMethod({ id }: { id: FigureId }) {
  const { words } = useWords();
  const said = wordsOfFigure(words, id);
  return said ? (
    <>
      <h3>{said.name}</h3>
      <p>{said.meaning}</p>
      <p className="muted">{said.formula}</p>
    </>
  ) : null;
}

/** How the card is worked out, in the very words of the card. */
export function MethodPage() {
  const { words } = useWords();
  const card = words.card;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusHeading(heading.current), []);
  return (
    <article className="method-page">
      <PageBack page="method" />
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
      {figureGroups.map((group) => (
        <section key={group}>
          <h2>{card.groups[group]}</h2>
          {idsOfGroup[group].map((id) => (
            <FigureMethod key={id} id={id} />
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
