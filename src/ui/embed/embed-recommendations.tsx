import { askedNeeds } from '#domain/needs/needs.ts';
import { hovered, placeChosen } from '#state/actions.ts';
import { doorsOf } from '#state/needs/recommendations.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { reasonOf } from '#ui/needs/recommendation-card.tsx';
import { OpenNeed } from '#ui/needs/recommendation-list.tsx';
import { nameOfNeed } from '#ui/needs/needs-form.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** The doors that the page around an embed asks for: which they are and why. All else of them is in the whole atlas. */
export function EmbedDoors() {
  const store = useAtlasStore();
  const spoken = useWords();
  const { words } = spoken;
  const { doors, uncovered } = useAtlas(doorsOf);
  const needs = useAtlas(({ atlas }) => atlas.needs);
  const asked = useAtlas(({ view }) => view.need);
  const origin = useAtlas(originOf);
  if (asked.length === 0) return null;
  const names = askedNeeds(needs, asked).map((need) => nameOfNeed(need, spoken));
  return (
    <section className="door-part embed-doors" aria-labelledby="embed-doors">
      <p className="aside">{words.list(names)}</p>
      <h2 id="embed-doors">{words.doorCount(doors.length)}</h2>
      {/* The role is said again because WebKit forgets it for lists without numbers of its own. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <ol role="list" className="door-list" aria-label={words.doorsInOrder}>
        {doors.map((door, at) => (
          <li
            key={door.place.id}
            className="door"
            data-door-id={door.place.id}
            onMouseEnter={() => hovered(store, door.place.id)}
            onMouseLeave={() => hovered(store, null)}
          >
            <span className="door-number" aria-hidden="true">
              {words.number(at + 1)}
            </span>
            <div className="door-text">
              <button type="button" className="door-name" dir="auto" onClick={() => placeChosen(store, door.place.id)}>
                <Said text={door.place.name} />
              </button>
              <p className="small">{reasonOf(door, origin !== null, spoken)}</p>
            </div>
          </li>
        ))}
      </ol>
      {uncovered.length > 0 ? (
        <ul className="open-needs small">
          {uncovered.map((each) => (
            <OpenNeed key={each.need.id} uncovered={each} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
