import { useId, useRef, useState } from 'react';
import { Icon } from './icons.tsx';
import { useWords } from './use-words.ts';

/** A text to take along: seen in full, and copied at a press. Where the browser refuses, it is marked for the hand to copy. */
export function CopyField({ label, copy, text }: { label: string; copy: string; text: string }) {
  const { words } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<{ text: string; isDone: boolean; n: number } | null>(null);
  // What was said of another text holds no longer.
  const said = copied?.text !== text ? '' : copied.isDone ? words.copied : words.copyByHand;
  const press = async (): Promise<void> => {
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
        <button type="button" className="secondary" onClick={press}>
          <Icon name="link" size={18} />
          <span>{copy}</span>
        </button>
        {/* In a modal dialog the page's own voice is silent. Pressed again, the same sentence is read again. */}
        <span aria-live="polite">
          <span key={copied?.n}>{said}</span>
        </span>
      </p>
    </div>
  );
}
