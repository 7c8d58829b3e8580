/** The page with the speaker notes: notes, next slide, clock and timer. It has no map. */
import './presentation.css';
import '#ui/kit/styles/numbered-list.css';
import { useEffect, useMemo, useState } from 'react';
import type { Story } from '#domain/stories/story.ts';
import { presentingLeft } from '#state/present/presentation-store.ts';
import { type Commands, notesLinked, openChannel } from '#state/present/presenter-channel.ts';
import { usePresenterTools } from '#state/present/presenter-tools.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { ToolButton, toggleFullScreen } from './presenter-controls.tsx';
import { PresenterIcon } from './presenter-icons.tsx';
import { PresenterTimer, useNow } from './presenter-timer.tsx';
import { usePresentationKeys } from './use-presentation-keys.ts';

function Clock() {
  const { words } = useWords();
  const now = useNow();
  return (
    <span className="stage-time" role="timer" aria-label={words.present.clock}>
      {words.present.clockTime(now)}
    </span>
  );
}

interface NotesToolsProps {
  readonly n: number;
  readonly last: number;
  readonly commands: Commands;
  readonly onClose: () => void;
}

function NotesTools({ n, last, commands, onClose }: NotesToolsProps) {
  const { words } = useWords();
  const { timedSince, isBlack } = usePresenterTools((tools) => tools);
  return (
    <footer className="stage-controls">
      <ToolButton name={words.present.slideBefore} isOff={n === 1} onPress={() => commands.step(-1)}>
        <Icon name="back" />
      </ToolButton>
      <ToolButton name={words.present.nextSlide} isOff={n === last} onPress={() => commands.step(1)}>
        <Icon name="next" />
      </ToolButton>
      <ToolButton name={words.present.timerTool} isPressed={timedSince !== null} onPress={commands.time}>
        <PresenterIcon name="timer" />
      </ToolButton>
      <ToolButton name={words.present.blackTool} isPressed={isBlack} onPress={commands.blacken}>
        <PresenterIcon name="black" />
      </ToolButton>
      <ToolButton name={words.kit.close} className="stage-leave" onPress={onClose}>
        <Icon name="close" />
      </ToolButton>
    </footer>
  );
}

export function SpeakerNotes({ story, n }: { story: Story; n: number }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const timedSince = usePresenterTools((tools) => tools.timedSince);
  const [linked, setLinked] = useState(() => notesLinked(store, null));
  useEffect(() => {
    const link = notesLinked(store, openChannel());
    setLinked(link);
    return link.end;
  }, [store]);
  const { commands } = linked;
  const last = story.slides.length;
  const localCommands = useMemo(() => ({ last, fullScreen: toggleFullScreen, leave: () => undefined }), [last]);
  usePresentationKeys(commands, localCommands);
  const close = (): void => {
    window.close();
    // A script cannot close a window that it did not open: then the atlas is shown in it.
    presentingLeft(store);
  };
  const slide = story.slides[n - 1];
  const next = story.slides[n];
  const notes = localize(slide?.notes);
  return (
    <div className="notes-page">
      <header>
        <p className="small muted" dir="auto">
          <LocalizedText text={story.title} />
        </p>
        <span className="notes-times">
          <Clock />
          <PresenterTimer since={timedSince} />
        </span>
      </header>
      <section className="notes-now" aria-labelledby="slide-title">
        <h1 id="slide-title" dir="auto">
          <span className="walk-count">{words.stories.slideOf(n, last)}</span> <LocalizedText text={slide?.title} />
        </h1>
        <p className="notes-text" dir="auto">
          {notes === '' ? words.present.noNotes : <LocalizedText text={slide?.notes} />}
        </p>
      </section>
      <section className="notes-next">
        <h2>{words.present.nextUp}</h2>
        <p dir="auto">{next ? <LocalizedText text={next.title} /> : words.present.lastSlide}</p>
      </section>
      <NotesTools n={n} last={last} commands={commands} onClose={close} />
    </div>
  );
}
