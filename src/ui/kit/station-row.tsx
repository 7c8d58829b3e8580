/** One station with its lines: metro lines in their own colour, tram, bus and train numbers as plain chips. */
import '#ui/kit/styles/facts.css';
import type { Station } from '#domain/atlas.ts';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { hue } from './icons.tsx';
import { useWords } from './use-words.ts';

export function LineChips({ station }: { station: Station }) {
  const lines = useAtlas((state) => state.atlas.city.lines);
  return station.lines.map((line) => {
    const known = lines.find((each) => each.id === line && each.mode === station.mode);
    return (
      <span key={line} className={`line${known ? ' coloured' : ''}`} {...(known ? { style: hue(known.colour) } : {})}>
        {line}
      </span>
    );
  });
}

export function StationRow({ station, metres }: { station: Station; metres: number | null }) {
  const { words } = useWords();
  return (
    <li className="station">
      <span className="station-name">
        {station.name} <span className="muted">{words.vocabulary.transportModes[station.mode].toLowerCase()}</span>{' '}
        <LineChips station={station} />
      </span>
      {metres === null ? null : (
        <span className="station-distance">
          {words.kit.distanceOf(metres)}{' '}
          <span className="muted">{words.kit.walk(Math.round(walkingMinutes(metres)))}</span>
        </span>
      )}
    </li>
  );
}
