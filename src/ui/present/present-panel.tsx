import { Decisions } from './decision-log.tsx';
import { Drawing } from '#ui/drawing/drawing-panel.tsx';
import { MyStories } from '#ui/stories/my-stories.tsx';
import { OwnData } from '#ui/own-data/own-data-section.tsx';
import { PaperSection } from '#ui/print/print-section.tsx';
import { Stories } from '#ui/stories/city-stories.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { WhatIf } from '#ui/what-if/what-if.tsx';

/** What a planner needs before and in the room, one part below the other: fetched together, not one after another. */
export function PresentDoor() {
  const { words } = useWords();
  return (
    <div className="present-door">
      <h1>{words.presentDoor}</h1>
      <p className="lead">{words.presentLead}</p>
      <Stories />
      <MyStories />
      <WhatIf />
      <Drawing />
      <OwnData />
      <Decisions />
      <PaperSection />
    </div>
  );
}
