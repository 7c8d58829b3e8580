import { useMemo } from 'react';
import { linkTo } from '#state/address.ts';
import { useAtlas } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { QrCode } from '#ui/kit/qr-code.tsx';
import { today } from '#ui/kit/today.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** What the code on a sheet leads to: the same on a screen. */
const onScreen: Partial<View> = { view: 'map' };

/** The foot of a sheet: where it leads to, when it was made, and who has to be credited. */
export function PaperFoot({ credits, part = onScreen }: { credits: readonly string[]; part?: Partial<View> }) {
  const { words } = useWords();
  const view = useAtlas((state) => state.view);
  const link = useMemo(() => linkTo({ ...view, ...part }), [view, part]);
  return (
    <footer className="paper-foot">
      <QrCode link={link} name={words.qrOfView} hint="" />
      <div>
        <p className="paper-product">{words.product}</p>
        <p className="paper-link">{decodeURIComponent(link)}</p>
        <p>{words.printMade(words.date(today()))}</p>
        <p>{[...new Set(credits)].join(' · ')}</p>
      </div>
    </footer>
  );
}
