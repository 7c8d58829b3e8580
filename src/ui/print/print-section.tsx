/** The section of the Present panel that opens the print sheet and saves the map as a picture. */
import './print-section.css';
import { useState } from 'react';
import { isOnMap } from '#domain/atlas.ts';
import { pointOn } from '#domain/geo/web-mercator.ts';
import { families } from '#domain/vocabulary.ts';
import { palettes } from '#look/palette.ts';
import { drawnOnMapOf } from '#state/drawing/drawn-on-map.ts';
import type { MapRenderer } from '#state/map-renderer.ts';
import { useAppearance } from '#state/preferences/use-appearance.ts';
import { printOpened } from '#state/print/print-settings.ts';
import { chosenDistrict, resultsOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useAtlasStore, useServices } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { saveFile } from '#ui/kit/save-file.ts';
import { today } from '#ui/kit/today.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { type Localization, useWords } from '#ui/kit/use-words.ts';
import { tileCreditsOf } from '#ui/over-map/credits.tsx';
import { mapPicture, type PictureWords, pictureSize } from './map-picture.ts';

const sizes = [1, 2, 4] as const;

/** The texts of the picture. They count only the places inside its frame. */
function pictureTexts(state: State, frame: ReturnType<MapRenderer['frameOf']>, { words, localize }: Localization) {
  const { atlas } = state;
  const inFrame = resultsOf(state).hits.filter(({ place }) => {
    if (!isOnMap(place)) return false;
    const [x, y] = pointOn(frame, place.position);
    return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  });
  const scope = localize(chosenDistrict(state)?.name ?? atlas.city.name);
  const counted = families.map((family) => ({
    family,
    name: words.vocabulary.families[family],
    n: inFrame.filter(({ place }) => place.family === family).length,
  }));
  return {
    title: `${scope}: ${words.kit.count(inFrame.length)}`,
    families: counted.flatMap(({ n, ...rest }) => (n > 0 ? [{ ...rest, count: words.kit.number(n) }] : [])),
    distance: words.kit.distanceOf,
  };
}

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser gave no picture.'))), 'image/png'),
  );

type Scale = (typeof sizes)[number];

function PictureSizes({ onSave }: { onSave: (times: Scale) => void }) {
  const { words } = useWords();
  return (
    <fieldset>
      <legend className="small">{words.print.picture.save}</legend>
      <div className="actions">
        {sizes.map((times) => (
          <button
            key={times}
            type="button"
            className="secondary"
            aria-label={`${words.print.picture.save}, ${words.print.picture.times(times)}`}
            onClick={() => onSave(times)}
          >
            <Icon name="download" size={18} />
            <span>{`${times}×`}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

export function PrintSection() {
  const store = useAtlasStore();
  const localization = useWords();
  const { words } = localization;
  const { mapRenderer: load } = useServices();
  const appearance = useAppearance();
  const [announcement, setAnnouncement] = useState('');
  useAnnouncement(announcement);
  const savePicture = async (times: Scale): Promise<void> => {
    setAnnouncement(words.print.picture.making);
    try {
      const mapRenderer = await load();
      const state = store.getState();
      const frame = mapRenderer.frameOf(state, pictureSize);
      const pixelRatio = Math.min(times, mapRenderer.mostPixels() / frame.width);
      const { canvas, basemap: ground } = await mapRenderer.draw(state, frame, {
        pixelRatio,
        appearance,
        hasMarkers: true,
        drawn: drawnOnMapOf(store).getState().shown,
      });
      const drawnRatio = canvas.width / frame.width;
      const credits = [...tileCreditsOf(ground, state.config), ...state.atlas.city.credits].map(({ text }) => text);
      const texts: PictureWords = { ...pictureTexts(state, frame, localization), credits: [...new Set(credits)] };
      const picture = mapPicture(canvas, { frame, pixelRatio: drawnRatio, texts, palette: palettes[appearance] });
      const text = await pngOf(picture);
      const name = `${state.atlas.city.id}-map-${today()}-${times}x.png`;
      saveFile({ name, type: 'image/png', text });
      const smallerNote =
        drawnRatio < times - 0.01
          ? ` ${words.print.picture.less(words.kit.number(Math.floor(drawnRatio * 10) / 10))}`
          : '';
      setAnnouncement(`${words.kit.savedAs(name)}${smallerNote}`);
    } catch {
      setAnnouncement(words.print.picture.failed);
    }
  };
  return (
    <section className="paper-section">
      <h2>{words.print.paperTitle}</h2>
      <p className="aside">{words.print.paperLead}</p>
      <button type="button" className="secondary print-open" onClick={() => printOpened(store)}>
        {words.kit.openPrint}
      </button>
      <PictureSizes onSave={savePicture} />
      <p className="aside">{announcement}</p>
    </section>
  );
}
