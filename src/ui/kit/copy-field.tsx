/** A text in full with a button that copies it; when the browser refuses, the text is selected for copying by hand. */
import './copy-field.css';
import { useId, useRef, useState } from 'react';
import { Icon } from './icons.tsx';
import { useWords } from './use-words.ts';

export function CopyField({ label, buttonLabel, text }: { label: string; buttonLabel: string; text: string }) {
  const { words } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ text: string; isDone: boolean; n: number } | null>(null);
  // A new text resets the state of the copy.
  const announcement = copied?.text !== text ? '' : copied.isDone ? words.kit.copied : words.kit.copyByHand;
  const copyText = async (): Promise<void> => {
    field.current?.select();
    const isDone = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied((before) => ({ text, isDone, n: (before?.n ?? 0) + 1 }));
  };
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} ref={field} rows={2} readOnly value={text} spellCheck={false} />
      <p>
        <button type="button" className="secondary" onClick={copyText}>
          <Icon name="link" size={18} />
          <span>{buttonLabel}</span>
        </button>
        {/* In a modal dialog the live region of the page is inert. A second click announces the same sentence again. */}
        <span aria-live="polite">
          <span key={copied?.n}>{announcement}</span>
        </span>
      </p>
    </div>
  );
}
