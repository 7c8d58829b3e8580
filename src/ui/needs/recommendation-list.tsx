import { isOnMap } from '#domain/atlas.ts';
import type { Uncovered } from '#domain/needs/recommend.ts';
import { placeChosen } from '#state/actions.ts';
import { doorsOf } from '#state/needs/recommendations.ts';
import { sentenceSaid } from '#state/announce.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { DoorCard, RouteLinks } from './recommendation-card.tsx';
import { nameOfNeed } from './needs-form.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** A need that no door meets, and who would. */
export function OpenNeed({ uncovered: { need, nearest, isWithin } }: { uncovered: Uncovered }) {
  const store = useAtlasStore();
  const spoken = useWords();
  const { words } = spoken;
  const name = nameOfNeed(need, spoken);
  if (nearest === null) return <li>{words.nobodyAtAll(name)}</li>;
  return (
    <li>
      {isWithin ? words.noRoomFor(name) : words.nobodyWithin(name)} {isWithin ? words.bestForIt : words.nearestBeyond}{' '}
      <button type="button" className="inline" onClick={() => placeChosen(store, nearest.place.id)}>
        <Said text={nearest.place.name} />
      </button>
      {nearest.metres === null ? '' : `, ${words.distanceOf(nearest.metres)}`}.
    </li>
  );
}

function Round() {
  const { words } = useWords();
  const { walk } = useAtlas(doorsOf);
  const origin = useAtlas(originOf);
  if (walk === null) return null;
  const [first, ...rest] = walk.positions;
  return (
    <div className="round">
      <p>{words.wholeWalk(words.distanceOf(walk.metres), words.walkLong(Math.round(walk.minutes)))}</p>
      {first && rest.length > (origin ? 1 : 0) ? <RouteLinks from={first} stops={rest} /> : null}
    </div>
  );
}

function Method() {
  const { words } = useWords();
  return (
    <details className="more method">
      <summary>{words.howChosen}</summary>
      <ol>
        {words.howChosenLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  );
}

/** The few doors to knock on, in the order to walk. Nothing as long as no need is asked for. */
export function DoorList() {
  const store = useAtlasStore();
  const { words } = useWords();
  const { doors, uncovered } = useAtlas(doorsOf);
  const isAsked = useAtlas(({ view }) => view.need.length > 0);
  const ids = doors.map(({ place }) => place.id);
  if (!isAsked) return null;
  return (
    <section className="door-part">
      <h2>{words.doorCount(doors.length)}</h2>
      {/* The role is said again because WebKit forgets it for lists without numbers of its own. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <ol role="list" className="door-list" aria-label={words.doorsInOrder}>
        {doors.map((door, at) => (
          <DoorCard
            key={door.place.id}
            door={door}
            at={at}
            ids={ids}
            onMoved={(sentence) => sentenceSaid(store, sentence)}
          />
        ))}
      </ol>
      {uncovered.length > 0 ? (
        <ul className="open-needs">
          {uncovered.map((each) => (
            <OpenNeed key={each.need.id} uncovered={each} />
          ))}
        </ul>
      ) : null}
      <Round />
      {doors.some(({ place }) => isOnMap(place)) ? <p className="small muted">{words.linksNote}</p> : null}
      <Method />
    </section>
  );
}
