/** Saves a patch into the data through the curator's desk: shows what would change, then saves it. Under `npm start` alone. */
import './save-patch.css';
import { useCallback, useEffect, useState } from 'react';
import type { Desk, DeskAnswer, DeskDifference, DeskLine } from '#domain/contribute/desk.ts';
import type { Patch } from '#domain/contribute/patch.ts';
import { patchSaved, useDesk } from '#state/contribute/desk-store.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useDeskWords } from './use-desk-words.ts';

type Names = ReadonlyMap<string, string> | undefined;
type Shown = DeskAnswer | { readonly type: 'reading' | 'saving' | 'unreachable' };

const unreachable = (): Shown => ({ type: 'unreachable' });

interface Saving {
  readonly shown: Shown;
  /** The difference is another one than before: the data were changed meanwhile. */
  readonly isAnother: boolean;
  readonly save: (difference: DeskDifference) => void;
  readonly readAgain: () => void;
}

function useSaving(desk: Desk, patch: Patch, onSaved: (() => void) | undefined): Saving {
  const store = useAtlasStore();
  const [shown, setShown] = useState<Shown>({ type: 'reading' });
  const [isAnother, setIsAnother] = useState(false);
  const read = useCallback(() => desk.difference(patch).catch(unreachable), [desk, patch]);
  useEffect(() => {
    let isCurrent = true;
    setShown({ type: 'reading' });
    setIsAnother(false);
    void read().then((answer) => isCurrent && setShown(answer));
    return () => {
      isCurrent = false;
    };
  }, [read]);
  const save = async (difference: DeskDifference): Promise<void> => {
    setShown({ type: 'saving' });
    const answer = await desk.save(patch, difference.shown).catch(unreachable);
    setShown(answer);
    setIsAnother(answer.type === 'difference');
    if (answer.type !== 'saved') return;
    await patchSaved(store, answer).catch(() => undefined);
    onSaved?.();
    focusLater('.desk-saved');
  };
  return {
    shown,
    isAnother,
    save: (difference) => void save(difference),
    readAgain: () => void read().then(setShown),
  };
}

/** Lines of the tools of the data, which speak English. */
function Lines({ lines, label, names }: { lines: readonly DeskLine[]; label: string; names: Names }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls by itself, by keyboard too
    <ul className="desk-lines" lang="en" aria-label={label} tabIndex={0}>
      {lines.map(({ text, feature, isDetail }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none ever moves
        <li key={at} data-inner={isDetail}>
          {[names?.get(feature ?? ''), text].filter(Boolean).join(': ')}
        </li>
      ))}
    </ul>
  );
}

interface DifferenceProps {
  readonly difference: DeskDifference;
  readonly isAnother: boolean;
  readonly names: Names;
}

function Difference({ difference, isAnother, names }: DifferenceProps) {
  const deskWords = useDeskWords();
  const { count, lines, warnings } = difference;
  if (count === 0) return <p>{deskWords.thereAlready}</p>;
  return (
    <>
      <p>{isAnother ? deskWords.changedMeanwhile : deskWords.wouldChange(count)}</p>
      <Lines lines={lines} label={deskWords.difference} names={names} />
      {warnings.length > 0 ? (
        <>
          <p>{deskWords.warnings}</p>
          <Lines lines={warnings} label={deskWords.warnings} names={names} />
        </>
      ) : null}
    </>
  );
}

export interface SavePatchProps {
  readonly patch: Patch;
  /** By id of a place: where it comes from, such as a row of a spreadsheet. */
  readonly names?: Names;
  readonly onSaved?: (() => void) | undefined;
}

function DeskSection({ desk, patch, names, onSaved }: SavePatchProps & { desk: Desk }) {
  const deskWords = useDeskWords();
  const { shown, isAnother, save, readAgain } = useSaving(desk, patch, onSaved);
  const sentences: Partial<Record<Shown['type'], string>> = {
    reading: deskWords.reading,
    saving: deskWords.saving,
    unreachable: deskWords.unreachable,
    refused: deskWords.refused,
  };
  const announcement = isAnother ? deskWords.changedMeanwhile : (sentences[shown.type] ?? '');
  useAnnouncement(announcement);
  return (
    <section className="desk-save" aria-label={deskWords.title}>
      <h3>{deskWords.title}</h3>
      {announcement && !isAnother ? <p>{announcement}</p> : null}
      {shown.type === 'difference' ? <Difference difference={shown} isAnother={isAnother} names={names} /> : null}
      {shown.type === 'refused' ? <Lines lines={shown.why} label={deskWords.refused} names={names} /> : null}
      {shown.type === 'difference' && shown.count > 0 ? (
        <button type="button" className="primary" onClick={() => save(shown)}>
          {deskWords.save(shown.file)}
        </button>
      ) : null}
      {shown.type === 'unreachable' || shown.type === 'refused' ? (
        <button type="button" className="secondary" onClick={readAgain}>
          {deskWords.again}
        </button>
      ) : null}
    </section>
  );
}

/**
 * Draws nothing where the page has no desk. `onSaved` is called when the patch is in the data and the page has read them again;
 * that it is saved, and the way back, stand among the notices of the panel then.
 */
export function SavePatch(props: SavePatchProps) {
  const desk = useDesk();
  return desk === null ? null : <DeskSection desk={desk} {...props} />;
}
