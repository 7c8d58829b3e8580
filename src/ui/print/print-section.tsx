import { useState } from 'react';
import { isOnMap } from '#domain/atlas.ts';
import { pointOn } from '#domain/geo/web-mercator.ts';
import { families } from '#domain/vocabulary.ts';
import { palettes } from '#look/palette.ts';
import { printOpened } from '#state/print/print-settings.ts';
import { chosenDistrict, resultsOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useAppearance } from '#state/use-appearance.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { type MapPress, useBringPress } from '#state/print/map-renderer.ts';
import { tileCreditsOf } from '#ui/over-map/credits.tsx';
import { save } from '#ui/kit/save-file.ts';
import { mapPicture, type PictureWords, pictureSize } from './map-picture.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { today } from '#ui/kit/today.ts';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { type Spoken, useWords } from '#ui/kit/use-words.ts';

const sizes = [1, 2, 4] as const;

/** What is said on the picture: all of it about what is in it. */
function wordsOn(state: State, frame: ReturnType<MapPress['frameOf']>, { words, say }: Spoken) {
  const { atlas } = state;
  const seen = resultsOf(state).hits.filter(({ place }) => {
    if (!isOnMap(place)) return false;
    const [x, y] = pointOn(frame, place.position);
    return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  });
  const scope = say(chosenDistrict(state)?.name ?? atlas.city.name);
  const counted = families.map((family) => ({
    family,
    name: words.families[family],
    n: seen.filter(({ place }) => place.family === family).length,
  }));
  return {
    title: `${scope}: ${words.count(seen.length)}`,
    families: counted.flatMap(({ n, ...rest }) => (n > 0 ? [{ ...rest, count: words.number(n) }] : [])),
    distance: words.distanceOf,
  };
}

const pngOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser gave no picture.'))), 'image/png'),
  );

/** Paper: the sheet, and the map as a picture for a report or a slide. */
export function PaperSection() {
  const store = useAtlasStore();
  const spoken = useWords();
  const { words } = spoken;
  const bring = useBringPress();
  const appearance = useAppearance();
  const [said, setSaid] = useState('');
  useSaid(said);
  const make = async (times: (typeof sizes)[number]): Promise<void> => {
    setSaid(words.pictureMaking);
    try {
      const press = await bring();
      const state = store.getState();
      const frame = press.frameOf(state, pictureSize);
      const pixelRatio = Math.min(times, press.mostPixels() / frame.width);
      const { canvas, ground } = await press.draw(state, frame, { pixelRatio, appearance, hasMarkers: true });
      const given = canvas.width / frame.width;
      const credits = [...tileCreditsOf(ground, state.config), ...state.atlas.city.credits].map(({ text }) => text);
      const on: PictureWords = { ...wordsOn(state, frame, spoken), credits: [...new Set(credits)] };
      const text = await pngOf(mapPicture(canvas, frame, given, on, palettes[appearance]));
      const name = `${state.atlas.city.id}-map-${today()}-${times}x.png`;
      save({ name, type: 'image/png', text });
      const less = given < times - 0.01 ? ` ${words.pictureLess(words.number(Math.floor(given * 10) / 10))}` : '';
      setSaid(`${words.savedAs(name)}${less}`);
    } catch {
      setSaid(words.pictureFailed);
    }
  };
  return (
    <section className="paper-section">
      <h2>{words.paperTitle}</h2>
      <p className="aside">{words.paperLead}</p>
      <button type="button" className="secondary print-open" onClick={() => printOpened(store)}>
        {words.printOpen}
      </button>
      <fieldset>
        <legend className="small">{words.picture}</legend>
        <div className="actions">
          {sizes.map((times) => (
            <button
              key={times}
              type="button"
              className="secondary"
              aria-label={`${words.picture}, ${words.pictureTimes(times)}`}
              onClick={() => make(times)}
            >
              <Icon name="download" size={18} />
              <span>{`${times}×`}</span>
            </button>
          ))}
        </div>
      </fieldset>
      <p className="aside">{said}</p>
    </section>
  );
}
