/** The form of a pilot at a test arena: a new one, a change, or one to take out. */
import '#ui/contribute/contribute.css';
import { useId, useState } from 'react';
import type { Place } from '#domain/atlas.ts';
import { pilotPatch } from '#domain/desk/pilot-patch.ts';
import {
  emptyPilot,
  type Pilot,
  pilotBefore,
  pilotDraftOf,
  pilotFaults,
  pilotRecord,
  type RecordFault,
} from '#domain/desk/record-drafts.ts';
import { useKeptDraft } from '#state/contribute/desk-drafts.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { useDeskWords } from '#ui/contribute/use-desk-words.ts';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { FormFrame } from './form-frame.tsx';
import { TextPair } from './text-pair.tsx';

const pilotsOf = (place: Place | undefined): readonly Pilot[] => place?.arena?.pilots ?? [];
const isArena = ({ category, arena, whatIf }: Place): boolean =>
  (category === 'test_arena' || arena !== undefined) && whatIf === undefined;

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (typed: string) => void;
  readonly fault: string | undefined;
}

function DayField({ label, value, onValue, fault }: DayFieldProps) {
  const deskWords = useDeskWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        autoComplete="off"
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-says`}
        onChange={({ target }) => onValue(target.value)}
      />
      <p id={`${id}-says`} className={fault ? 'fault' : 'aside'}>
        {fault ?? deskWords.pilotDates}
      </p>
    </div>
  );
}

interface ChosenPilot {
  /** The id of the place; empty where none is chosen. */
  readonly place: string;
  /** Its number among those of the place, from 0; -1: a new one. */
  readonly at: number;
}

function Chooser({
  chosen,
  onChosen,
  fault,
}: {
  chosen: ChosenPilot;
  onChosen: (next: ChosenPilot) => void;
  fault: string | undefined;
}) {
  const { words, localize } = useWords();
  const deskWords = useDeskWords();
  const id = useId();
  const all = useAtlas(({ atlas }) => atlas.places);
  const arenas = all.filter(isArena).toSorted((a, b) => localize(a.name).localeCompare(localize(b.name)));
  const pilots = pilotsOf(arenas.find((place) => place.id === chosen.place));
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-arena`}>{deskWords.arena}</label>
        <select
          id={`${id}-arena`}
          value={chosen.place}
          aria-invalid={fault !== undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onChange={({ target }) => onChosen({ place: target.value, at: -1 })}
        >
          <option value="">{words.kit.choose}</option>
          {arenas.map((place) => (
            <option key={place.id} value={place.id}>
              {localize(place.name)}
            </option>
          ))}
        </select>
        {fault ? (
          <p className="fault" id={`${id}-fault`}>
            {fault}
          </p>
        ) : null}
      </div>
      {pilots.length > 0 ? (
        <div className="field">
          <label htmlFor={`${id}-pilot`}>{deskWords.pilotWhich}</label>
          <select
            id={`${id}-pilot`}
            value={chosen.at}
            onChange={({ target }) => onChosen({ ...chosen, at: Number(target.value) })}
          >
            <option value={-1}>{deskWords.pilotNew}</option>
            {pilots.map((pilot, at) => (
              <option key={localize(pilot.name)} value={at}>
                {localize(pilot.name)}
              </option>
            ))}
          </select>
        </div>
      ) : null}
    </>
  );
}

/** `place` is the id of the place that the form was opened from, if it was. */
export function PilotForm({ place: from }: { place: string | null }) {
  const { localize } = useWords();
  const deskWords = useDeskWords();
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const [chosen, setChosen] = useState<ChosenPilot>({ place: from ?? '', at: -1 });
  const place = useAtlas(({ places }) => places.get(chosen.place));
  const was = pilotsOf(place)[chosen.at];
  const key = `${city}/pilot/${was === undefined ? 'new' : `${chosen.place}/${chosen.at}`}`;
  const kept = useKeptDraft(key, { ...(was ? pilotDraftOf(was) : emptyPilot), isOut: false });
  const { draft, set, forget } = kept;
  const [hasTried, setHasTried] = useState(false);
  const faults = draft.isOut ? {} : pilotFaults(draft);
  const all = [...Object.values(faults), ...(place === undefined ? ['missing'] : [])];
  const told = (fault: RecordFault | undefined) => (hasTried && fault ? deskWords.faults[fault] : undefined);
  const wanted = draft.isOut ? null : pilotRecord(draft);
  return (
    <FormFrame
      title={place ? deskWords.pilotOf(localize(place.name)) : deskWords.pilotTitle}
      lead={deskWords.pilotHow}
      name={localize(draft.name)}
      faultCount={all.length}
      make={() => pilotPatch(chosen.place, was ? pilotBefore(was) : null, wanted, { city, made: today() })}
      typed={[chosen, draft]}
      onTried={() => setHasTried(true)}
      onDone={() => {
        forget();
        setHasTried(false);
      }}
      isChanged={JSON.stringify(wanted) !== JSON.stringify(was ? pilotBefore(was) : {})}
    >
      <div className="fields">
        <Chooser chosen={chosen} onChosen={setChosen} fault={place === undefined ? told('missing') : undefined} />
        {draft.isOut ? null : (
          <>
            <TextPair
              label={deskWords.pilotName}
              text={draft.name}
              onText={(name) => set({ name })}
              fault={told(faults.name)}
            />
            <DayField
              label={deskWords.pilotFrom}
              value={draft.from}
              onValue={(day) => set({ from: day })}
              fault={told(faults.from)}
            />
            <DayField
              label={deskWords.pilotTo}
              value={draft.to}
              onValue={(day) => set({ to: day })}
              fault={told(faults.to)}
            />
          </>
        )}
        {was ? (
          <label className="check">
            <input type="checkbox" checked={draft.isOut} onChange={({ target }) => set({ isOut: target.checked })} />
            <span className="check-name">{deskWords.pilotOut}</span>
          </label>
        ) : null}
      </div>
    </FormFrame>
  );
}
