/** The toolbar above the print sheet: paper, subject, print and back. It is not printed. */
import './sheet.css';
import { useEffect, useRef } from 'react';
import { paperSizes } from '#domain/print/sheet-layout.ts';
import {
  type PrintSubject,
  printClosed,
  printSettingsOf,
  subjectsOf,
  usePrintSettings,
} from '#state/print/print-settings.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Names of sizes, the same in every language. */
const sizeName = (paper: string): string => paper.toUpperCase();

function PaperChoice() {
  const store = useAtlasStore();
  const { words } = useWords();
  const paper = usePrintSettings((state) => state.paper);
  const isLandscape = usePrintSettings((state) => state.isLandscape);
  return (
    <>
      <label>
        <span>{words.print.paper}</span>
        <select
          value={paper}
          onChange={({ target }) =>
            printSettingsOf(store).setState({ paper: paperSizes.find((each) => each === target.value) ?? 'a4' })
          }
        >
          {paperSizes.map((each) => (
            <option key={each} value={each}>
              {sizeName(each)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="visually-hidden">{words.print.orientation}</span>
        <select
          value={isLandscape ? 'landscape' : 'portrait'}
          onChange={({ target }) => printSettingsOf(store).setState({ isLandscape: target.value === 'landscape' })}
        >
          <option value="portrait">{words.print.portrait}</option>
          <option value="landscape">{words.print.landscape}</option>
        </select>
      </label>
    </>
  );
}

/** The choice of the subject, if there is more than one. */
function SubjectChoice({ subject }: { subject: PrintSubject }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const subjects = useAtlas((state) => subjectsOf(state).join());
  const all = subjects.split(',') as PrintSubject[];
  if (all.length < 2) return null;
  return (
    <label>
      <span>{words.print.subject}</span>
      <select
        value={subject}
        onChange={({ target }) =>
          printSettingsOf(store).setState({ subject: all.find((each) => each === target.value) ?? null, title: null })
        }
      >
        {all.map((each) => (
          <option key={each} value={each}>
            {words.print.subjects[each]}
          </option>
        ))}
      </select>
    </label>
  );
}

export function PrintBar({
  subject,
  title,
  note,
  isBusy,
  onPrint,
}: {
  subject: PrintSubject;
  title: string;
  note: string;
  isBusy: boolean;
  onPrint: () => void;
}) {
  const store = useAtlasStore();
  const { words } = useWords();
  const chosen = usePrintSettings((state) => state.title);
  const print = useRef<HTMLButtonElement>(null);
  useEffect(() => print.current?.focus(), []);
  return (
    <section className="print-bar" aria-label={words.print.sheet}>
      <button
        type="button"
        className="secondary"
        onClick={() => {
          printClosed(store);
          focusLater('.print-open');
        }}
      >
        <Icon name="back" size={18} />
        <span>{words.kit.back}</span>
      </button>
      <PaperChoice />
      <SubjectChoice subject={subject} />
      <label className="print-title">
        <span>{words.print.title}</span>
        <input
          value={chosen ?? title}
          maxLength={120}
          onChange={({ target }) => printSettingsOf(store).setState({ title: target.value })}
          onBlur={({ target }) => {
            if (target.value.trim() === '') printSettingsOf(store).setState({ title: null });
          }}
        />
      </label>
      <button ref={print} type="button" className="primary" onClick={onPrint}>
        {words.print.print}
      </button>
      <p className="small" role="status" data-busy={isBusy}>
        {note}
      </p>
    </section>
  );
}
