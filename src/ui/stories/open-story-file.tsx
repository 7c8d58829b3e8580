/** Opens a story file. It is read completely or rejected with its faults, and never replaces a story without asking. */
import './stories.css';
import { type ChangeEvent, useId, useState } from 'react';
import { isSame, type Json } from '#domain/contribute/json-merge.ts';
import type { Story } from '#domain/stories/story.ts';
import { mostFileBytes, type StoryFault, type StoryFileRead } from '#domain/stories/story-file.ts';
import { storyCopied, storyOpened, storyReplaced } from '#state/stories/story-actions.ts';
import { useStoryEditor } from '#state/stories/story-editor-store.ts';
import { storyScenariosLoaded } from '#state/stories/story-scenario-actions.ts';
import type { StoryReader } from '#state/story-reader.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { focusOpenStory } from './story-focus.ts';

type ReadResult = Exclude<StoryFileRead, { type: 'read' }> | { type: 'tooBig' } | { type: 'known'; story: Story };

/** The number of faults shown; the others are counted. */
const maxFaults = 8;

/** The story as plain JSON, for a comparison that ignores the order of keys. */
const jsonOf = (story: Story): Json => JSON.parse(JSON.stringify(story));

function Faults({ faults }: { faults: readonly StoryFault[] }) {
  const { words } = useWords();
  const rest = faults.length - maxFaults;
  return (
    <>
      <ul>
        {faults.slice(0, maxFaults).map(({ slide, field, kind, given, message, fix }) => (
          <li key={`${slide} ${field}`}>
            <strong>{words.stories.faultAt(slide, field)}</strong>{' '}
            {kind === null ? (
              <span lang="en">
                {message}; {fix}
              </span>
            ) : (
              words.stories.faultKinds[kind](given)
            )}
          </li>
        ))}
      </ul>
      {rest > 0 ? <p>{words.stories.moreFaults(rest)}</p> : null}
    </>
  );
}

/** Asks what to do with a story whose id exists already; nothing changes before the answer. */
function DuplicateQuestion({ story, onDone }: { story: Story; onDone: () => void }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const done = (choose: () => void) => () => {
    choose();
    storyScenariosLoaded(store, story);
    onDone();
    focusOpenStory();
  };
  return (
    <div className="actions">
      <button type="button" className="secondary" onClick={done(() => storyCopied(store, story))}>
        {words.stories.keepBoth}
      </button>
      <button type="button" className="secondary" onClick={done(() => storyReplaced(store, story))}>
        {words.stories.replaceMine}
      </button>
      <button
        type="button"
        className="secondary"
        onClick={() => {
          onDone();
          focusLater('.open-file input');
        }}
      >
        {words.stories.cancelOpen}
      </button>
    </div>
  );
}

export function OpenStoryFile({ reader }: { reader: StoryReader }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const stories = useStoryEditor((editor) => editor.stories) ?? [];
  const [result, setResult] = useState<(ReadResult & { file: string }) | null>(null);
  const id = useId();
  const sentences = {
    tooBig: words.stories.fileTooBig,
    notJson: words.stories.fileNotJson,
    faults: words.stories.fileFaults,
    known: (_: string) =>
      result?.type === 'known' ? words.stories.fileKnown(localize(result.story.title) || words.stories.untitled) : '',
  };
  const sentence = result === null ? '' : sentences[result.type](result.file);
  useAnnouncement(sentence);
  const importStory = (story: Story, file: string): void => {
    const same = stories.find((each) => each.id === story.id);
    if (same && !isSame(jsonOf(same), jsonOf(story))) {
      setResult({ type: 'known', story, file });
      return;
    }
    setResult(null);
    if (same) storyOpened(store, same.id);
    else storyCopied(store, story);
    storyScenariosLoaded(store, story);
    focusOpenStory();
  };
  const open = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    // Allows the same file to be chosen again after it was corrected.
    const text = file.size > mostFileBytes ? null : await file.text();
    target.value = '';
    const read = text === null ? ({ type: 'tooBig' } as const) : reader.fileRead(text);
    if (read.type === 'read') importStory(read.story, file.name);
    else setResult({ ...read, file: file.name });
  };
  return (
    <div className="open-file">
      <input id={id} type="file" accept=".json,application/json" className="visually-hidden" onChange={open} />
      <label htmlFor={id} className="secondary">
        {words.stories.openStoryFile}
      </label>
      {result === null ? null : (
        <div className="file-answer">
          <p>{sentence}</p>
          {result.type === 'faults' ? <Faults faults={result.faults} /> : null}
          {result.type === 'known' ? <DuplicateQuestion story={result.story} onDone={() => setResult(null)} /> : null}
        </div>
      )}
    </div>
  );
}
