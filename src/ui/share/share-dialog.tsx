/** The dialog that shares the view: link, QR code, print and embed. */
import '#ui/kit/styles/disclosure.css';
import './share-dialog.css';
import { type ReactNode, useState } from 'react';
import { printOpened } from '#state/print/print-settings.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { CopyField } from '#ui/kit/copy-field.tsx';
import { Dialog } from '#ui/kit/panel/dialog.tsx';
import { QrCode } from '#ui/kit/qr-code.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { EmbedBuilder } from './embed-builder.tsx';
import { useLink } from './share-button.tsx';

/** A disclosure whose content is rendered only while it is open. */
function LazyDisclosure({ title, children }: { title: string; children: ReactNode }) {
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

export function ShareDialog({ onClose }: { onClose: () => void }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const link = useLink();
  return (
    <Dialog title={words.share.title} className="share-panel" onClose={onClose}>
      <CopyField label={words.share.link} buttonLabel={words.kit.copyLink} text={link} />
      <LazyDisclosure title={words.kit.qr.show}>
        <QrCode link={link} name={words.kit.qr.ofView} hint={words.kit.qr.ofViewHint} />
      </LazyDisclosure>
      <button
        type="button"
        className="secondary"
        onClick={() => {
          onClose();
          printOpened(store);
        }}
      >
        {words.kit.openPrint}
      </button>
      <LazyDisclosure title={words.share.embed.title}>
        <EmbedBuilder />
      </LazyDisclosure>
    </Dialog>
  );
}
