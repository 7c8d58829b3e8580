import { useEffect, useRef } from 'react';
import { papers } from '#domain/print/sheet-layout.ts';
import { printClosed, printing, type Subject, subjectsOf, usePrinting } from '#state/print/print-settings.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Names of sizes, the same in every language. */
const sizeName = (paper: string): string => paper.toUpperCase();

function PaperChoice() {
  const { words } = useWords();
  const paper = usePrinting((state) => state.paper);
  const isLandscape = usePrinting((state) => state.isLandscape);
  return (
    <>
      <label>
        <span>{words.paper}</span>
        <select
          value={paper}
          onChange={({ target }) => printing.setState({ paper: papers.find((each) => each === target.value) ?? 'a4' })}
        >
          {papers.map((each) => (
            <option key={each} value={each}>
              {sizeName(each)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="visually-hidden">{words.orientation}</span>
        <select
          value={isLandscape ? 'landscape' : 'portrait'}
          onChange={({ target }) => printing.setState({ isLandscape: target.value === 'landscape' })}
        >
          <option value="portrait">{words.portrait}</option>
          <option value="landscape">{words.landscape}</option>
        </select>
      </label>
    </>
  );
}

/** What the list is of, where there is more than one. */
function SubjectChoice({ subject }: { subject: Subject }) {
  const { words } = useWords();
  const subjects = useAtlas((state) => subjectsOf(state).join());
  const all = subjects.split(',') as Subject[];
  if (all.length < 2) return null;
  return (
    <label>
      <span>{words.printSubject}</span>
      <select
        value={subject}
        onChange={({ target }) =>
          printing.setState({ subject: all.find((each) => each === target.value) ?? null, title: null })
        }
      >
        {all.map((each) => (
          <option key={each} value={each}>
            {words.printSubjects[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Above the sheet, and never on it: which paper, what is on it, and the way back. */
export function PrintBar({
  subject,
  title,
  note,
  isBusy,
  onPrint,
}: {
  subject: Subject;
  title: string;
  note: string;
  isBusy: boolean;
  onPrint: () => void;
}) {
  const store = useAtlasStore();
  const { words } = useWords();
  const chosen = usePrinting((state) => state.title);
  const print = useRef<HTMLButtonElement>(null);
  useEffect(() => print.current?.focus(), []);
  return (
    <section className="print-bar" aria-label={words.printSheet}>
      <button
        type="button"
        className="secondary"
        onClick={() => {
          printClosed(store);
          focusLater('.print-open');
        }}
      >
        <Icon name="back" size={18} />
        <span>{words.back}</span>
      </button>
      <PaperChoice />
      <SubjectChoice subject={subject} />
      <label className="print-title">
        <span>{words.printTitle}</span>
        <input
          value={chosen ?? title}
          maxLength={120}
          onChange={({ target }) => printing.setState({ title: target.value })}
          onBlur={({ target }) => {
            if (target.value.trim() === '') printing.setState({ title: null });
          }}
        />
      </label>
      <button ref={print} type="button" className="primary" onClick={onPrint}>
        {words.print}
      </button>
      <p className="small" role="status" data-busy={isBusy}>
        {note}
      </p>
    </section>
  );
}
