import { scaleBar } from '#domain/print/sheet-layout.ts';
import type { NumberedPlace } from '#domain/print/numbered-list.ts';
import { type Frame, metresPerPixel } from '#domain/geo/web-mercator.ts';
import { families } from '#domain/vocabulary.ts';
import { marks } from '#look/family-symbols.ts';
import type { PrintEntry } from '#state/print/print-settings.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { MapKey } from '#ui/over-map/area-legend.tsx';
import { OriginMark } from '#ui/kit/origin-mark.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** CSS pixels of the frame: no bar is longer. */
const longestBar = 110;

function Scale({ frame }: { frame: Frame }) {
  const { words } = useWords();
  const { metres, length } = scaleBar(metresPerPixel(frame), longestBar);
  // Of the map's own width: a bar that is measured with a ruler has to be true.
  const share = `calc(var(--map-width) * ${length / frame.width})`;
  return (
    <>
      <svg className="paper-scale" style={{ inlineSize: share }} viewBox={`0 0 ${length} 8`} aria-hidden="true">
        <path className="paper-bar" d={`M0 0h${length / 2}v5H0z`} />
        <path className="paper-bar-line" d={`M.5 0v7.500M0 5h${length}M${length - 0.5} 0v7.500`} />
      </svg>
      <span>{words.distanceOf(metres)}</span>
    </>
  );
}

const North = ({ bearing }: { bearing: number }) => {
  const { words } = useWords();
  return (
    <span className="paper-north" role="img" aria-label={words.north}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path transform={`rotate(${-bearing} 12 12)`} d="M12 1l7 21-7-5.500L5 22z" />
      </svg>
      <b>{words.northLetter}</b>
    </span>
  );
};

/** Below the map: how long a metre is, where north is, and what each mark means, with how many of it are numbered. */
export function PrintLegend({ numbered, frame }: { numbered: readonly NumberedPlace<PrintEntry>[]; frame: Frame }) {
  const { words } = useWords();
  const districts = useAtlas(({ atlas }) => atlas.districts);
  const hasOrigin = useAtlas((state) => originOf(state) !== null);
  const isIndicative = districts.some(({ indicative }) => indicative);
  return (
    <div className="paper-legend">
      <p>
        <Scale frame={frame} />
        <North bearing={frame.bearing} />
      </p>
      <ul aria-label={words.legend}>
        {families.map((family) => {
          const count = numbered.filter(({ entry }) => entry.place.family === family).length;
          if (count === 0) return null;
          return (
            <li key={family} className={`family-${family}`}>
              <svg className="paper-shape" viewBox="0 0 24 24" aria-hidden="true">
                <path d={marks[family].body} />
              </svg>
              {words.families[family]} <span className="muted">{words.number(count)}</span>
            </li>
          );
        })}
        {hasOrigin ? (
          <li>
            <OriginMark size={16} />
            {words.printStart}
          </li>
        ) : null}
        {districts.length > 0 ? (
          <li>
            <svg className="paper-dash" viewBox="0 0 30 6" aria-hidden="true">
              <path d="M0 3h30" strokeDasharray={isIndicative ? '6 3' : undefined} />
            </svg>
            {isIndicative ? words.printIndicative : words.hitTypes.district.toLowerCase()}
          </li>
        ) : null}
      </ul>
      <MapKey isOnPaper />
    </div>
  );
}
