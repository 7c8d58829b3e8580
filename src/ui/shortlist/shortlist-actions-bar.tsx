/** The actions on the whole shortlist: compare, share, print, download and clear. */
import './shortlist.css';
import { Suspense, useState } from 'react';
import { isOnMap, type Place } from '#domain/atlas.ts';
import { metresBetween } from '#domain/geo/distance.ts';
import { printOpened } from '#state/print/print-settings.ts';
import { originOf } from '#state/selectors.ts';
import { compareOpened, shortlistCleared } from '#state/shortlist/shortlist-actions.ts';
import { questionOf, storedShortlistOf } from '#state/shortlist/shortlist-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { ShareButton, useLink } from '#ui/share/share-button.tsx';

const DownloadPlaces = lazyPanel(async () => (await import('#ui/share/download-places.tsx')).DownloadPlaces);
const QrCode = lazyPanel(async () => (await import('#ui/kit/qr-code.tsx')).QrCode);

export function ShortlistActions({ places }: { places: readonly Place[] }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const isOwn = useAtlas(questionOf) === null;
  const link = useLink();
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const notes = useAtlas((state) => storedShortlistOf(state).notes);
  const origin = useAtlas(originOf);
  const hits = places.map((place) => ({
    place,
    metres: origin && isOnMap(place) ? metresBetween(origin.position, place.position) : null,
  }));
  const [isCodeShown, setIsCodeShown] = useState(false);
  return (
    <>
      <div className="actions">
        {places.length > 1 ? (
          <button type="button" className="primary compare-open" onClick={() => compareOpened(store)}>
            {words.shortlist.compare}
          </button>
        ) : null}
        <ShareButton label={words.kit.copyLink} className="secondary" />
        <button
          type="button"
          className="secondary"
          aria-expanded={isCodeShown}
          onClick={() => setIsCodeShown(!isCodeShown)}
        >
          {words.kit.qr.show}
        </button>
        <button type="button" className="secondary print-open" onClick={() => printOpened(store, { subject: 'saved' })}>
          {words.shortlist.print}
        </button>
      </div>
      <Suspense fallback={null}>{isCodeShown ? <QrCode link={link} /> : null}</Suspense>
      <p className="aside">{words.shortlist.notesStay}</p>
      <Suspense fallback={null}>
        <DownloadPlaces
          places={hits}
          notes={notes}
          title={`${words.shortlist.title}, ${localize(city)}`}
          label={words.shortlist.download}
        />
      </Suspense>
      {isOwn ? (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            shortlistCleared(store);
            focusLater('.undo');
          }}
        >
          {words.shortlist.emptyList}
        </button>
      ) : null}
    </>
  );
}
