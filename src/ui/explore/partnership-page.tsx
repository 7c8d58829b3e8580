/** The page of the partnerships: partners, aims, and the places that serve each strand and theme. */
import { atlasOf } from '#state/selectors.ts';
import './partnership.css';
import '#ui/kit/styles/facts.css';
import { useMemo } from 'react';
import type { Aim, ServedBy } from '#domain/atlas.ts';
import { placesServing, servedByFields } from '#domain/explore/served-by.ts';
import type { Words } from '#look/words.ts';
import { change } from '#state/actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { BackButton } from '#ui/kit/back-button.tsx';
import { focusLater } from '#ui/kit/focus.ts';
import { Link } from '#ui/kit/link.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { TextIn } from '#ui/kit/text-in.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { labelsOf } from '#ui/search/facet-labels.ts';
import { CityPartnerships } from './city-partnerships.tsx';

const facetOf = { categories: 'category', offers: 'offer', themes: 'theme', audiences: 'audience' } as const;

/** What a rule asks for, each field in words: "theme: A or B", "for whom: C". */
const ruleInWords = (words: Words, rule: ServedBy): string[] =>
  servedByFields.flatMap((field) => {
    const ids = rule[field];
    const named = labelsOf(words, facetOf[field]);
    return ids
      ? [
          words.explore.partnership.is(
            words.vocabulary.facets[facetOf[field]],
            words.explore.partnership.anyOf(ids.map((id) => named[id] ?? id)),
          ),
        ]
      : [];
  });

function AimRow({ aim, kind }: { aim: Aim; kind: 'strand' | 'theme' }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const places = useAtlas(atlasOf).places;
  const count = useMemo(() => placesServing(places, aim).length, [places, aim]);
  const rules = (aim.servedBy ?? []).map((rule) => ruleInWords(words, rule));
  return (
    <li>
      <h3>
        <LocalizedText text={aim.name} />
      </h3>
      <p className="aside">
        {rules.length > 0
          ? words.explore.partnership.rule(words.explore.partnership.anyRule(rules))
          : words.explore.partnership.noRule}
      </p>
      {rules.length > 0 ? (
        <button
          type="button"
          className="secondary"
          aria-label={words.explore.partnership.showNamed(count, localize(aim.name))}
          onClick={() => {
            change(store, 'push', {
              subset: { kind, id: aim.id },
              page: '',
              coverage: null,
              place: null,
              district: null,
              camera: null,
            });
            focusLater('.subset button');
          }}
        >
          {words.explore.partnership.show(count)}
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

export function PartnershipPage() {
  const { words } = useWords();
  const { name, partnerships, strands, innovationThemes } = useAtlas(({ atlas }) => atlas.city);
  const heading = usePanelHeading();
  return (
    <article className="partnership">
      <BackButton page="partnership" />
      <h1 ref={heading} tabIndex={-1}>
        {words.explore.partnership.title}
      </h1>
      <p className="lead">
        <TextIn text={name} sentence={words.explore.partnership.lead} />
      </p>
      <p className="note">{words.explore.partnership.ours}</p>
      <Aims title={words.explore.strands} aims={strands} kind="strand" />
      <Aims title={words.explore.innovationThemes} aims={innovationThemes} kind="theme" />
      <CityPartnerships />
      {partnerships.map(({ id, sources }) =>
        sources.length > 0 ? (
          <footer key={id} className="sources">
            <h2>{words.place.sources}</h2>
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
