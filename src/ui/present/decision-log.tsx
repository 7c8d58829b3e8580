/** The panel with the decisions of a meeting: the list, the form, undo and the download buttons. */
import '#ui/kit/notices.css';
import './decision-log.css';
import { useState } from 'react';
import type { Decision } from '#domain/present/decision.ts';
import { decisionsCsv, decisionsMarkdown, whenInWords } from '#export/decision-files.ts';
import { announce } from '#state/announce.ts';
import { drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import { useDecisions } from '#state/present/decision-store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { saveFile } from '#ui/kit/save-file.ts';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { DecisionForm } from './decision-form.tsx';

/** In place of an id while the form for a new decision is open. */
const newDecision = 'new';

const linkOf = (view: string): string => new URL(view, location.href).href;

/** A decision in the list: time, text, responsible person, link to the view, edit and remove buttons. */
function Entry({ decision, onEdit, onRemove }: { decision: Decision; onEdit: () => void; onRemove: () => void }) {
  const { words } = useWords();
  const { time, slide, what, who, view } = decision;
  return (
    <li data-decision-id={decision.id}>
      <p className="small muted">
        {[whenInWords(time, words), ...(slide === '' ? [] : [words.present.decisions.onSlide(slide)])].join(' · ')}
      </p>
      <p className="decision-what" dir="auto">
        {what}
      </p>
      {who === '' ? null : (
        <p className="small">
          {words.present.decisions.who}: <span dir="auto">{who}</span>
        </p>
      )}
      <p className="decision-actions">
        <a href={linkOf(view)} aria-label={words.present.decisions.openViewOf(what)}>
          {words.present.decisions.openView}
        </a>
        <button type="button" className="quiet" aria-label={words.present.decisions.editNamed(what)} onClick={onEdit}>
          {words.present.decisions.change}
        </button>
        <button
          type="button"
          className="quiet"
          aria-label={words.present.decisions.removeNamed(what)}
          onClick={onRemove}
        >
          {words.present.decisions.remove}
        </button>
      </p>
    </li>
  );
}

/** Downloads of the log as Markdown and CSV, and of the drawings on the map as GeoJSON. */
function Files({ decisions }: { decisions: readonly Decision[] }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city);
  const title = words.present.decisions.inCity(localize(city.name));
  const drawn = drawnOnMapOf(store).getState().atRest;
  const download = (ending: string, type: string, text: string): void => {
    const name = `${city.id}-${ending}`;
    saveFile({ name, type, text });
    announce(store, words.kit.savedAs(name));
  };
  const log = { title, decisions, words, linkOf };
  const day = today();
  return (
    <div className="actions">
      <button
        type="button"
        className="secondary"
        onClick={() => download(`decisions-${day}.md`, 'text/markdown', decisionsMarkdown(log))}
      >
        {words.present.decisions.saveMarkdown}
      </button>
      <button
        type="button"
        className="secondary"
        onClick={() => download(`decisions-${day}.csv`, 'text/csv', decisionsCsv(log))}
      >
        {words.present.decisions.saveCsv}
      </button>
      {drawn && drawn.features.length > 0 ? (
        <button
          type="button"
          className="secondary"
          onClick={() =>
            download(`drawings-${day}.geojson`, 'application/geo+json', `${JSON.stringify(drawn, null, 2)}\n`)
          }
        >
          {words.present.decisions.saveDrawings}
        </button>
      ) : null}
    </div>
  );
}

/** The notice after a decision was removed, with the button that restores it. */
function RemovedNotice({ onUndo }: { onUndo: () => void }) {
  const { words } = useWords();
  return (
    <p className="notice">
      <span>{words.present.decisions.removed}</span>
      <button type="button" className="secondary undo" onClick={onUndo}>
        {words.kit.undo}
      </button>
    </p>
  );
}

interface EntriesProps {
  readonly decisions: readonly Decision[];
  /** The id of the decision that is being edited. */
  readonly editedId: string | null;
  readonly onEdit: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onDone: (decision: Decision | null) => void;
}

function Entries({ decisions, editedId, onEdit, onRemove, onDone }: EntriesProps) {
  return (
    <ol aria-labelledby="decisions">
      {decisions.map((each) =>
        editedId === each.id ? (
          <li key={each.id}>
            <DecisionForm decision={each} onDone={onDone} />
          </li>
        ) : (
          <Entry key={each.id} decision={each} onEdit={() => onEdit(each.id)} onRemove={() => onRemove(each.id)} />
        ),
      )}
    </ol>
  );
}

/** The decisions of the city on screen, their state and the commands on them. */
function useDecisionLog() {
  const store = useAtlasStore();
  const { words } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const log = useDecisions();
  const decisions = log.all.filter((each) => each.city === city);
  const [editedId, setEditedId] = useState<string | null>(null);
  const onDone = (decision: Decision | null): void => {
    setEditedId(null);
    if (decision) {
      log.keep(decision);
      const isNew = decisions.every(({ id }) => id !== decision.id);
      announce(store, words.present.decisions.kept(decisions.length + (isNew ? 1 : 0)));
    }
    focusLater('.add-decision');
  };
  const onRemove = (id: string): void => {
    log.remove(id);
    announce(store, words.present.decisions.removed);
    focusLater('.decisions .undo');
  };
  const onUndo = (): void => {
    log.putBack();
    focusLater('#decisions');
  };
  const hasRemoved = log.removed?.decision.city === city;
  return { decisions, isStored: log.isStored, hasRemoved, editedId, setEditedId, onDone, onRemove, onUndo };
}

export function DecisionLogPanel() {
  const { words } = useWords();
  const { decisions, isStored, hasRemoved, editedId, setEditedId, onDone, onRemove, onUndo } = useDecisionLog();
  const entries = { decisions, editedId, onRemove, onDone };
  return (
    <section className="decisions" aria-labelledby="decisions">
      <h2 id="decisions" tabIndex={-1}>
        {words.present.decisions.title}
      </h2>
      <p className="aside">{words.present.decisions.lead}</p>
      {decisions.length > 0 ? <Entries {...entries} onEdit={setEditedId} /> : null}
      {hasRemoved ? <RemovedNotice onUndo={onUndo} /> : null}
      {isStored ? null : <p className="fault">{words.present.decisions.notKept}</p>}
      {editedId === newDecision ? <DecisionForm decision={null} onDone={onDone} /> : null}
      {editedId === null ? (
        <div className="actions">
          <button type="button" className="secondary add-decision" onClick={() => setEditedId(newDecision)}>
            {words.present.decisions.add}
          </button>
        </div>
      ) : null}
      {decisions.length > 0 ? <Files decisions={decisions} /> : null}
    </section>
  );
}
