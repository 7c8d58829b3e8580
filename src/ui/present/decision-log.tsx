import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { type Decision, longestDecision, momentOf } from '#domain/present/decision.ts';
import { decisionsCsv, decisionsMarkdown, whenInWords } from '#export/decision-files.ts';
import { format } from '#state/view-codec.ts';
import { useDecisions } from '#state/present/decision-store.ts';
import { drawingSlot } from '#state/drawing/current-drawing.ts';
import { usePresent } from '#state/present/presentation-store.ts';
import { sentenceSaid } from '#state/announce.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { save } from '#ui/kit/save-file.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';

const linkOf = (view: string): string => new URL(view, location.href).href;

/** The slide that the room saw last, by its story, number and title; empty where none was told in this city. */
function useSlideSeen(): string {
  const { words, say } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const left = usePresent((present) => present.left);
  const { story: id, slide: n } = useAtlas(({ view }) => view);
  if (id !== null) return `${id} ${n ?? 1}`;
  if (left === null || left.story.city !== city) return '';
  const { story, slide } = left;
  return words.slideOfStory(say(story.title) || words.untitled, slide, say(story.slides[slide - 1]?.title));
}

/** What was decided and who follows up; what is on screen now is noted with it. */
function DecisionForm({ decision, onDone }: { decision: Decision | null; onDone: (written: Decision | null) => void }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [what, setWhat] = useState(decision?.what ?? '');
  const [who, setWho] = useState(decision?.who ?? '');
  const seen = useSlideSeen();
  const [slide, setSlide] = useState(decision?.slide ?? seen);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (what.trim() === '') {
      field.current?.focus();
      return;
    }
    const { view, atlas } = store.getState();
    const written = decision ?? {
      id: crypto.randomUUID(),
      city: atlas.city.id,
      time: momentOf(new Date()),
      view: format(view),
    };
    onDone({ ...written, what: what.trim(), who: who.trim(), slide: slide.trim() });
  };
  return (
    <form className="decision-form" onSubmit={submit}>
      <div className="field">
        <label htmlFor={`${id}what`}>{words.whatDecided}</label>
        <textarea
          ref={field}
          id={`${id}what`}
          rows={3}
          required
          maxLength={longestDecision}
          value={what}
          onChange={({ target }) => setWhat(target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}who`}>{words.whoFollows}</label>
        <input
          id={`${id}who`}
          value={who}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => setWho(target.value)}
        />
      </div>
      {(decision?.slide || seen) === '' ? null : (
        <div className="field">
          <label htmlFor={`${id}slide`}>{words.decisionColumns.slide}</label>
          <input
            id={`${id}slide`}
            value={slide}
            maxLength={500}
            autoComplete="off"
            onChange={({ target }) => setSlide(target.value)}
          />
        </div>
      )}
      <div className="actions">
        <button type="submit" className="primary">
          {words.keepDecision}
        </button>
        <button type="button" className="secondary" onClick={() => onDone(null)}>
          {words.letBe}
        </button>
      </div>
    </form>
  );
}

/** One of the log: when, what, who, the view it was decided on, and what can be done with it. */
function Entry({ decision, onEdit, onRemove }: { decision: Decision; onEdit: () => void; onRemove: () => void }) {
  const { words } = useWords();
  const { time, slide, what, who, view } = decision;
  return (
    <li data-decision-id={decision.id}>
      <p className="small muted">
        {[whenInWords(time, words), ...(slide === '' ? [] : [words.onSlide(slide)])].join(' · ')}
      </p>
      <p className="decision-what" dir="auto">
        {what}
      </p>
      {who === '' ? null : (
        <p className="small">
          {words.whoFollows}: <span dir="auto">{who}</span>
        </p>
      )}
      <p className="decision-actions">
        <a href={linkOf(view)} aria-label={words.openViewOf(what)}>
          {words.openView}
        </a>
        <button type="button" className="quiet" aria-label={words.editNamed(what)} onClick={onEdit}>
          {words.change}
        </button>
        <button type="button" className="quiet" aria-label={words.removeNamed(what)} onClick={onRemove}>
          {words.remove}
        </button>
      </p>
    </li>
  );
}

/** The log as files, with what is drawn on the map beside it. */
function Files({ decisions }: { decisions: readonly Decision[] }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city);
  const title = words.decisionsIn(say(city.name));
  const drawn = drawingSlot.current;
  const take = (ending: string, type: string, text: string): void => {
    const name = `${city.id}-${ending}`;
    save({ name, type, text });
    sentenceSaid(store, words.savedAs(name));
  };
  const log = { title, decisions, words, linkOf };
  const day = today();
  return (
    <div className="actions">
      <button
        type="button"
        className="secondary"
        onClick={() => take(`decisions-${day}.md`, 'text/markdown', decisionsMarkdown(log))}
      >
        {words.saveMarkdown}
      </button>
      <button
        type="button"
        className="secondary"
        onClick={() => take(`decisions-${day}.csv`, 'text/csv', decisionsCsv(log))}
      >
        {words.saveCsv}
      </button>
      {drawn && drawn.features.length > 0 ? (
        <button
          type="button"
          className="secondary"
          onClick={() => take(`drawings-${day}.geojson`, 'application/geo+json', `${JSON.stringify(drawn, null, 2)}\n`)}
        >
          {words.saveDrawings}
        </button>
      ) : null}
    </div>
  );
}

/** The decision log of the room. */
export function Decisions() {
  const store = useAtlasStore();
  const { words } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const log = useDecisions();
  const decisions = log.all.filter((each) => each.city === city);
  /** The id of the one that is changed, `new` for another one. */
  const [written, setWritten] = useState<string | null>(null);
  const done = (decision: Decision | null): void => {
    setWritten(null);
    if (decision) {
      log.keep(decision);
      const isNew = decisions.every(({ id }) => id !== decision.id);
      sentenceSaid(store, words.decisionKept(decisions.length + (isNew ? 1 : 0)));
    }
    focusLater('.add-decision');
  };
  return (
    <section className="decisions" aria-labelledby="decisions">
      <h2 id="decisions" tabIndex={-1}>
        {words.decisionsTitle}
      </h2>
      <p className="aside">{words.decisionsLead}</p>
      {decisions.length > 0 ? (
        <ol aria-labelledby="decisions">
          {decisions.map((each) =>
            written === each.id ? (
              <li key={each.id}>
                <DecisionForm decision={each} onDone={done} />
              </li>
            ) : (
              <Entry
                key={each.id}
                decision={each}
                onEdit={() => setWritten(each.id)}
                onRemove={() => {
                  log.remove(each.id);
                  sentenceSaid(store, words.decisionRemoved);
                  focusLater('.decisions .undo');
                }}
              />
            ),
          )}
        </ol>
      ) : null}
      {log.removed?.decision.city === city ? (
        <p className="notice">
          <span>{words.decisionRemoved}</span>
          <button
            type="button"
            className="secondary undo"
            onClick={() => {
              log.putBack();
              focusLater('#decisions');
            }}
          >
            {words.undo}
          </button>
        </p>
      ) : null}
      {log.isKept ? null : <p className="fault">{words.decisionNotKept}</p>}
      {written === 'new' ? <DecisionForm decision={null} onDone={done} /> : null}
      {written === null ? (
        <div className="actions">
          <button type="button" className="secondary add-decision" onClick={() => setWritten('new')}>
            {words.addDecision}
          </button>
        </div>
      ) : null}
      {decisions.length > 0 ? <Files decisions={decisions} /> : null}
    </section>
  );
}
