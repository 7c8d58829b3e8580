import { Suspense } from 'react';
import { lazyPanel } from './lazy-panel.ts';
import { useWords } from './use-words.ts';

const Stories = lazyPanel(async () => (await import('./stories.tsx')).Stories);
const MyStories = lazyPanel(async () => (await import('./my-stories.tsx')).MyStories);
const OwnData = lazyPanel(async () => (await import('./own-data.tsx')).OwnData);
const Drawing = lazyPanel(async () => (await import('./drawing.tsx')).Drawing);
const Paper = lazyPanel(async () => (await import('./paper-section.tsx')).PaperSection);
const WhatIf = lazyPanel(async () => (await import('./what-if.tsx')).WhatIf);
const Decisions = lazyPanel(async () => (await import('./decisions.tsx')).Decisions);

/** What a planner needs before and in the room, one part below the other. */
export function PresentDoor() {
  const { words } = useWords();
  return (
    <div className="present-door">
      <h1>{words.presentDoor}</h1>
      <p className="lead">{words.presentLead}</p>
      <Suspense fallback={null}>
        <Stories />
        <MyStories />
        <WhatIf />
        <Drawing />
        <OwnData />
        <Decisions />
        <Paper />
      </Suspense>
    </div>
  );
}
