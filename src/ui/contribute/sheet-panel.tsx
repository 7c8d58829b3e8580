/** The panel of a dropped spreadsheet of the places: what it changes, or which cells stand in its way. */
import './contribute.css';
import '#ui/kit/notices.css';
import type { PlaceFeature } from '#domain/contribute/patch.ts';
import { columnLetters } from '#domain/contribute/sheet-heads.ts';
import type { SheetPatch } from '#domain/contribute/sheet-patch.ts';
import type { SheetChange } from '#domain/contribute/sheet-reading.ts';
import type { Words } from '#look/words.ts';
import { type ImportedSheet, useImportedSheet } from '#state/contribute/sheet-import.ts';
import { suggestionClosed } from '#state/contribute/suggestion.ts';
import { fileImported } from '#state/own-data/user-layer-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { SendPatch } from './send-patch.tsx';

/** So many entries are listed; the others are counted. */
const mostListed = 100;

const cellName = (words: Words, row: number, column: number | null, header: string): string =>
  words.contribute.sheet.cell(words.kit.number(row), column === null ? '' : columnLetters(column), header);

interface FaultEntry {
  readonly where: string;
  readonly says: string;
}

/** Every fault with its cell. Rows that are no place of the city are one fault where there are many. */
function faultEntries({ faults, placeFaults }: SheetPatch, words: Words, city: string): FaultEntry[] {
  const strangers = faults.filter(({ matter }) => matter === 'unknownId');
  const isOtherCity = strangers.length > 3;
  const rest = isOtherCity ? faults.filter(({ matter }) => matter !== 'unknownId') : faults;
  return [
    ...(isOtherCity ? [{ where: '', says: words.contribute.sheet.otherCity(strangers.length, city) }] : []),
    ...rest.map(({ row, column, header, matter, value }) => ({
      where: cellName(words, row, column, header),
      says: words.contribute.sheet.faults[matter](value),
    })),
    ...placeFaults.map(({ row, column, header, id, what, value, meant, allowed = [] }) => {
      const says =
        what === 'choice'
          ? words.contribute.sheet.choice(value, meant, allowed.join(', '))
          : words.contribute.formFaults[what];
      return { where: `${cellName(words, row, column, header)}, ${id ?? ''}`, says };
    }),
  ];
}

function Faults({ entries }: { entries: readonly FaultEntry[] }) {
  const { words } = useWords();
  return (
    <>
      <ul className="sheet-faults">
        {entries.slice(0, mostListed).map(({ where, says }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once
          <li key={at}>
            {where === '' ? null : <strong>{where}:</strong>} {says}
          </li>
        ))}
      </ul>
      {entries.length > mostListed ? (
        <p className="aside">{words.contribute.sheet.more(entries.length - mostListed)}</p>
      ) : null}
      <p>{words.contribute.sheet.again}</p>
    </>
  );
}

const nameOf = ({ properties: { name }, id }: PlaceFeature, language: string): string =>
  typeof name === 'string' ? name : String(Object(name)[language] ?? Object.values(Object(name))[0] ?? id);

/** The fields as the columns of the sheet are called. */
const fieldsOf = ({ edits }: SheetChange): string =>
  [
    ...new Set(
      edits.map(({ path }) =>
        path[0] === 'geometry'
          ? 'lng, lat'
          : path
              .filter((key) => key !== 'properties')
              .map((key) => (typeof key === 'number' ? key + 1 : key))
              .join('.'),
      ),
    ),
  ].join(', ');

function Changes({ changes }: { changes: readonly SheetChange[] }) {
  const { words, language } = useWords();
  return (
    <details className="sheet-changes">
      <summary>{words.contribute.sheet.changes}</summary>
      <ul>
        {changes.slice(0, mostListed).map((change) => (
          <li key={change.id}>
            <strong dir="auto">{nameOf(change.after, language)}</strong>{' '}
            <span className="aside">
              {words.contribute.sheet.row(words.kit.number(change.row))}:{' '}
              {change.before === null ? words.contribute.sheet.isNew : fieldsOf(change)}
            </span>
          </li>
        ))}
      </ul>
      {changes.length > mostListed ? (
        <p className="aside">{words.contribute.sheet.more(changes.length - mostListed)}</p>
      ) : null}
    </details>
  );
}

/** All columns of a sheet are fifty names. */
const mostLetters = 120;
const shortened = (text: string): string => (text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text);

/** What was read in another way than it stands in the file, and what stays as it is. */
function notesOf({ read, result }: ImportedSheet, words: Words): string[] {
  if (!('rows' in read) || result === null) return [];
  return [
    ...(read.sheet === null ? [] : [words.contribute.sheet.otherSheet(read.sheet)]),
    ...(read.alphabet === null ? [] : [words.contribute.sheet.alphabet(read.alphabet)]),
    ...result.notes.map(({ matter, count, example }) =>
      words.contribute.sheet.notes[matter](count, shortened(example)),
    ),
    ...(result.missing.length > 0 ? [words.contribute.sheet.missing(result.missing.length)] : []),
  ];
}

function Result({ sheet, result }: { sheet: ImportedSheet; result: SheetPatch }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const entries = faultEntries(result, words, localize(city));
  const { changes, patch } = result;
  const added = changes.filter(({ before }) => before === null).length;
  const summary =
    entries.length > 0
      ? words.contribute.sheet.refused(entries.length)
      : patch === null
        ? words.contribute.sheet.nothing
        : words.contribute.sheet.summary(changes.length - added, added);
  useAnnouncement(summary);
  const rows = new Map(changes.map(({ id, row }) => [id, words.contribute.sheet.row(words.kit.number(row))]));
  return (
    <>
      <p className="lead">{summary}</p>
      {entries.length > 0 ? <Faults entries={entries} /> : null}
      {entries.length === 0 && changes.length > 0 ? <Changes changes={changes} /> : null}
      {entries.length === 0 && patch !== null ? (
        <SendPatch
          patch={patch}
          name={`${sheet.file.name}: ${summary}`}
          names={rows}
          onSaved={() => suggestionClosed(store)}
        />
      ) : null}
      <ul className="sheet-notes">
        {notesOf(sheet, words).map((note) => (
          <li key={note} className="aside">
            {note}
          </li>
        ))}
      </ul>
    </>
  );
}

function SheetRead({ sheet }: { sheet: ImportedSheet }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const heading = usePanelHeading(sheet);
  const { read, result, file } = sheet;
  const fileFault = 'fault' in read ? words.contribute.sheet.file[read.fault](read.value) : '';
  useAnnouncement(fileFault);
  return (
    <article className="telling">
      <button type="button" className="back" onClick={() => suggestionClosed(store)}>
        <Icon name="back" size={18} />
        <span>{words.kit.backTo(words.kit.allOf(localize(city)))}</span>
      </button>
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {words.contribute.sheet.title(file.name)}
      </h1>
      {fileFault ? <p className="notice">{fileFault}</p> : null}
      {result ? <Result sheet={sheet} result={result} /> : null}
      {/\.xls/i.test(file.name) ? null : (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            suggestionClosed(store);
            void fileImported(store, file);
          }}
        >
          {words.contribute.sheet.asOwnData}
        </button>
      )}
    </article>
  );
}

export function SheetPanel() {
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const sheet = useImportedSheet();
  // What was read against the places of one city says nothing of another.
  return sheet?.city === city ? <SheetRead sheet={sheet} /> : null;
}
