/** The panel of the gaps: where the nearest facility is further away than the chosen walking time. */
import './gaps.css';
import '#ui/kit/styles/entry.css';
import '#ui/kit/styles/facts.css';
import { useState } from 'react';
import type { Gap } from '#domain/gaps/find-gaps.ts';
import type { GapAnalysis } from '#domain/gaps/gap-analysis.ts';
import type { GapChoice } from '#domain/gaps/gap-choice.ts';
import { nameNear } from '#domain/gaps/gap-facilities.ts';
import { gapLookedAt, gapsClosed } from '#state/gaps/gap-actions.ts';
import { type GapsShown, useGaps } from '#state/gaps/gaps.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { gapOpener } from '#ui/kit/openers.ts';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { gapSentences, placeWords, residentsInGaps, roundedPeople } from './describe-gaps.ts';
import { GapForm } from './gap-form.tsx';
import { GapLegend, GapMethod } from './gap-legend.tsx';
import { GapPin, GapScenario, useIsScenario } from './gap-pin.tsx';

/** The number of gaps listed singly; the others are small and counted together. */
const maxListed = 8;

/** The gaps, the largest first; a click describes one and moves the map to it. */
function GapList({ gaps, chosen, onChoose }: { gaps: readonly Gap[]; chosen: Gap; onChoose: (gap: Gap) => void }) {
  const { words } = useWords();
  const areas = useAtlas(({ atlas }) => atlas.areas);
  const others = gaps.slice(maxListed);
  return (
    <section className="gap-list" aria-labelledby="gap-list">
      <h2 id="gap-list">{words.gaps.list(gaps.length)}</h2>
      <ol>
        {gaps.slice(0, maxListed).map((gap) => (
          <li key={gap.suggestedPosition.join()}>
            <button type="button" aria-pressed={gap === chosen} onClick={() => onChoose(gap)}>
              <span className="entry-text">
                <span className="entry-name">{nameNear(areas, gap.suggestedPosition)}</span>
                <span className="entry-details">
                  {words.gaps.facts(
                    words.gaps.people(roundedPeople(gap.residents)),
                    gap.facility < 0 ? null : Math.round(gap.minutes),
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
          {words.gaps.others(others.length, words.gaps.people(roundedPeople(residentsInGaps({ gaps: others }))))}
        </p>
      ) : null}
    </section>
  );
}

/** The chosen gap: the largest until the person chooses another one of the same analysis. */
function useChosenGap({ gaps }: GapAnalysis): [Gap | undefined, (gap: Gap) => void] {
  const [chosen, setChosen] = useState<Gap | null>(null);
  return [chosen && gaps.includes(chosen) ? chosen : gaps[0], setChosen];
}

function GapResult({ shown }: { shown: GapsShown }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const areas = useAtlas(({ atlas }) => atlas.areas);
  const isScenario = useIsScenario();
  const { analysis, choice } = shown;
  const [gap, setGap] = useChosenGap(analysis);
  const [sentence, farthest = ''] = gap
    ? gapSentences(gap, gap === analysis.gaps[0], shown, { words, localize, areas })
    : [words.gaps.none(choice.minutes, placeWords(choice, words))];
  // While a scenario is shown, its change is announced instead.
  useAnnouncement(isScenario ? '' : analysis.residents > 0 ? `${sentence} ${farthest}` : words.gaps.noAreas);
  if (analysis.residents === 0) return <p>{words.gaps.noAreas}</p>;
  const residents = residentsInGaps(analysis);
  return (
    <>
      <p className="gap-sentence">{sentence}</p>
      {gap ? (
        <>
          <p>{farthest}</p>
          <p className="gap-in-all">
            {words.gaps.inAll(
              roundedPeople(residents),
              roundedPeople(analysis.residents),
              residents / analysis.residents,
            )}
          </p>
          <GapPin shown={shown} gap={gap} />
        </>
      ) : null}
      <GapScenario shown={shown} />
      <GapLegend shown={shown} />
      {gap ? (
        <GapList
          gaps={analysis.gaps}
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

export function GapPanel({ choice }: { choice: GapChoice }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { shown } = useGaps();
  const heading = usePanelHeading();
  const close = (): void => {
    gapsClosed(store);
    focusLater(gapOpener);
  };
  return (
    <section className="gaps" aria-labelledby="gap-title">
      <button type="button" className="back" onClick={close}>
        <Icon name="back" size={18} />
        <span>{words.kit.back}</span>
      </button>
      <h1 id="gap-title" ref={heading} tabIndex={-1}>
        {words.gaps.title}
      </h1>
      <p className="lead">{words.gaps.lead}</p>
      <GapForm choice={choice} />
      {shown ? <GapResult shown={shown} /> : <p className="aside">{words.gaps.working}</p>}
    </section>
  );
}
