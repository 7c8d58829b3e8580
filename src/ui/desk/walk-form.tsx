/** The form of a self-guided walk: its words and its stops in order. */
import '#ui/contribute/contribute.css';
import './desk.css';
import { useId, useState } from 'react';
import { isOnMap } from '#domain/atlas.ts';
import { newPlaceId } from '#domain/contribute/patch.ts';
import {
  emptyWalk,
  type RecordFault,
  type StopDraft,
  type WalkDraft,
  walkDraftOf,
  walkFaults,
  walkRecord,
} from '#domain/desk/record-drafts.ts';
import { recordPatch } from '#domain/desk/record-patch.ts';
import { useKeptDraft } from '#state/contribute/desk-drafts.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { useDeskWords } from '#ui/contribute/use-desk-words.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { FormFrame } from './form-frame.tsx';
import { TextPair } from './text-pair.tsx';

interface StopProps {
  readonly stop: StopDraft;
  /** From 0. */
  readonly at: number;
  readonly isLast: boolean;
  readonly fault: string | undefined;
  readonly onStop: (stop: StopDraft) => void;
  readonly onMoved: (to: number) => void;
  readonly onRemoved: () => void;
}

function Stop({ stop, at, isLast, fault, onStop, onMoved, onRemoved }: StopProps) {
  const { words, localize } = useWords();
  const deskWords = useDeskWords();
  const id = useId();
  const all = useAtlas(({ atlas }) => atlas.places);
  const places = all.filter((place) => isOnMap(place) && place.status !== 'closed' && place.whatIf === undefined);
  return (
    <li className="walk-stop-draft">
      <div className="field">
        <label htmlFor={id}>{deskWords.stop(at + 1)}</label>
        <select
          id={id}
          value={stop.place}
          aria-invalid={fault !== undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onChange={({ target }) => onStop({ ...stop, place: target.value })}
        >
          <option value="">{words.kit.choose}</option>
          {places
            .toSorted((a, b) => localize(a.name).localeCompare(localize(b.name)))
            .map((place) => (
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
      <TextPair
        label={deskWords.stopWords(at + 1)}
        text={stop.words}
        onText={(text) => onStop({ ...stop, words: text })}
        lines={3}
      />
      <div className="actions">
        <button
          type="button"
          className="secondary"
          aria-label={deskWords.stopUp(at + 1)}
          aria-disabled={at === 0}
          onClick={() => at > 0 && onMoved(at - 1)}
        >
          <Icon name="up" size={16} />
        </button>
        <button
          type="button"
          className="secondary"
          aria-label={deskWords.stopDown(at + 1)}
          aria-disabled={isLast}
          onClick={() => !isLast && onMoved(at + 1)}
        >
          <Icon name="down" size={16} />
        </button>
        <button type="button" className="secondary" aria-label={deskWords.stopRemove(at + 1)} onClick={onRemoved}>
          <Icon name="close" size={16} />
        </button>
      </div>
    </li>
  );
}

interface StopsProps {
  readonly stops: readonly StopDraft[];
  readonly onStops: (stops: readonly StopDraft[]) => void;
  readonly faultAt: (at: number) => string | undefined;
  readonly fault: string | undefined;
}

function Stops({ stops, onStops, faultAt, fault }: StopsProps) {
  const deskWords = useDeskWords();
  const moveStop = (from: number, to: number): void => {
    const stop = stops[from];
    if (stop) onStops(stops.toSpliced(from, 1).toSpliced(to, 0, stop));
  };
  return (
    <fieldset className="fields">
      <legend>{deskWords.stops}</legend>
      <ol className="walk-stops-draft">
        {stops.map((stop, at) => (
          <Stop
            // biome-ignore lint/suspicious/noArrayIndexKey: a stop has nothing of its own before a place is chosen
            key={at}
            stop={stop}
            at={at}
            isLast={at === stops.length - 1}
            fault={faultAt(at)}
            onStop={(next) => onStops(stops.with(at, next))}
            onMoved={(to) => moveStop(at, to)}
            onRemoved={() => onStops(stops.toSpliced(at, 1))}
          />
        ))}
      </ol>
      {fault ? <p className="fault">{fault}</p> : null}
      <button type="button" className="secondary" onClick={() => onStops([...stops, { place: '', words: {} }])}>
        {deskWords.stopAdd}
      </button>
    </fieldset>
  );
}

/** `id` null: a new walk. */
export function WalkForm({ id }: { id: string | null }) {
  const { localize } = useWords();
  const deskWords = useDeskWords();
  const fieldId = useId();
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const walks = useAtlas(({ atlas }) => atlas.walks);
  const was = walks.find((walk) => walk.id === id);
  const { draft, set, forget } = useKeptDraft<WalkDraft>(
    `${city}/walk/${id ?? ''}`,
    was ? walkDraftOf(was) : emptyWalk,
  );
  const [hasTried, setHasTried] = useState(false);
  const faults = walkFaults(draft);
  const told = (fault: RecordFault | undefined) => (hasTried && fault ? deskWords.faults[fault] : undefined);
  const newId = () => newPlaceId(localize(draft.title), new Set(walks.map((walk) => walk.id)));
  const before = was ? walkRecord(was.id, walkDraftOf(was)) : null;
  const make = () => recordPatch('walk', before, walkRecord(was?.id ?? newId(), draft), { city, made: today() });
  return (
    <FormFrame
      title={was ? localize(was.title) : deskWords.walkNew}
      lead={deskWords.walkHow}
      name={localize(draft.title)}
      faultCount={Object.keys(faults).length}
      make={make}
      typed={draft}
      onTried={() => setHasTried(true)}
      onDone={() => {
        forget();
        setHasTried(false);
      }}
      isChanged={JSON.stringify(draft) !== JSON.stringify(was ? walkDraftOf(was) : emptyWalk)}
    >
      <div className="fields">
        <TextPair
          label={deskWords.walkTitle}
          text={draft.title}
          onText={(title) => set({ title })}
          fault={told(faults.title)}
        />
        <TextPair label={deskWords.walkSummary} text={draft.summary} onText={(summary) => set({ summary })} lines={3} />
        <label className="check">
          <input
            type="checkbox"
            checked={draft.circular}
            onChange={({ target }) => set({ circular: target.checked })}
          />
          <span className="check-name">{deskWords.circular}</span>
        </label>
      </div>
      <Stops
        stops={draft.stops}
        onStops={(stops) => set({ stops })}
        faultAt={(at) => told(faults[`stop-${at}`])}
        fault={told(faults.stops)}
      />
      <div className="field">
        <label htmlFor={fieldId}>{deskWords.walkSources}</label>
        <textarea
          id={fieldId}
          rows={3}
          value={draft.sources}
          autoComplete="off"
          onChange={({ target }) => set({ sources: target.value })}
        />
      </div>
    </FormFrame>
  );
}
