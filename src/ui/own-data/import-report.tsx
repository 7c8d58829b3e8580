import { useId, useState } from 'react';
import type { Columns } from '#domain/own-data/own-feature.ts';
import { rowsAsCsv } from '#export/rejected-rows.ts';
import { columnsChosen } from '#state/own-data/own-layer-actions.ts';
import type { OwnLayer } from '#state/own-data/own-layers.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { save } from '#ui/kit/save-file.ts';
import { leftOutOf, useReadOut } from './use-file-import.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** Rows in the report; a file of all that were left out can be saved. */
const mostRows = 200;

const roles = {
  table: ['name', 'lat', 'lng', 'wkt', 'category'],
  geojson: ['name', 'category'],
} as const satisfies Record<string, readonly (keyof Columns)[]>;

/** What the columns were taken for, which may be said otherwise: the file is then read again. */
function ColumnsChoice({ layer }: { layer: OwnLayer }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const readOut = useReadOut();
  const id = useId();
  const { heads, columns, isTable } = layer.data;
  const choose = async (role: keyof Columns, value: string): Promise<void> =>
    readOut(await columnsChosen(store, layer, { ...columns, [role]: value === '' ? null : Number(value) }));
  return (
    <fieldset className="own-columns">
      <legend>{isTable ? words.own.columns : words.own.properties}</legend>
      {roles[isTable ? 'table' : 'geojson'].map((role) => (
        <p key={role}>
          <label htmlFor={`${id}-${role}`}>{words.own.column[role]}</label>
          <select
            id={`${id}-${role}`}
            value={columns[role] ?? ''}
            onChange={({ target }) => void choose(role, target.value)}
          >
            <option value="">{words.own.none}</option>
            {heads.map((head, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
              <option key={at} value={at}>
                {head || words.own.nameless(at + 1)}
              </option>
            ))}
          </select>
        </p>
      ))}
    </fieldset>
  );
}

function RowByRow({ layer }: { layer: OwnLayer }) {
  const { words } = useWords();
  const { rows, fileName } = layer.data;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="own-rows" tabIndex={0} aria-label={`${words.own.rowByRow}: ${fileName}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.own.row}</th>
            <th scope="col">{words.own.what}</th>
            <th scope="col">{words.own.content}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map(({ row, matter, value, isLeftOut, cells }) => (
            <tr key={`${row} ${matter}`} data-left-out={isLeftOut || undefined}>
              <th scope="row">{row}</th>
              <td>{words.own.rows[matter](value)}</td>
              <td dir="auto">{cells.filter((cell) => cell.trim() !== '').join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows ? <p className="aside">{words.own.more(rows.length - mostRows)}</p> : null}
    </section>
  );
}

/** What was read, what was left out and why, and what can be done about it. */
export function OwnReport({ layer }: { layer: OwnLayer }) {
  const { words } = useWords();
  const { fileName, heads, notes, rows, noteHeads } = layer.data;
  const leftOut = leftOutOf(layer);
  const [isOpen, setIsOpen] = useState(notes.length > 0 || rows.length > 0);
  const saveLeftOut = (): void => {
    const lines = leftOut.map(({ cells, matter, value }) => [
      ...noteHeads.map((_, at) => cells[at] ?? ''),
      words.own.rows[matter](value),
      ...cells.slice(noteHeads.length),
    ]);
    const name = `${fileName.replace(/\.\w+$/, '')}, ${words.own.leftOutName}.csv`;
    save({ name, type: 'text/csv', text: rowsAsCsv([...noteHeads, words.own.why], lines) });
  };
  return (
    <details className="own-report" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{words.own.report}</summary>
      {notes.length > 0 ? (
        <ul className="own-notes">
          {notes.map(({ matter, value }) => (
            <li key={`${matter} ${value}`}>{words.own.notes[matter](value)}</li>
          ))}
        </ul>
      ) : null}
      {rows.length > 0 ? <RowByRow layer={layer} /> : null}
      {notes.length === 0 && rows.length === 0 ? <p className="aside">{words.own.allWell}</p> : null}
      {leftOut.length > 0 ? (
        <button type="button" className="quiet" onClick={saveLeftOut}>
          {words.own.leftOutFile}
        </button>
      ) : null}
      {heads.length > 0 ? <ColumnsChoice layer={layer} /> : null}
    </details>
  );
}
