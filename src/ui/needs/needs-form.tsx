import { useEffect, useId, useRef, useState } from 'react';
import type { Need } from '#domain/atlas.ts';
import type { Offer } from '#domain/vocabulary.ts';
import { themes } from '#domain/vocabulary.ts';
import { facetToggled } from '#state/actions.ts';
import { needToggled } from '#state/needs/recommendations.ts';
import { facetCountsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusHeading } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { type Spoken, useWords } from '#ui/kit/use-words.ts';

/** What a need is called; an offer asked for as a need is called as offers are. */
export const nameOfNeed = ({ id, label }: Need, { words, say }: Pick<Spoken, 'words' | 'say'>): string =>
  say(label) || words.offers[id as Offer];

/** The same on the page, marked with its own language. */
export function NeedName({ need }: { need: Need }) {
  const { words } = useWords();
  return words.offers[need.id as Offer] ?? <Said text={need.label} />;
}

/** The fields, out of the way until somebody wants one. They are the facet of themes, so they hold for the list too. */
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
        {words.inWhichField}:{' '}
        {chosen.length > 0 ? words.list(chosen.map((theme) => words.themes[theme])) : words.anyField}
      </summary>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that are pressed or not, not the fields of a form */}
      <div className="chips" role="group" aria-label={words.inWhichField}>
        {shown.map((theme) => (
          <button
            key={theme}
            type="button"
            className="chip"
            aria-pressed={chosen.includes(theme)}
            onClick={() => facetToggled(store, 'theme', theme)}
          >
            {words.themes[theme]}
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
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (wasAsked) focusHeading(heading.current);
  }, [wasAsked]);
  return (
    <section className="needs" aria-labelledby={id}>
      <h1 id={id} ref={heading} tabIndex={-1}>
        {words.whatToDo}
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

/**
 * What one wants to do, and in which field. Who came to see what is near a place has a start and asked for nothing: then
 * the question is one line, so that the distance is at hand. A table once used stays, lest it go from under the hand.
 */
export function Needs() {
  const { words } = useWords();
  const [isOpened, setIsOpened] = useState(false);
  const [isUsed, setIsUsed] = useState(false);
  const needs = useAtlas(({ atlas }) => atlas.needs);
  const isAside = useAtlas(({ view }) => view.near !== null && view.need.length === 0);
  if (needs.length === 0) return null;
  if (!isAside || isOpened || isUsed) {
    return <Table needs={needs} wasAsked={isOpened} onUse={() => setIsUsed(true)} />;
  }
  return (
    <button type="button" className="needs-aside" aria-expanded={false} onClick={() => setIsOpened(true)}>
      <span>{words.whatToDo}</span>
      <Icon name="down" size={18} />
    </button>
  );
}
