import { useEffect, useRef } from 'react';
import type { LensAnswer } from '#domain/coverage/coverage-analysis.ts';
import { change } from '#state/actions.ts';
import { noticeShown } from '#state/map-actions.ts';
import { lensClosed, lensOf } from '#state/coverage/coverage-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusHeading, focusLater, lensOpener } from '#ui/kit/focus.ts';
import { AreaCard, LensAreas, LensGaps } from './coverage-areas.tsx';
import { LensChoices } from './coverage-choices.tsx';
import { LensLegend } from './coverage-legend.tsx';
import { LensShares } from './coverage-shares.tsx';
import { reachInWords } from './describe-coverage.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { today } from '#ui/kit/today.ts';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** From so many years on a measure is said to be old. */
const oldAfterYears = 5;

/** What is found, in one sentence that is read out too, and what it cannot say. */
function Summary({ answer }: { answer: LensAnswer }) {
  const { words } = useWords();
  const { withDoor, all, withoutCentre, lens, level, measure } = answer;
  const measured = all.residents - withoutCentre.residents;
  const share = words.lens.percent(measured > 0 ? withDoor / measured : 0);
  const sentence = words.lens.summary(withDoor, measured, share, reachInWords(words, lens.reach));
  const age = Number(today().slice(0, 4)) - measure.year;
  useSaid(sentence);
  return (
    <>
      <p className="lens-summary">{sentence}</p>
      <p className="aside">
        {words.lens.estimate} {level === 'borough' || level === 'ward' ? words.lens.large : ''}{' '}
        {age >= oldAfterYears ? words.lens.old(age) : ''}
      </p>
    </>
  );
}

function Whole({ answer }: { answer: LensAnswer }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const heading = useRef<HTMLHeadingElement>(null);
  const { area } = answer.lens;
  const reach = answer.reaches.find((each) => each.area.id === area);
  useEffect(() => focusHeading(heading.current), []);
  return (
    <article className="lens">
      <button
        type="button"
        className="back"
        onClick={() => {
          lensClosed(store);
          focusLater(lensOpener);
        }}
      >
        <Icon name="back" size={18} />
        <span>{words.backTo(words.allOf(say(city)))}</span>
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {words.lens.title}
      </h1>
      {reach ? <AreaCard answer={answer} reach={reach} /> : <p className="lead">{words.lens.lead}</p>}
      <LensChoices answer={answer} />
      <Summary answer={answer} />
      <section>
        <h2>{words.lens.legend}</h2>
        <LensLegend answer={answer} />
      </section>
      <LensGaps answer={answer} />
      <LensShares answer={answer} />
      <LensAreas answer={answer} />
      <button
        type="button"
        className="inline"
        data-opens="lens-method"
        onClick={() => change(store, 'push', { page: 'lens-method' })}
      >
        {words.lens.howTitle}
      </button>
    </article>
  );
}

/** Who is within reach; what the address names and the data do not know is said once, and taken out of it. */
export function LensPanel() {
  const store = useAtlasStore();
  const answer = useAtlas(lensOf);
  const text = useAtlas(({ view }) => view.lens);
  const isUnknown = answer === null && text !== '';
  useEffect(() => {
    if (!isUnknown) return;
    noticeShown(store, { type: 'unknown', keys: `lens=${text}` });
    change(store, 'replace', { lens: '' });
  }, [store, text, isUnknown]);
  return answer && <Whole answer={answer} />;
}
