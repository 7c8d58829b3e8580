/** The tables of the indicators: distances, actors, and metro lines to other districts. */
import { placesOf } from '#state/selectors.ts';
import './indicators.css';
import '#ui/kit/styles/facts.css';
import type { Indicator } from '#domain/district/indicator.ts';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { actors } from '#domain/vocabulary.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { hue } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { ShowIndicatorPlaces } from './show-indicator-places.tsx';

/** The distances of the strip as a table. */
export function DistanceTable({ indicator }: { indicator: Indicator }) {
  const { words } = useWords();
  const places = useAtlas(placesOf);
  const { distances = [] } = indicator;
  if (distances.length === 0) return null;
  return (
    <table className="card-table">
      <caption>{words.district.card.distancesTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.district.card.columns.place}</th>
          <th scope="col">{words.district.card.columns.straight}</th>
          <th scope="col">{words.district.card.columns.onFoot}</th>
        </tr>
      </thead>
      <tbody>
        {distances.map(({ id, metres }) => (
          <tr key={id}>
            <th scope="row">
              <LocalizedText text={places.get(id)?.name} />
            </th>
            <td>{words.kit.distanceOf(metres)}</td>
            <td>{words.kit.walk(Math.round(walkingMinutes(metres)))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Each kind of actor, as members and as places. */
export function ActorsTable({ indicators }: { indicators: readonly Indicator[] }) {
  const { words } = useWords();
  const columns = words.district.card.columns;
  return (
    <table className="card-table">
      <thead>
        <tr>
          <th scope="col">{columns.actor}</th>
          <th scope="col">{columns.members}</th>
          <th scope="col">{columns.places}</th>
        </tr>
      </thead>
      <tbody>
        {actors.map((actor) => {
          const indicator = indicators.find(({ id }) => id === `actor-${actor}`);
          return indicator ? (
            <tr key={actor}>
              <th scope="row">{words.vocabulary.actors[actor]}</th>
              <td>{words.kit.number(indicator.members?.length ?? 0)}</td>
              <td>
                {indicator.places.length > 0 ? (
                  <ShowIndicatorPlaces indicator={indicator} isShort={true} />
                ) : (
                  words.kit.number(0)
                )}
              </td>
            </tr>
          ) : null;
        })}
      </tbody>
    </table>
  );
}

/** The direct metro lines to each other district. */
export function LinksTable({ indicator }: { indicator: Indicator }) {
  const { words } = useWords();
  const districts = useAtlas(({ atlas }) => atlas.districts);
  const lines = useAtlas(({ atlas }) => atlas.city.lines);
  return (
    <table className="card-table">
      <caption>{words.district.card.linksTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.district.card.columns.district}</th>
          <th scope="col">{words.district.card.columns.lines}</th>
        </tr>
      </thead>
      <tbody>
        {(indicator.links ?? []).map(({ district, lines: direct }) => (
          <tr key={district}>
            <th scope="row">
              <LocalizedText text={districts.find(({ id }) => id === district)?.name} />
            </th>
            <td>
              {direct.length === 0 ? words.district.none : null}
              {direct.map((id) => (
                <span
                  key={id}
                  className="line coloured"
                  style={hue(lines.find((each) => each.id === id)?.colour ?? '')}
                >
                  {id}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
