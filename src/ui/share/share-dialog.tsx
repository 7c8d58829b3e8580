import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { printOpened } from '#state/print/print-settings.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { CopyField } from '#ui/kit/copy-field.tsx';
import { EmbedMaker } from './embed-builder.tsx';
import { Icon } from '#ui/kit/icons.tsx';
import { QrCode } from '#ui/kit/qr-code.tsx';
import { useLink } from './share-button.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** A part that is made only once it is opened. */
function Folded({ title, children }: { title: string; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {isOpen ? children : null}
    </details>
  );
}

/** What is seen, to be sent, scanned or shown on another site. The browser's own dialog keeps the focus and gives it back. */
export function SharePanel({ onClose }: { onClose: () => void }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const link = useLink();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="help share-panel"
      aria-labelledby={title}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h1 id={title}>{words.shareTitle}</h1>
        <button type="button" className="bare" aria-label={words.close} onClick={onClose}>
          <Icon name="close" size={18} />
        </button>
      </header>
      <CopyField label={words.shareLink} copy={words.copyLink} text={link} />
      <Folded title={words.qrShow}>
        <QrCode link={link} name={words.qrOfView} hint={words.qrOfViewHint} />
      </Folded>
      <button
        type="button"
        className="secondary"
        onClick={() => {
          onClose();
          printOpened(store);
        }}
      >
        {words.printOpen}
      </button>
      <Folded title={words.embedTitle}>
        <EmbedMaker />
      </Folded>
    </dialog>
  );
}
