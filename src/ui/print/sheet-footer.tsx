/** The footer of a print sheet: QR code with the link, date and credits. */
import './sheet.css';
import { useMemo } from 'react';
import { linkTo } from '#state/address/address.ts';
import { useAtlas } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { QrCode } from '#ui/kit/qr-code.tsx';
import { today } from '#ui/kit/today.ts';
import { useSiteName, useWords } from '#ui/kit/use-words.ts';

/** Parts of the view that the link of the QR code changes, so that it opens the map and not the sheet. */
const screenView: Partial<View> = { view: 'map' };

export function SheetFooter({ credits, part = screenView }: { credits: readonly string[]; part?: Partial<View> }) {
  const { words } = useWords();
  const siteName = useSiteName();
  const view = useAtlas((state) => state.view);
  const link = useMemo(() => linkTo({ ...view, ...part }), [view, part]);
  return (
    <footer className="paper-foot">
      <QrCode link={link} name={words.kit.qr.ofView} hint="" />
      <div>
        <p className="paper-product">{siteName}</p>
        <p className="paper-link">{decodeURIComponent(link)}</p>
        <p>{words.print.made(words.kit.date(today()))}</p>
        <p>{[...new Set(credits)].join(' · ')}</p>
      </div>
    </footer>
  );
}
