import { useEffect, useRef, useState } from 'react';
import type { GapAnswer } from '#domain/gaps/gap-analysis.ts';
import { gapRead, nameNear } from '#domain/gaps/gap-choice.ts';
import type { Gap } from '#domain/gaps/find-gaps.ts';
import { change } from '#state/actions.ts';
import { gapLookedAt, gapsClosed } from '#state/gaps/gap-actions.ts';
import { type GapsShown, useGaps } from '#state/gaps/gaps.ts';
import { noticeShown } from '#state/map-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusHeading, focusLater, gapOpener } from '#ui/kit/focus.ts';
import { GapForm } from './gap-form.tsx';
import { GapLegend, GapMethod } from './gap-legend.tsx';
import { GapPin, GapScenario, useIsScenario } from './gap-pin.tsx';
import { beyondOf, gapSentences, placeWords, roundedPeople } from './describe-gaps.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** More than these are small, and told together. */
const mostListed = 8;

/** The gaps, the largest first: a press tells of one, and the map goes there. */
function GapList({ gaps, chosen, onChoose }: { gaps: readonly Gap[]; chosen: Gap; onChoose: (gap: Gap) => void }) {
  const { words } = useWords();
  const areas = useAtlas(({ atlas }) => atlas.areas);
  const others = gaps.slice(mostListed);
  return (
    <section className="gap-list" aria-labelledby="gap-list">
      <h2 id="gap-list">{words.gapList(gaps.length)}</h2>
      <ol>
        {gaps.slice(0, mostListed).map((gap) => (
          <li key={gap.spot.join()}>
            <button type="button" aria-pressed={gap === chosen} onClick={() => onChoose(gap)}>
              <span className="entry-text">
                <span className="entry-name">{nameNear(areas, gap.spot)}</span>
                <span className="entry-details">
                  {words.gapFacts(
                    words.gapPeople(roundedPeople(gap.residents)),
                    gap.door < 0 ? null : Math.round(gap.minutes),
                  )}
                </span>
              </span>
              <Icon name="map" size={18} />
            </button>
          </li>
        ))}
      </ol>
      {others.length > 0 ? (
        <p className="aside">
          {words.gapOthers(others.length, words.gapPeople(roundedPeople(beyondOf({ gaps: others }))))}
        </p>
      ) : null}
    </section>
  );
}

/** Which gap is told of: the largest, until somebody chooses another of the same answer. */
function useChosenGap({ gaps }: GapAnswer): [Gap | undefined, (gap: Gap) => void] {
  const [chosen, setChosen] = useState<Gap | null>(null);
  return [chosen && gaps.includes(chosen) ? chosen : gaps[0], setChosen];
}

function GapResult({ shown }: { shown: GapsShown }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const areas = useAtlas(({ atlas }) => atlas.areas);
  const isScenario = useIsScenario();
  const { answer, choice } = shown;
  const [gap, setGap] = useChosenGap(answer);
  const [sentence, farthest = ''] = gap
    ? gapSentences(gap, gap === answer.gaps[0], shown, { words, say, areas })
    : [words.gapNone(choice.minutes, placeWords(choice, words))];
  // While a scenario is shown, what it changes is told instead.
  useSaid(isScenario ? '' : answer.residents > 0 ? `${sentence} ${farthest}` : words.gapNoAreas);
  if (answer.residents === 0) return <p>{words.gapNoAreas}</p>;
  const missing = beyondOf(answer);
  return (
    <>
      <p className="gap-sentence">{sentence}</p>
      {gap ? (
        <>
          <p>{farthest}</p>
          <p className="gap-in-all">
            {words.gapInAll(roundedPeople(missing), roundedPeople(answer.residents), missing / answer.residents)}
          </p>
          <GapPin shown={shown} gap={gap} />
        </>
      ) : null}
      <GapScenario shown={shown} />
      <GapLegend shown={shown} />
      {gap ? (
        <GapList
          gaps={answer.gaps}
          chosen={gap}
          onChoose={(next) => {
            setGap(next);
            gapLookedAt(store, next);
          }}
        />
      ) : null}
      <GapMethod shown={shown} />
    </>
  );
}

/** Where the nearest of what one looks for is further away than one may walk. */
export function GapPanel({ gap }: { gap: string }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { shown } = useGaps();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusHeading(heading.current), []);
  const choice = gapRead(gap);
  const isUnknown = choice === null;
  useEffect(() => {
    if (!isUnknown) return;
    noticeShown(store, { type: 'unknown', keys: `gap=${gap}` });
    change(store, 'replace', { gap: '' });
  }, [store, gap, isUnknown]);
  if (choice === null) return null;
  const close = (): void => {
    gapsClosed(store);
    focusLater(gapOpener);
  };
  return (
    <section className="gaps" aria-labelledby="gap-title">
      <button type="button" className="back" onClick={close}>
        <Icon name="back" size={18} />
        <span>{words.back}</span>
      </button>
      <h1 id="gap-title" ref={heading} tabIndex={-1}>
        {words.gapTitle}
      </h1>
      <p className="lead">{words.gapLead}</p>
      <GapForm choice={choice} />
      {shown ? <GapResult shown={shown} /> : <p className="aside">{words.gapWorking}</p>}
    </section>
  );
}
