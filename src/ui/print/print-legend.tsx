/** The legend below the map: scale, north arrow, and the symbols with the number of places of each. */
import './sheet.css';
import { type MapFrame, metresPerPixel } from '#domain/geo/web-mercator.ts';
import type { NumberedPlace } from '#domain/print/numbered-list.ts';
import { scaleBar } from '#domain/print/sheet-layout.ts';
import { families } from '#domain/vocabulary.ts';
import { familySymbols } from '#look/family-symbols.ts';
import type { PrintEntry } from '#state/print/print-settings.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { OriginIcon } from '#ui/kit/origin-mark.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { AreaLegend } from '#ui/over-map/area-legend.tsx';

/** The maximum length of the scale bar, in CSS pixels of the frame. */
const longestBar = 110;

function Scale({ frame }: { frame: MapFrame }) {
  const { words } = useWords();
  const { metres, length } = scaleBar(metresPerPixel(frame), longestBar);
  // Relative to the width of the map, so that the printed bar is correct when measured with a ruler.
  const share = `calc(var(--map-width) * ${length / frame.width})`;
  return (
    <>
      <svg className="paper-scale" style={{ inlineSize: share }} viewBox={`0 0 ${length} 8`} aria-hidden="true">
        <path className="paper-bar" d={`M0 0h${length / 2}v5H0z`} />
        <path className="paper-bar-line" d={`M.5 0v7.500M0 5h${length}M${length - 0.5} 0v7.500`} />
      </svg>
      <span>{words.kit.distanceOf(metres)}</span>
    </>
  );
}

const North = ({ bearing }: { bearing: number }) => {
  const { words } = useWords();
  return (
    <span className="paper-north" role="img" aria-label={words.print.north}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path transform={`rotate(${-bearing} 12 12)`} d="M12 1l7 21-7-5.500L5 22z" />
      </svg>
      <b>{words.print.northLetter}</b>
    </span>
  );
};

export function PrintLegend({ numbered, frame }: { numbered: readonly NumberedPlace<PrintEntry>[]; frame: MapFrame }) {
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
      <ul aria-label={words.overMap.legend}>
        {families.map((family) => {
          const count = numbered.filter(({ entry }) => entry.place.family === family).length;
          if (count === 0) return null;
          return (
            <li key={family} className={`family-${family}`}>
              <svg className="paper-shape" viewBox="0 0 24 24" aria-hidden="true">
                <path d={familySymbols[family].body} />
              </svg>
              {words.vocabulary.families[family]} <span className="muted">{words.kit.number(count)}</span>
            </li>
          );
        })}
        {hasOrigin ? (
          <li>
            <OriginIcon size={16} />
            {words.print.start}
          </li>
        ) : null}
        {districts.length > 0 ? (
          <li>
            <svg className="paper-dash" viewBox="0 0 30 6" aria-hidden="true">
              <path d="M0 3h30" strokeDasharray={isIndicative ? '6 3' : undefined} />
            </svg>
            {isIndicative ? words.print.indicative : words.search.hitTypes.district.toLowerCase()}
          </li>
        ) : null}
      </ul>
      <AreaLegend isOnPaper />
    </div>
  );
}
