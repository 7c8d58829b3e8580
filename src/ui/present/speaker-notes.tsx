import { useEffect, useMemo, useState } from 'react';
import type { Story } from '#domain/stories/story.ts';
import { presentingLeft } from '#state/present/presentation-store.ts';
import { notesLinked, openChannel } from '#state/present/presenter-channel.ts';
import { useStage } from '#state/present/presenter-tools.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { Tool, toggleFullScreen } from './presenter-controls.tsx';
import { StageIcon } from './presenter-icons.tsx';
import { StageTimer, useNow } from './presenter-timer.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { useWorkshopKeys } from './use-presentation-keys.ts';

function Clock() {
  const { words } = useWords();
  const now = useNow();
  return (
    <span className="stage-time" role="timer" aria-label={words.clock}>
      {words.clockTime(now)}
    </span>
  );
}

/** What only whoever presents sees: notes, what comes next, clock and timer. It needs no map. */
export function SpeakerNotes({ story, n }: { story: Story; n: number }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const { timedSince, isBlack } = useStage((stage) => stage);
  const [linked, setLinked] = useState(() => notesLinked(store, null));
  useEffect(() => {
    const link = notesLinked(store, openChannel());
    setLinked(link);
    return link.end;
  }, [store]);
  const { commands } = linked;
  const last = story.slides.length;
  const own = useMemo(() => ({ last, fullScreen: toggleFullScreen, leave: () => undefined }), [last]);
  useWorkshopKeys(commands, own);
  const close = (): void => {
    window.close();
    // A window that no script opened stays: then the atlas is shown in it.
    presentingLeft(store);
  };
  const slide = story.slides[n - 1];
  const next = story.slides[n];
  const notes = say(slide?.notes);
  return (
    <div className="notes-page">
      <header>
        <p className="small muted" dir="auto">
          <Said text={story.title} />
        </p>
        <span className="notes-times">
          <Clock />
          <StageTimer since={timedSince} />
        </span>
      </header>
      <section className="notes-now" aria-labelledby="slide-title">
        <h1 id="slide-title" dir="auto">
          <span className="walk-count">{words.slideOf(n, last)}</span> <Said text={slide?.title} />
        </h1>
        <p className="notes-text" dir="auto">
          {notes === '' ? words.noNotes : <Said text={slide?.notes} />}
        </p>
      </section>
      <section className="notes-next">
        <h2>{words.nextUp}</h2>
        <p dir="auto">{next ? <Said text={next.title} /> : words.lastSlide}</p>
      </section>
      <footer className="stage-controls">
        <Tool name={words.slideBefore} isOff={n === 1} onPress={() => commands.step(-1)}>
          <Icon name="back" />
        </Tool>
        <Tool name={words.nextSlide} isOff={n === last} onPress={() => commands.step(1)}>
          <Icon name="next" />
        </Tool>
        <Tool name={words.timerTool} isPressed={timedSince !== null} onPress={commands.time}>
          <StageIcon name="timer" />
        </Tool>
        <Tool name={words.blackTool} isPressed={isBlack} onPress={commands.blacken}>
          <StageIcon name="black" />
        </Tool>
        <Tool name={words.close} className="stage-leave" onPress={close}>
          <Icon name="close" />
        </Tool>
      </footer>
    </div>
  );
}
