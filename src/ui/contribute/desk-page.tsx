/** The curator's desk: what there is to do in the data of a city, with the forms for it. Under `npm start` alone. */
import '#ui/kit/styles/disclosure.css';
import './save-patch.css';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Place } from '#domain/atlas.ts';
import type { DeskFinding } from '#domain/contribute/desk.ts';
import { type DeskTask, deskTasks } from '#domain/contribute/desk-tasks.ts';
import { placeChosen } from '#state/actions.ts';
import { useDesk } from '#state/contribute/desk-store.ts';
import { correctionOpened, deskFormOpened, suggestionOpened } from '#state/contribute/suggestion.ts';
import type { DeskForm } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { BackButton } from '#ui/kit/back-button.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { useDeskWords } from './use-desk-words.ts';

/** A place to be looked at: its name opens it, beside it the form that corrects it. */
function PlaceRow({ place, about }: { place: Place; about: ReactNode }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const name = localize(place.name);
  return (
    <li>
      <button type="button" className="inline" onClick={() => placeChosen(store, place.id)}>
        {name}
      </button>
      <span className="aside">{about}</span>
      <button
        type="button"
        className="secondary"
        aria-label={`${words.contribute.correctPlace}: ${name}`}
        onClick={() => correctionOpened(store, place.id)}
      >
        {words.contribute.correctPlace}
      </button>
    </li>
  );
}

function Tasks({
  title,
  tasks,
  detailOf,
}: {
  title: string;
  tasks: readonly DeskTask[];
  detailOf: (about: string) => string;
}) {
  const { words } = useWords();
  return (
    <details className="more desk-tasks">
      <summary>
        {title} <span className="muted">{words.kit.number(tasks.length)}</span>
      </summary>
      <ul>
        {tasks.map(({ place, about }) => (
          <PlaceRow key={place.id} place={place} about={detailOf(about)} />
        ))}
      </ul>
    </details>
  );
}

type Found = readonly DeskFinding[] | 'reading' | 'unreachable';

/** The findings of the data check, asked for anew when the data were read anew. */
function useFindings(): Found {
  const desk = useDesk();
  const atlas = useAtlas((state) => state.atlas);
  const [found, setFound] = useState<Found>('reading');
  useEffect(() => {
    let isCurrent = true;
    desk?.findings(atlas.city.id).then(
      (findings) => isCurrent && setFound(findings),
      () => isCurrent && setFound('unreachable'),
    );
    return () => {
      isCurrent = false;
    };
  }, [desk, atlas]);
  return found;
}

function Findings() {
  const deskWords = useDeskWords();
  const { words } = useWords();
  const places = useAtlas((state) => state.places);
  const found = useFindings();
  if (typeof found === 'string')
    return <p className="aside">{found === 'reading' ? deskWords.checking : deskWords.unreachable}</p>;
  return (
    <details className="more desk-tasks" open={found.some(({ severity }) => severity === 'error')}>
      <summary>
        {deskWords.findings} <span className="muted">{words.kit.number(found.length)}</span>
      </summary>
      <ul>
        {found.map(({ severity, file, feature, field, message, fix }) => {
          const place = places.get(feature ?? '');
          const says = (
            <>
              <strong>{deskWords.severity[severity]}</strong>{' '}
              <span lang="en">
                {[file, place ? undefined : feature, field, `${message}; ${fix}`].filter(Boolean).join(': ')}
              </span>
            </>
          );
          const key = [file, feature, field, message].join(' ');
          return place ? <PlaceRow key={key} place={place} about={says} /> : <li key={key}>{says}</li>;
        })}
      </ul>
    </details>
  );
}

interface RecordRow {
  readonly id: string;
  readonly name: string;
  readonly opens: DeskForm;
}

/** What else of the city has a form: a button for each. */
function Records({ title, rows, label }: { title: string; rows: readonly RecordRow[]; label: string }) {
  const store = useAtlasStore();
  const { words } = useWords();
  if (rows.length === 0) return null;
  return (
    <details className="more desk-tasks">
      <summary>
        {title} <span className="muted">{words.kit.number(rows.length)}</span>
      </summary>
      <ul>
        {rows.map(({ id, name, opens }) => (
          <li key={id}>
            <span className="aside">{name}</span>
            <button
              type="button"
              className="secondary"
              aria-label={`${label}: ${name}`}
              data-opens={opens.type}
              onClick={() => deskFormOpened(store, opens)}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Boundaries and walks that are there, each with its form. */
function OtherRecords() {
  const { localize } = useWords();
  const deskWords = useDeskWords();
  const { districts, walks } = useAtlas(({ atlas }) => atlas);
  return (
    <>
      <Records
        title={deskWords.districts}
        label={deskWords.boundaryOpen}
        rows={districts.map(({ id, name }) => ({
          id,
          name: localize(name),
          opens: { type: 'boundary', district: id },
        }))}
      />
      <Records
        title={deskWords.walks}
        label={deskWords.walkChange}
        rows={walks.map(({ id, title }) => ({ id, name: localize(title), opens: { type: 'walk', walk: id } }))}
      />
    </>
  );
}

export function DeskPage() {
  const store = useAtlasStore();
  const { words } = useWords();
  const deskWords = useDeskWords();
  const { places, city } = useAtlas(({ atlas }) => atlas);
  const tasks = useMemo(() => deskTasks(places, city.languages, today()), [places, city]);
  const heading = usePanelHeading();
  return (
    <article className="desk-page">
      <BackButton page="desk" />
      <h1 ref={heading} tabIndex={-1}>
        {deskWords.desk}
      </h1>
      <p className="lead">{deskWords.lead}</p>
      <div className="actions">
        <button type="button" className="secondary" onClick={() => suggestionOpened(store)}>
          {words.contribute.suggestPlace}
        </button>
        <button
          type="button"
          className="secondary"
          data-opens="pilot"
          onClick={() => deskFormOpened(store, { type: 'pilot', place: null })}
        >
          {deskWords.pilotAdd}
        </button>
        <button
          type="button"
          className="secondary"
          data-opens="walk"
          onClick={() => deskFormOpened(store, { type: 'walk', walk: null })}
        >
          {deskWords.walkAdd}
        </button>
      </div>
      <OtherRecords />
      <h2>{deskWords.todo}</h2>
      {tasks.candidates.length > 0 ? (
        <Tasks title={deskWords.candidates} tasks={tasks.candidates} detailOf={() => words.kit.candidate} />
      ) : null}
      <Tasks
        title={deskWords.unconfirmed}
        tasks={tasks.unconfirmed}
        detailOf={(about) => (about === '' ? words.place.neverLooked : words.kit.date(about))}
      />
      <Tasks title={deskWords.untranslated} tasks={tasks.untranslated} detailOf={(about) => about} />
      <Tasks
        title={deskWords.estimated}
        tasks={tasks.estimated}
        detailOf={(about) => (about === '' ? deskWords.noAccuracy : deskWords.within(Number(about)))}
      />
      <Findings />
    </article>
  );
}
