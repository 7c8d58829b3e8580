/** The import report: notes, rejected rows with reasons, and the columns. */
import './own-data.css';
import { useId, useState } from 'react';
import type { Columns } from '#domain/own-data/own-feature.ts';
import { rowsAsCsv } from '#export/rejected-rows.ts';
import { columnsChosen } from '#state/own-data/user-layer-actions.ts';
import type { UserLayer } from '#state/own-data/user-layers.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { saveFile } from '#ui/kit/save-file.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { leftOutOf, useImportAnnouncement } from './use-file-import.ts';

/** The number of rows in the report; all rejected rows can be saved as a file. */
const maxRows = 200;

const roles = {
  table: ['name', 'lat', 'lng', 'wkt', 'category'],
  geojson: ['name', 'category'],
} as const satisfies Record<string, readonly (keyof Columns)[]>;

/** The detected columns; changing one reads the file again. */
function ColumnsChoice({ layer }: { layer: UserLayer }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const announceImport = useImportAnnouncement();
  const id = useId();
  const { heads, columns, isTable } = layer.data;
  const choose = async (role: keyof Columns, value: string): Promise<void> =>
    announceImport(await columnsChosen(store, layer, { ...columns, [role]: value === '' ? null : Number(value) }));
  return (
    <fieldset className="own-columns">
      <legend>{isTable ? words.ownData.columns : words.ownData.properties}</legend>
      {roles[isTable ? 'table' : 'geojson'].map((role) => (
        <p key={role}>
          <label htmlFor={`${id}-${role}`}>{words.ownData.column[role]}</label>
          <select
            id={`${id}-${role}`}
            value={columns[role] ?? ''}
            onChange={({ target }) => void choose(role, target.value)}
          >
            <option value="">{words.ownData.none}</option>
            {heads.map((head, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name
              <option key={at} value={at}>
                {head || words.ownData.nameless(at + 1)}
              </option>
            ))}
          </select>
        </p>
      ))}
    </fieldset>
  );
}

function RowReport({ layer }: { layer: UserLayer }) {
  const { words } = useWords();
  const { rows, fileName } = layer.data;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="own-rows" tabIndex={0} aria-label={`${words.ownData.rowByRow}: ${fileName}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.ownData.row}</th>
            <th scope="col">{words.ownData.what}</th>
            <th scope="col">{words.ownData.content}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, maxRows).map(({ row, matter, value, isLeftOut, cells }) => (
            <tr key={`${row} ${matter}`} data-left-out={isLeftOut || undefined}>
              <th scope="row">{row}</th>
              <td>{words.ownData.rows[matter](value)}</td>
              <td dir="auto">{cells.filter((cell) => cell.trim() !== '').join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > maxRows ? <p className="aside">{words.ownData.more(rows.length - maxRows)}</p> : null}
    </section>
  );
}

export function ImportReport({ layer }: { layer: UserLayer }) {
  const { words } = useWords();
  const { fileName, heads, notes, rows, noteHeads } = layer.data;
  const leftOut = leftOutOf(layer);
  const [isOpen, setIsOpen] = useState(notes.length > 0 || rows.length > 0);
  const saveLeftOut = (): void => {
    const lines = leftOut.map(({ cells, matter, value }) => [
      ...noteHeads.map((_, at) => cells[at] ?? ''),
      words.ownData.rows[matter](value),
      ...cells.slice(noteHeads.length),
    ]);
    const name = `${fileName.replace(/\.\w+$/, '')}, ${words.ownData.leftOutName}.csv`;
    saveFile({ name, type: 'text/csv', text: rowsAsCsv([...noteHeads, words.ownData.why], lines, words.kit.locale) });
  };
  return (
    <details className="own-report" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{words.ownData.report}</summary>
      {notes.length > 0 ? (
        <ul className="own-notes">
          {notes.map(({ matter, value }) => (
            <li key={`${matter} ${value}`}>{words.ownData.notes[matter](value)}</li>
          ))}
        </ul>
      ) : null}
      {rows.length > 0 ? <RowReport layer={layer} /> : null}
      {notes.length === 0 && rows.length === 0 ? <p className="aside">{words.ownData.allWell}</p> : null}
      {leftOut.length > 0 ? (
        <button type="button" className="quiet" onClick={saveLeftOut}>
          {words.ownData.leftOutFile}
        </button>
      ) : null}
      {heads.length > 0 ? <ColumnsChoice layer={layer} /> : null}
    </details>
  );
}
