/** The form of a district's boundary: its corners, whether it is indicative, and what it is drawn from. */
import { useEffect, useMemo } from 'react';
import type { District } from '#domain/atlas.ts';
import { boundaryDraftOf, boundaryRecord } from '#domain/desk/record-drafts.ts';
import { recordPatch } from '#domain/desk/record-patch.ts';
import { sheetMoved } from '#state/actions.ts';
import { useKeptDraft } from '#state/contribute/desk-drafts.ts';
import {
  editDiscarded,
  editEnded,
  editLookedAt,
  editStarted,
  isEdited,
  useGeometryEdit,
} from '#state/contribute/geometry-edit.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useDeskWords } from '#ui/contribute/use-desk-words.ts';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { CornerEditor } from './corner-editor.tsx';
import { FormFrame } from './form-frame.tsx';
import { TextPair } from './text-pair.tsx';

const noFaults = (): void => undefined;

function BoundaryFields({ district }: { district: District }) {
  const store = useAtlasStore();
  const { localize } = useWords();
  const deskWords = useDeskWords();
  const edit = useGeometryEdit();
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const before = useMemo(() => boundaryDraftOf(district), [district]);
  const { draft, set, forget } = useKeptDraft(`${city}/boundary/${district.id}`, {
    indicative: before.indicative,
    basis: before.basis,
  });
  const { geometry } = edit.history.current;
  const boundary = geometry.type === 'Point' ? before.boundary : geometry;
  const make = () =>
    recordPatch('district', boundaryRecord(district.id, before), boundaryRecord(district.id, { ...draft, boundary }), {
      city,
      made: today(),
    });
  return (
    <FormFrame
      title={deskWords.boundaryOf(localize(district.name))}
      lead={deskWords.boundaryHow}
      name={localize(district.name)}
      faultCount={0}
      make={make}
      typed={[draft, boundary]}
      onTried={noFaults}
      isChanged={isEdited(edit) || draft.indicative !== before.indicative || draft.basis !== before.basis}
      onDone={() => {
        editDiscarded(store);
        forget();
      }}
    >
      <CornerEditor />
      <TextPair label={deskWords.basis} text={draft.basis} onText={(basis) => set({ basis })} lines={3} />
      <label className="check">
        <input
          type="checkbox"
          checked={draft.indicative}
          onChange={({ target }) => set({ indicative: target.checked })}
        />
        <span className="check-name">{deskWords.indicative}</span>
      </label>
    </FormFrame>
  );
}

export function BoundaryForm({ district }: { district: District }) {
  const store = useAtlasStore();
  const { boundary, id } = district;
  useEffect(() => {
    editStarted(store, `district/${id}`, boundary);
    // On a small screen the map stays in sight.
    sheetMoved(store, 'half');
    editLookedAt(store, window.innerWidth < 700 ? 260 : 560);
    return () => editEnded(store);
  }, [store, id, boundary]);
  const edit = useGeometryEdit();
  return edit.id === `district/${id}` ? <BoundaryFields district={district} /> : null;
}
