/** What narrows the list of what is nearest: two buttons before it, and after it how far, kinds and needs, folded. */
import '#ui/kit/styles/disclosure.css';
import '#ui/near/near.css';
import '#ui/search/filters.css';
import { isOwnPosition } from '#state/near/origin-name.ts';
import { radiusMetresOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { MoveOrigin } from '#ui/near/move-origin.tsx';
import { NearestKinds } from '#ui/near/nearest-kinds.tsx';
import { RadiusPart } from '#ui/near/radius.tsx';
import { chosenFacets } from '#ui/search/chosen-facets.ts';
import { ChosenFilters } from '#ui/search/chosen-filters.tsx';
import { Filters } from '#ui/search/filters.tsx';
import { OpenChips, OpenUnknown } from '#ui/search/open-filters.tsx';
import { NeedsForm } from './needs-form.tsx';

const controlsId = 'near-controls';

const SlidersIcon = () => (
  <svg className="icon" viewBox="0 0 24 24" width={20} height={20} aria-hidden="true">
    <path d="M4 7h8M18.5 7H20M15.2 4a3 3 0 1 0 .01 0M4 17h1.5M12 17h8M8.8 14a3 3 0 1 0 .01 0" />
  </svg>
);

/** Those that answer "now", and the way to all others, which come after the list. */
export function NearChips() {
  const { words } = useWords();
  const others = useAtlas(({ view }) => chosenFacets(view).filter(({ id }) => id !== 'walk_in').length);
  const skip = (): void => {
    document.getElementById(controlsId)?.scrollIntoView({ block: 'start' });
    focusLater(`#${controlsId} summary`);
  };
  return (
    <div className="near-chips">
      <div className="chips">
        <OpenChips />
        <button type="button" className="chip narrow-chip" title={words.near.narrow} onClick={skip}>
          <SlidersIcon />
          <span className="visually-hidden">{words.near.narrow}</span>
          {others > 0 ? <span className="badge">{words.kit.number(others)}</span> : null}
        </button>
      </div>
      <OpenUnknown />
      <ChosenFilters except={[words.hours.openNow, words.vocabulary.publicAccess.walk_in]} />
    </div>
  );
}

export function NearControls() {
  const { words } = useWords();
  const metres = useAtlas(({ view }) => radiusMetresOf(view.within));
  const isOwn = useAtlas(isOwnPosition);
  return (
    <section id={controlsId} className="near-controls" aria-label={words.near.narrow}>
      <details className="more">
        <summary>{words.near.howFar(metres === null ? words.near.anyDistance : words.kit.distanceOf(metres))}</summary>
        <RadiusPart />
        <MoveOrigin />
        {isOwn ? <p className="aside">{words.near.linkHoldsIt}</p> : null}
      </details>
      <details className="more">
        <summary>{words.near.kinds}</summary>
        <Filters isChosenAbove />
      </details>
      <NeedsForm />
      <NearestKinds />
    </section>
  );
}
