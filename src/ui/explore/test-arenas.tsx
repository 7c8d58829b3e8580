import { useEffect, useMemo, useRef } from 'react';
import { barOf, type DatedPilot, datedPilots, type Years, yearsOf } from '#domain/explore/pilots.ts';
import { runQuery } from '#domain/search/query.ts';
import { inLanguage } from '#domain/translation.ts';
import { defaultStatuses, kinds, statuses } from '#domain/vocabulary.ts';
import { whereaboutsOf } from '#domain/search/off-map.ts';
import { filterDropped, placeChosen } from '#state/actions.ts';
import { queryOf, resultsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { PilotTime } from './test-arena-facts.tsx';
import { focusHeading } from '#ui/kit/focus.ts';
import { FamilyMark, Icon } from '#ui/kit/icons.tsx';
import { Said, SaidIn } from '#ui/kit/localized-text.tsx';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** The time of one pilot as a bar; the words beside it say the same. Where no end is known, the bar fades away. */
function Bar({ dated, years }: { dated: DatedPilot; years: Years }) {
  const { state, pilot } = dated;
  const { start, length } = barOf(dated, years);
  const isFading = pilot.to === undefined;
  return (
    <span className="pilot-track" aria-hidden="true">
      <span
        className={`pilot-bar ${state ?? ''}${isFading ? ' fading' : ''}`}
        style={{ insetInlineStart: `${100 * start}%`, inlineSize: `${100 * length}%` }}
      />
    </span>
  );
}

/** A pilot may have a sequel of the same name in the same arena. */
const keyOf = ({ place, pilot: { name, from, to } }: DatedPilot): string =>
  [place.id, inLanguage(name, 'en').value, from, to].join(' ');

function Timeline({ pilots, now }: { pilots: readonly DatedPilot[]; now: string }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const years = yearsOf(pilots, now);
  return (
    <section className="timeline">
      <h2>{words.pilotTimeline}</h2>
      <p className="aside">{words.pilotTimelineNote}</p>
      <p className="pilot-years" aria-hidden="true">
        <span>{years.from}</span>
        <span>{years.to - 1}</span>
      </p>
      <ol>
        {pilots.map((dated) => (
          <li key={keyOf(dated)}>
            <button type="button" onClick={() => placeChosen(store, dated.place.id)}>
              <span className="pilot-name">
                <Said text={dated.pilot.name} />
              </span>{' '}
              <PilotTime pilot={dated.pilot} status={dated.place.status} />
              <Bar dated={dated} years={years} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** All test arenas that are asked for, as a whole: how many, of which kind, where, and their pilots over the years. */
export function Arenas() {
  const store = useAtlasStore();
  const { words } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const places = useAtlas(({ atlas }) => atlas.places);
  const index = useAtlas((state) => state.index);
  const query = useAtlas(queryOf);
  const { hits, withoutPlace } = useAtlas(resultsOf);
  const now = today();
  const arenas = useMemo(() => [...hits, ...withoutPlace].map(({ place }) => place), [hits, withoutPlace]);
  // Closed ones count only for who asked to see them.
  const total = useMemo(() => {
    const counted = [...defaultStatuses, ...query.statuses];
    return places.filter(({ category, status }) => category === 'test_arena' && counted.includes(status)).length;
  }, [places, query.statuses]);
  const { onMap, digital, byArea } = whereaboutsOf(arenas);
  const pilots = useMemo(() => {
    const everSo = runQuery(index, { ...query, statuses });
    return datedPilots(
      [...everSo.hits, ...everSo.withoutPlace].map(({ place }) => place),
      now,
    );
  }, [index, query, now]);
  // Who came by a door that is gone now goes on here; who pressed a filter stays with it.
  useEffect(() => {
    if (document.activeElement === document.body) focusHeading(heading.current);
  }, []);
  return (
    <article className="arenas">
      <button type="button" className="back" onClick={() => filterDropped(store, 'category')}>
        <Icon name="back" size={18} />
        <span>
          <SaidIn text={city} sentence={(name) => words.backTo(words.allOf(name))} />
        </span>
      </button>
      <header className="place-head">
        <FamilyMark family="test" size={40} />
        <div>
          <h1 ref={heading} tabIndex={-1}>
            <SaidIn text={city} sentence={(name) => words.arenasIn(arenas.length, total, name)} />
          </h1>
          <p className="muted">{words.whereAre(onMap.length, digital.length, byArea.length)}</p>
        </div>
      </header>
      <ul className="arena-kinds">
        {kinds.map((kind) => (
          <li key={kind}>
            <strong>{words.number(arenas.filter((place) => place.kind === kind).length)}</strong> {words.kinds[kind]}
          </li>
        ))}
      </ul>
      {pilots.length > 0 ? (
        <Timeline pilots={pilots} now={now} />
      ) : (
        <p className="aside">
          <SaidIn text={city} sentence={words.noPilotDates} />
        </p>
      )}
    </article>
  );
}
