import { type ChangeEvent, useId, useState } from 'react';
import { isSame, type Json } from '#domain/contribute/json-merge.ts';
import type { Story } from '#domain/stories/story.ts';
import { mostFileBytes, type StoryFault, type StoryFileRead } from '#domain/stories/story-file.ts';
import { useBook } from '#state/stories/story-editor-store.ts';
import { storyCopied, storyOpened, storyReplaced } from '#state/stories/story-actions.ts';
import type { StoryRoom } from '#state/stories/story-reader.ts';
import { scenariosBrought } from '#state/stories/story-scenario-actions.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { searchWords } from '#ui/kit/place-keywords.ts';
import { toOpenStory } from './story-focus.ts';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

type Answer = Exclude<StoryFileRead, { type: 'read' }> | { type: 'tooBig' } | { type: 'known'; story: Story };

/** Enough to begin with; the rest comes up when these are mended. */
const mostFaults = 8;

/** As a file has it: what is said the same, in whatever order. */
const jsonOf = (story: Story): Json => JSON.parse(JSON.stringify(story));

function Faults({ faults }: { faults: readonly StoryFault[] }) {
  const { words } = useWords();
  const rest = faults.length - mostFaults;
  return (
    <>
      <ul>
        {faults.slice(0, mostFaults).map(({ slide, field, kind, given, problem, mend }) => (
          <li key={`${slide} ${field}`}>
            <strong>{words.faultAt(slide, field)}</strong>{' '}
            {kind === null ? (
              <span lang="en">
                {problem}; {mend}
              </span>
            ) : (
              words.storyFaultKinds[kind](given)
            )}
          </li>
        ))}
      </ul>
      {rest > 0 ? <p>{words.moreFaults(rest)}</p> : null}
    </>
  );
}

/** The same story lies here already: which of them shall be kept is asked, and nothing is changed until then. */
function Known({ story, onDone }: { story: Story; onDone: () => void }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const done = (act: () => void) => () => {
    act();
    scenariosBrought(store, story, searchWords);
    onDone();
    toOpenStory();
  };
  return (
    <div className="actions">
      <button type="button" className="secondary" onClick={done(() => storyCopied(store, story))}>
        {words.keepBoth}
      </button>
      <button type="button" className="secondary" onClick={done(() => storyReplaced(store, story))}>
        {words.replaceMine}
      </button>
      <button
        type="button"
        className="secondary"
        onClick={() => {
          onDone();
          focusLater('.open-file input');
        }}
      >
        {words.cancelOpen}
      </button>
    </div>
  );
}

/** Opens a story from a file. It is read as a whole or refused with reasons, and never takes the place of another unasked. */
export function OpenFile({ room }: { room: StoryRoom }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const stories = useBook((book) => book.stories) ?? [];
  const [answer, setAnswer] = useState<(Answer & { file: string }) | null>(null);
  const id = useId();
  const sentences = {
    tooBig: words.fileTooBig,
    notJson: words.fileNotJson,
    faults: words.fileFaults,
    known: (_: string) => (answer?.type === 'known' ? words.fileKnown(say(answer.story.title) || words.untitled) : ''),
  };
  const sentence = answer === null ? '' : sentences[answer.type](answer.file);
  useSaid(sentence);
  const arrived = (story: Story, file: string): void => {
    const same = stories.find((each) => each.id === story.id);
    if (same && !isSame(jsonOf(same), jsonOf(story))) {
      setAnswer({ type: 'known', story, file });
      return;
    }
    setAnswer(null);
    if (same) storyOpened(store, same.id);
    else storyCopied(store, story);
    scenariosBrought(store, story, searchWords);
    toOpenStory();
  };
  const open = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    // The same file may be chosen again once it is mended.
    const text = file.size > mostFileBytes ? null : await file.text();
    target.value = '';
    const read = text === null ? ({ type: 'tooBig' } as const) : room.fileRead(text);
    if (read.type === 'read') arrived(read.story, file.name);
    else setAnswer({ ...read, file: file.name });
  };
  return (
    <div className="open-file">
      <input id={id} type="file" accept=".json,application/json" className="visually-hidden" onChange={open} />
      <label htmlFor={id} className="secondary">
        {words.openStoryFile}
      </label>
      {answer === null ? null : (
        <div className="file-answer">
          <p>{sentence}</p>
          {answer.type === 'faults' ? <Faults faults={answer.faults} /> : null}
          {answer.type === 'known' ? <Known story={answer.story} onDone={() => setAnswer(null)} /> : null}
        </div>
      )}
    </div>
  );
}
