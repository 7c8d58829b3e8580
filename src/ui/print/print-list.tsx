/** The list of the sheet, inside a table because browsers repeat a table head on every page. */
import './sheet.css';
import { walkingMinutes } from '#domain/geo/distance.ts';
import type { NumberedPlaces } from '#domain/print/numbered-list.ts';
import { familySymbols } from '#look/family-symbols.ts';
import type { PrintEntry } from '#state/print/print-settings.ts';
import { originOf } from '#state/selectors.ts';
import { storedShortlistOf } from '#state/shortlist/shortlist-state.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { reasonOf } from '#ui/needs/recommendation-card.tsx';

/** The line under the name: address or category, status, and distance. */
function useDetails({ place, metres }: PrintEntry): string {
  const { words } = useWords();
  return [
    place.address ?? words.vocabulary.categories[place.category],
    ...(place.status === 'operating' ? [] : [words.vocabulary.statuses[place.status].toLowerCase()]),
    ...(metres === null ? [] : [words.kit.distanceOf(metres), words.kit.walk(Math.round(walkingMinutes(metres)))]),
  ].join(', ');
}

/** The reason of a recommendation, the text of a stop, and the person's note. */
function EntryNotes({ entry: { place, recommendation, stopText } }: { entry: PrintEntry }) {
  const localization = useWords();
  const hasOrigin = useAtlas((state) => originOf(state) !== null);
  const note = useAtlas((state) =>
    state.view.save.includes(place.id) ? storedShortlistOf(state).notes.get(place.id) : undefined,
  );
  return (
    <>
      {recommendation ? <span>{reasonOf(recommendation, hasOrigin, localization)}</span> : null}
      {stopText ? (
        <span>
          <LocalizedText text={stopText} />
        </span>
      ) : null}
      {note ? <span className="paper-note">{note}</span> : null}
    </>
  );
}

/** How much an entry shows; a handout has less room than a sheet. */
export type EntryDetail = 'all' | 'address' | 'name';

function Numbered({ entry, number, detail }: { entry: PrintEntry; number: number; detail: EntryDetail }) {
  const { place } = entry;
  const details = useDetails(entry);
  return (
    <li data-print-id={place.id}>
      <span className={`paper-number family-${place.family}`} data-digits={String(number).length}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d={familySymbols[place.family].body} />
        </svg>
        <b>{number}</b>
      </span>
      <span className="paper-entry">
        <strong dir="auto">
          <LocalizedText text={place.name} />
        </strong>
        {detail === 'name' ? null : <span>{details}</span>}
        {detail === 'all' ? <EntryNotes entry={entry} /> : null}
      </span>
    </li>
  );
}

/** The places without a number, under their own heading. */
export function OffMapList({ title, entries }: { title: string; entries: readonly PrintEntry[] }) {
  const { words } = useWords();
  if (entries.length === 0) return null;
  return (
    <section className="paper-apart">
      <h2>{title}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.place.id}>
            <LocalizedText text={entry.place.name} />
            {entry.place.kind === 'physical' ? '' : ` (${words.vocabulary.kinds[entry.place.kind].toLowerCase()})`}
            <EntryNotes entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The list of the numbers on the map. */
export function NumberedList({
  list: { numbered },
  detail = 'all',
}: {
  list: NumberedPlaces<PrintEntry>;
  detail?: EntryDetail;
}) {
  const { words } = useWords();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: WebKit drops the role of lists without markers
    <ol role="list" aria-label={words.search.results(numbered.length)}>
      {numbered.map(({ entry, number }) => (
        <Numbered key={number} entry={entry} number={number} detail={detail} />
      ))}
    </ol>
  );
}

export function PrintList({ list, title }: { list: NumberedPlaces<PrintEntry>; title: string }) {
  const { words } = useWords();
  return (
    <table className="paper-table" role="presentation">
      <thead>
        <tr>
          <td>
            <p>
              <span>{title}</span> <span>{words.print.numbers}</span>
            </p>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <div className="paper-columns">
              <NumberedList list={list} />
              <OffMapList title={words.search.withoutPlace} entries={list.without} />
              <OffMapList title={words.print.beyond} entries={list.beyond} />
            </div>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
