/** The modal dialog of every part of the page: the browser's own, which keeps the focus and gives it back. */
import '#ui/kit/styles/dialog.css';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

interface Props {
  readonly title: string;
  /** Of the feature that opens it, for its sheet. */
  readonly className?: string;
  /** Called when it closes: by its button, by Escape, or with the page's part that drew it. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, className = '', onClose, children }: Props) {
  const { words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`help ${className}`}
      aria-labelledby={titleId}
      onClose={onClose}
      // The shortcuts of the page must not act below the dialog.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h1 id={titleId}>{title}</h1>
        <button type="button" className="bare" aria-label={words.kit.close} onClick={onClose}>
          <Icon name="close" size={18} />
        </button>
      </header>
      {children}
    </dialog>
  );
}
