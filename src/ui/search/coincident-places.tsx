import { useEffect, useRef } from 'react';
import { spotClosed } from '#state/actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusHeading, focusMap } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { Entry } from './results.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** The places that share one spot, after their marker was pressed. */
export function Spot({ ids }: { ids: readonly string[] }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const places = useAtlas((state) => state.places);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor goes to the heading once for each spot
  useEffect(() => focusHeading(heading.current), [ids]);
  const here = ids.flatMap((id) => places.get(id) ?? []);
  const address = here[0]?.address;
  return (
    <section className="spot">
      <button
        type="button"
        className="back"
        onClick={() => {
          spotClosed(store);
          focusMap();
        }}
      >
        <Icon name="back" size={18} />
        <span>{words.back}</span>
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {words.atThisSpot(here.length)}
      </h1>
      {address && here.every((place) => place.address === address) ? <p className="muted">{address}</p> : null}
      <ul className="entries">
        {here.map((place) => (
          <Entry key={place.id} place={place} metres={null} />
        ))}
      </ul>
    </section>
  );
}
