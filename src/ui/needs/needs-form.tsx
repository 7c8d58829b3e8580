/** The form for needs and theme; one line while an origin is set without needs. A form that was used stays open. */
import '#ui/kit/styles/disclosure.css';
import '#ui/kit/styles/form.css';
import './recommendations.css';
import { useId, useState } from 'react';
import type { Need } from '#domain/atlas.ts';
import type { Offer } from '#domain/vocabulary.ts';
import { themes } from '#domain/vocabulary.ts';
import { needToggled } from '#state/needs/recommendations.ts';
import { facetToggled } from '#state/search/filter-actions.ts';
import { facetCountsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { type Localization, useWords } from '#ui/kit/use-words.ts';

/** The name of a need; an offer as a need has the name of the offer. */
export const nameOfNeed = (
  { id, label }: Need,
  { words, localize }: Pick<Localization, 'words' | 'localize'>,
): string => localize(label) || words.vocabulary.offers[id as Offer];

/** The same as an element with its own `lang`. */
export function NeedName({ need }: { need: Need }) {
  const { words } = useWords();
  return words.vocabulary.offers[need.id as Offer] ?? <LocalizedText text={need.label} />;
}

/** The themes, in a disclosure. They are the facet of themes, so they filter the list too. */
function Field() {
  const store = useAtlasStore();
  const { words } = useWords();
  const counts = useAtlas(facetCountsOf).theme;
  const chosen = useAtlas(({ view }) => view.theme);
  const shown = themes.filter((theme) => (counts.get(theme) ?? 0) > 0 || chosen.includes(theme));
  if (shown.length === 0) return null;
  return (
    <details className="more field">
      <summary>
        {words.needs.inWhichField}:{' '}
        {chosen.length > 0
          ? words.kit.list(chosen.map((theme) => words.vocabulary.themes[theme]))
          : words.needs.anyField}
      </summary>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that are pressed or not, not the fields of a form */}
      <div className="chips" role="group" aria-label={words.needs.inWhichField}>
        {shown.map((theme) => (
          <button
            key={theme}
            type="button"
            className="chip"
            aria-pressed={chosen.includes(theme)}
            onClick={() => facetToggled(store, 'theme', theme)}
          >
            {words.vocabulary.themes[theme]}
          </button>
        ))}
      </div>
    </details>
  );
}

function Table({ needs, wasAsked, onUse }: { needs: readonly Need[]; wasAsked: boolean; onUse: () => void }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const id = useId();
  const asked = useAtlas(({ view }) => view.need);
  const heading = usePanelHeading(wasAsked, () => wasAsked);
  return (
    <section className="needs" aria-labelledby={id}>
      <h1 id={id} ref={heading} tabIndex={-1}>
        {words.needs.whatToDo}
      </h1>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that are pressed or not, not the fields of a form */}
      <div className="need-table" role="group" aria-labelledby={id}>
        {needs.map((need) => (
          <button
            key={need.id}
            type="button"
            className="need"
            aria-pressed={asked.includes(need.id)}
            onClick={() => {
              onUse();
              needToggled(store, need.id);
            }}
          >
            <NeedName need={need} />
          </button>
        ))}
      </div>
      <Field />
    </section>
  );
}

export function NeedsForm() {
  const { words } = useWords();
  const [isOpened, setIsOpened] = useState(false);
  const [isUsed, setIsUsed] = useState(false);
  const needs = useAtlas(({ atlas }) => atlas.needs);
  const isCollapsed = useAtlas(({ view }) => view.near !== null && view.need.length === 0);
  if (needs.length === 0) return null;
  if (!isCollapsed || isOpened || isUsed) {
    return <Table needs={needs} wasAsked={isOpened} onUse={() => setIsUsed(true)} />;
  }
  return (
    <button type="button" className="needs-aside" aria-expanded={false} onClick={() => setIsOpened(true)}>
      <span>{words.needs.whatToDo}</span>
      <Icon name="down" size={18} />
    </button>
  );
}
