import { useEffect, useMemo, useRef } from 'react';
import type { Aim, Tie } from '#domain/atlas.ts';
import { placesServing, tieFields } from '#domain/explore/served-by.ts';
import type { Words } from '#look/words.ts';
import { change } from '#state/actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { CityPartnerships } from './city-partnerships.tsx';
import { labelsOf } from '#ui/search/facet-labels.ts';
import { focusHeading, focusLater } from '#ui/kit/focus.ts';
import { Link } from '#ui/kit/link.tsx';
import { PageBack } from '#ui/kit/back-button.tsx';
import { Said, SaidIn } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const facetOf = { categories: 'category', offers: 'offer', themes: 'theme', audiences: 'audience' } as const;

/** What a rule asks for, each field in words: "theme: A or B", "for whom: C". */
const ruleInWords = (words: Words, tie: Tie): string[] =>
  tieFields.flatMap((field) => {
    const ids = tie[field];
    const named = labelsOf(words, facetOf[field]);
    return ids
      ? [words.partnership.is(words.facet[facetOf[field]], words.partnership.anyOf(ids.map((id) => named[id] ?? id)))]
      : [];
  });

function AimRow({ aim, kind }: { aim: Aim; kind: 'strand' | 'theme' }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const places = useAtlas(({ atlas }) => atlas.places);
  const count = useMemo(() => placesServing(places, aim).length, [places, aim]);
  const rules = (aim.servedBy ?? []).map((tie) => ruleInWords(words, tie));
  return (
    <li>
      <h3>
        <Said text={aim.name} />
      </h3>
      <p className="aside">
        {rules.length > 0 ? words.partnership.rule(words.partnership.anyRule(rules)) : words.partnership.noRule}
      </p>
      {rules.length > 0 ? (
        <button
          type="button"
          className="secondary"
          aria-label={words.partnership.showNamed(count, say(aim.name))}
          onClick={() => {
            change(store, 'push', {
              show: `${kind}:${aim.id}`,
              page: '',
              lens: '',
              place: null,
              district: null,
              camera: null,
            });
            focusLater('.subset button');
          }}
        >
          {words.partnership.show(count)}
        </button>
      ) : null}
    </li>
  );
}

function Aims({ title, aims, kind }: { title: string; aims: readonly Aim[]; kind: 'strand' | 'theme' }) {
  if (aims.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="aims">
        {aims.map((aim) => (
          <AimRow key={aim.id} aim={aim} kind={kind} />
        ))}
      </ul>
    </section>
  );
}

/** Who works together for the city, what they want, and the places that serve each strand and theme. */
export function PartnershipPage() {
  const { words } = useWords();
  const { name, partnerships, strands, innovationThemes } = useAtlas(({ atlas }) => atlas.city);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusHeading(heading.current), []);
  return (
    <article className="partnership">
      <PageBack page="partnership" />
      <h1 ref={heading} tabIndex={-1}>
        {words.partnership.title}
      </h1>
      <p className="lead">
        <SaidIn text={name} sentence={words.partnership.lead} />
      </p>
      <p className="note">{words.partnership.ours}</p>
      <Aims title={words.strands} aims={strands} kind="strand" />
      <Aims title={words.innovationThemes} aims={innovationThemes} kind="theme" />
      <CityPartnerships />
      {partnerships.map(({ id, sources }) =>
        sources.length > 0 ? (
          <footer key={id} className="sources">
            <h2>{words.sources}</h2>
            <ul>
              {sources.map((source) => (
                <li key={source}>
                  <Link to={source} />
                </li>
              ))}
            </ul>
          </footer>
        ) : null,
      )}
    </article>
  );
}
