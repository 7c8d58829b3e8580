import { Decisions } from './decisions.tsx';
import { Drawing } from './drawing.tsx';
import { MyStories } from './my-stories.tsx';
import { OwnData } from './own-data.tsx';
import { PaperSection } from './paper-section.tsx';
import { Stories } from './stories.tsx';
import { useWords } from './use-words.ts';
import { WhatIf } from './what-if.tsx';

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
