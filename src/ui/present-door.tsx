import { useWords } from './use-words.ts';

/** What a planner needs before and in the room, one part below the other. */
export function PresentDoor() {
  const { words } = useWords();
  return (
    <div className="present-door">
      <h1>{words.presentDoor}</h1>
      <p className="lead">{words.presentLead}</p>
    </div>
  );
}
