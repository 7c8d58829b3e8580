/** The panel of all test arenas in the results: number, kind, district, and pilots by year. */
import './arenas.css';
import '#ui/kit/styles/facts.css';
import { useMemo } from 'react';
import { barOf, type DatedPilot, datedPilots, type TimelineYears, timelineYears } from '#domain/explore/pilots.ts';
import { offMapKindOf } from '#domain/search/off-map.ts';
import { runQuery } from '#domain/search/query.ts';
import { inLanguage } from '#domain/translation.ts';
import { defaultStatuses, kinds, statuses } from '#domain/vocabulary.ts';
import { placeChosen } from '#state/actions.ts';
import { filterDropped } from '#state/search/filter-actions.ts';
import { atlasOf, placeIndexOf, queryOf, resultsOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { FamilySymbol, Icon } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { TextIn } from '#ui/kit/text-in.tsx';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { PilotTime } from './test-arena-facts.tsx';

/** The time of one pilot as a bar; the words beside it say the same. Where no end is known, the bar fades away. */
function Bar({ dated, years }: { dated: DatedPilot; years: TimelineYears }) {
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

/** The test arenas that are listed, how many there are, and the pilots with dates. */
function useTestArenas(now: string) {
  const places = useAtlas(atlasOf).places;
  const index = useAtlas(placeIndexOf);
  const query = useAtlas(queryOf);
  const { hits, offMap } = useAtlas(resultsOf);
  const arenas = useMemo(() => [...hits, ...offMap].map(({ place }) => place), [hits, offMap]);
  // Closed arenas count only if the filter asks for them.
  const total = useMemo(() => {
    const counted = [...defaultStatuses, ...query.statuses];
    return places.filter(({ category, status }) => category === 'test_arena' && counted.includes(status)).length;
  }, [places, query.statuses]);
  const pilots = useMemo(() => {
    const ever = runQuery(index, { ...query, statuses });
    return datedPilots(
      [...ever.hits, ...ever.offMap].map(({ place }) => place),
      now,
    );
  }, [index, query, now]);
  return { arenas, total, pilots };
}

/** A pilot may have a sequel of the same name in the same arena. */
const keyOf = ({ place, pilot: { name, from, to } }: DatedPilot): string =>
  [place.id, inLanguage(name, 'en').value, from, to].join(' ');

function Timeline({ pilots, now }: { pilots: readonly DatedPilot[]; now: string }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const years = timelineYears(pilots, now);
  return (
    <section className="timeline">
      <h2>{words.explore.pilotTimeline}</h2>
      <p className="aside">{words.explore.pilotTimelineNote}</p>
      <p className="pilot-years" aria-hidden="true">
        <span>{years.from}</span>
        <span>{years.to - 1}</span>
      </p>
      <ol>
        {pilots.map((dated) => (
          <li key={keyOf(dated)}>
            <button type="button" onClick={() => placeChosen(store, dated.place.id)}>
              <span className="pilot-name">
                <LocalizedText text={dated.pilot.name} />
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

export function TestArenas() {
  const store = useAtlasStore();
  const { words } = useWords();
  // Who came by a link that is gone now goes on here; who pressed a filter stays with it.
  const heading = usePanelHeading(null, () => document.activeElement === document.body);
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const now = today();
  const { arenas, total, pilots } = useTestArenas(now);
  const { onMap, digital, byArea } = offMapKindOf(arenas);
  return (
    <article className="arenas">
      <button type="button" className="back" onClick={() => filterDropped(store, 'category')}>
        <Icon name="back" size={18} />
        <span>
          <TextIn text={city} sentence={(name) => words.kit.backTo(words.kit.allOf(name))} />
        </span>
      </button>
      <header className="place-head">
        <FamilySymbol family="test" size={40} />
        <div>
          <h1 ref={heading} tabIndex={-1}>
            <TextIn text={city} sentence={(name) => words.explore.arenasIn(arenas.length, total, name)} />
          </h1>
          <p className="muted">{words.search.whereAre(onMap.length, digital.length, byArea.length)}</p>
        </div>
      </header>
      <ul className="arena-kinds">
        {kinds.map((kind) => (
          <li key={kind}>
            <strong>{words.kit.number(arenas.filter((place) => place.kind === kind).length)}</strong>{' '}
            {words.vocabulary.kinds[kind]}
          </li>
        ))}
      </ul>
      {pilots.length > 0 ? (
        <Timeline pilots={pilots} now={now} />
      ) : (
        <p className="aside">
          <TextIn text={city} sentence={words.explore.noPilotDates} />
        </p>
      )}
    </article>
  );
}
