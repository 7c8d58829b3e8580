/** The Present panel: stories, what-if, drawing, own data, decisions and print, loaded together as one chunk. */
import './present-panel.css';
import { DrawingPanel } from '#ui/drawing/drawing-panel.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { OwnDataSection } from '#ui/own-data/own-data-section.tsx';
import { PrintSection } from '#ui/print/print-section.tsx';
import { CityStories } from '#ui/stories/city-stories.tsx';
import { MyStories } from '#ui/stories/my-stories.tsx';
import { WhatIfPanel } from '#ui/what-if/what-if.tsx';
import { DecisionLogPanel } from './decision-log.tsx';

export function PresentPanel() {
  const { words } = useWords();
  return (
    <div className="present-door">
      <h1>{words.explore.doors.present}</h1>
      <p className="lead">{words.present.lead}</p>
      <CityStories />
      <MyStories />
      <WhatIfPanel />
      <DrawingPanel />
      <OwnDataSection />
      <DecisionLogPanel />
      <PrintSection />
    </div>
  );
}
