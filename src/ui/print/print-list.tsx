import { walkingMinutes } from '#domain/geo/distance.ts';
import type { PaperList } from '#domain/print/numbered-list.ts';
import { marks } from '#look/family-symbols.ts';
import type { PrintEntry } from '#state/print/print-settings.ts';
import { originOf } from '#state/selectors.ts';
import { keptOf } from '#state/shortlist/shortlist-state.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { reasonOf } from '#ui/needs/recommendation-card.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** What stands under the name: where it is, and what else has to be known of it on paper. */
function useDetails({ place, metres }: PrintEntry): string {
  const { words } = useWords();
  return [
    place.address ?? words.categories[place.category],
    ...(place.status === 'operating' ? [] : [words.statuses[place.status].toLowerCase()]),
    ...(metres === null ? [] : [words.distanceOf(metres), words.walk(Math.round(walkingMinutes(metres)))]),
  ].join(', ');
}

/** Why a door is one, what is told at a stop, what one has noted. */
function More({ entry: { place, door, told } }: { entry: PrintEntry }) {
  const spoken = useWords();
  const hasOrigin = useAtlas((state) => originOf(state) !== null);
  const note = useAtlas((state) =>
    state.view.save.includes(place.id) ? keptOf(state).notes.get(place.id) : undefined,
  );
  return (
    <>
      {door ? <span>{reasonOf(door, hasOrigin, spoken)}</span> : null}
      {told ? (
        <span>
          <Said text={told} />
        </span>
      ) : null}
      {note ? <span className="paper-note">{note}</span> : null}
    </>
  );
}

/** How much is said of a place: on a handout there is less room than on a sheet. */
export type Telling = 'all' | 'address' | 'name';

function Numbered({ entry, number, telling }: { entry: PrintEntry; number: number; telling: Telling }) {
  const { place } = entry;
  const details = useDetails(entry);
  return (
    <li data-print-id={place.id}>
      <span className={`paper-number family-${place.family}`} data-digits={String(number).length}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d={marks[place.family].body} />
        </svg>
        <b>{number}</b>
      </span>
      <span className="paper-entry">
        <strong dir="auto">
          <Said text={place.name} />
        </strong>
        {telling === 'name' ? null : <span>{details}</span>}
        {telling === 'all' ? <More entry={entry} /> : null}
      </span>
    </li>
  );
}

/** What has no number here, under its own heading. */
export function Apart({ title, entries }: { title: string; entries: readonly PrintEntry[] }) {
  const { words } = useWords();
  if (entries.length === 0) return null;
  return (
    <section className="paper-apart">
      <h2>{title}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.place.id}>
            <Said text={entry.place.name} />
            {entry.place.kind === 'physical' ? '' : ` (${words.kinds[entry.place.kind].toLowerCase()})`}
            <More entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the numbers on the map are. */
export function NumberedList({
  list: { numbered },
  telling = 'all',
}: {
  list: PaperList<PrintEntry>;
  telling?: Telling;
}) {
  const { words } = useWords();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: WebKit forgets the role of lists without numbers of their own
    <ol role="list" aria-label={words.results(numbered.length)}>
      {numbered.map(({ entry, number }) => (
        <Numbered key={number} entry={entry} number={number} telling={telling} />
      ))}
    </ol>
  );
}

/** The list of the sheet. It is in a table for its head alone: browsers repeat that on every page that the list runs on to. */
export function PrintList({ list, title }: { list: PaperList<PrintEntry>; title: string }) {
  const { words } = useWords();
  return (
    <table className="paper-table" role="presentation">
      <thead>
        <tr>
          <td>
            <p>
              <span>{title}</span> <span>{words.printNumbers}</span>
            </p>
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <div className="paper-columns">
              <NumberedList list={list} />
              <Apart title={words.withoutPlace} entries={list.without} />
              <Apart title={words.printBeyond} entries={list.beyond} />
            </div>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
