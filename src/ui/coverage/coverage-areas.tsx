import { useEffect, useRef } from 'react';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { gapsOf, type LensAnswer } from '#domain/coverage/coverage-analysis.ts';
import { type AreaReach, doorsAround } from '#domain/coverage/area-coverage.ts';
import { families } from '#domain/vocabulary.ts';
import { placeChosen } from '#state/actions.ts';
import { areaChosen, pointedArea } from '#state/coverage/coverage-area.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusArea, focusHeading } from '#ui/kit/focus.ts';
import { areaInWords, residentsInWords, valueInWords } from './describe-coverage.ts';
import { FamilyMark, Icon, PlaceMark } from '#ui/kit/icons.tsx';
import { Row, Unknown } from '#ui/kit/fact-row.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** So many gaps are told before one asks for more. */
const firstGaps = 5;

/** An area in one line: what it is called, how much in need, who lives there and what is in reach. */
function AreaButton({ answer, reach }: { answer: LensAnswer; reach: AreaReach }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const areas = useAtlas(({ atlas }) => atlas.areas);
  const { area, value, doors, nearest } = reach;
  const facts = [
    value === null ? null : valueInWords(words, answer.measure, value),
    residentsInWords(words, area),
    doors === null ? null : words.lens.reached(doors),
    doors === 0 && nearest ? words.lens.nearestIs(say(nearest.place.name), words.distanceOf(nearest.metres)) : null,
  ].filter((fact) => fact !== null);
  const point = (id: string | null): void => pointedArea.setState({ id, at: null });
  return (
    <button
      type="button"
      className="lens-area"
      data-area-id={area.id}
      onClick={() => areaChosen(store, area.id, 'list')}
      onFocus={() => point(area.id)}
      onBlur={() => point(null)}
      onPointerEnter={() => point(area.id)}
      onPointerLeave={() => point(null)}
    >
      <span className="lens-area-name">{areaInWords(areas, area)}</span>{' '}
      <span className="small muted">{facts.join(' · ')}</span>
    </button>
  );
}

/** A place that can be opened from here, with how far it is. */
function DoorButton({ place, metres }: NonNullable<AreaReach['nearest']>) {
  const store = useAtlasStore();
  const { words } = useWords();
  const walk = words.walkLong(Math.round(walkingMinutes(metres)));
  return (
    <button type="button" className="lens-door" onClick={() => placeChosen(store, place.id)}>
      <PlaceMark place={place} size={20} />
      <span dir="auto">
        <Said text={place.name} />
      </span>
      <span className="small muted">
        {words.distanceOf(metres)} · {walk}
      </span>
    </button>
  );
}

/** By family, how many open doors are in reach, whichever of them is asked for. */
function Families({ counts }: { counts: NonNullable<AreaReach['counts']> }) {
  const { words } = useWords();
  return (
    <ul className="lens-families">
      {families.map((family) => (
        <li key={family}>
          <FamilyMark family={family} size={18} /> {words.families[family]}{' '}
          <strong>{words.number(counts[family])}</strong>
        </li>
      ))}
    </ul>
  );
}

function Reached({ answer, reach }: { answer: LensAnswer; reach: AreaReach }) {
  const { words } = useWords();
  const places = useAtlas(({ atlas }) => atlas.places);
  const { counts, doors, nearest, forResidents, area } = reach;
  if (counts === null || doors === null || area.centre === null) {
    return <p className="aside">{words.lens.notMeasured}</p>;
  }
  const around = doorsAround(places, area.centre, answer.lens.family, answer.radiusMetres);
  return (
    <>
      <h3>{words.lens.doorsRow}</h3>
      <Families counts={counts} />
      {doors > 0 ? (
        <>
          <p className="small muted">{words.lens.forResidents(forResidents, doors)}</p>
          <ul className="lens-doors">
            {around.map(({ place, metres }) => (
              <li key={place.id}>
                <DoorButton place={place} metres={metres} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <h3>{words.lens.nearestRow}</h3>
          {nearest ? <DoorButton {...nearest} /> : <p className="muted">{words.lens.nowhere}</p>}
        </>
      )}
    </>
  );
}

/** What is known of the area that was chosen. */
export function AreaCard({ answer, reach }: { answer: LensAnswer; reach: AreaReach }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const areas = useAtlas(({ atlas }) => atlas.areas);
  const { area, value } = reach;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor goes to the heading once for each area
  useEffect(() => focusHeading(heading.current), [area.id]);
  return (
    <section className="lens-card">
      <button
        type="button"
        className="back"
        onClick={() => {
          areaChosen(store, null, 'list');
          focusArea(area.id);
        }}
      >
        <Icon name="back" size={18} />
        <span>{words.lens.backToAll}</span>
      </button>
      <h2 ref={heading} tabIndex={-1}>
        {areaInWords(areas, area)}
      </h2>
      <dl className="facts">
        <Row name={words.lens.residentsHead}>
          {residentsInWords(words, area)}
          {area.populationYear ? <span className="small muted"> {area.populationYear}</span> : null}
        </Row>
        <Row name={words.lens.measure}>
          {value === null ? <Unknown /> : valueInWords(words, answer.measure, value)}{' '}
          <span className="small muted">{answer.measure.year}</span>
        </Row>
      </dl>
      <Reached answer={answer} reach={reach} />
    </section>
  );
}

/** The widest gaps, the first of them at once. */
export function LensGaps({ answer }: { answer: LensAnswer }) {
  const { words } = useWords();
  const gaps = gapsOf(answer);
  const list = (some: readonly AreaReach[]) => (
    <ol className="lens-areas">
      {some.map((reach) => (
        <li key={reach.area.id}>
          <AreaButton answer={answer} reach={reach} />
        </li>
      ))}
    </ol>
  );
  return (
    <section className="lens-gaps">
      <h2>{words.lens.gaps}</h2>
      <p className="aside">{gaps.length > 0 ? words.lens.gapsLead : words.lens.noGaps}</p>
      {list(gaps.slice(0, firstGaps))}
      {gaps.length > firstGaps ? (
        <details className="more">
          <summary>{words.lens.allGaps(gaps.length)}</summary>
          {list(gaps.slice(firstGaps))}
        </details>
      ) : null}
    </section>
  );
}

/** Every area, so that none is found on the map alone. */
export function LensAreas({ answer }: { answer: LensAnswer }) {
  const { words } = useWords();
  return (
    <details className="more">
      <summary>{words.lens.allAreas(answer.reaches.length)}</summary>
      <ul className="lens-areas">
        {answer.reaches.map((reach) => (
          <li key={reach.area.id}>
            <AreaButton answer={answer} reach={reach} />
          </li>
        ))}
      </ul>
    </details>
  );
}
