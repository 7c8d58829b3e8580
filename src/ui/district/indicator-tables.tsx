import type { CardFigure } from '#domain/district/indicator.ts';
import { walkingMinutes } from '#domain/geo/distance.ts';
import { actors } from '#domain/vocabulary.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { hue } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { ShowPlaces } from './show-indicator-places.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** What the strip shows, for whoever would rather read it. */
export function DistanceTable({ figure }: { figure: CardFigure }) {
  const { words } = useWords();
  const places = useAtlas((state) => state.places);
  const { distances = [] } = figure;
  if (distances.length === 0) return null;
  return (
    <table className="card-table">
      <caption>{words.card.distancesTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.card.columns.place}</th>
          <th scope="col">{words.card.columns.straight}</th>
          <th scope="col">{words.card.columns.onFoot}</th>
        </tr>
      </thead>
      <tbody>
        {distances.map(({ id, metres }) => (
          <tr key={id}>
            <th scope="row">
              <Said text={places.get(id)?.name} />
            </th>
            <td>{words.distanceOf(metres)}</td>
            <td>{words.walk(Math.round(walkingMinutes(metres)))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Each kind of actor, as members and as places. */
export function ActorsTable({ card }: { card: readonly CardFigure[] }) {
  const { words } = useWords();
  const columns = words.card.columns;
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
          const figure = card.find(({ id }) => id === `actor-${actor}`);
          return figure ? (
            <tr key={actor}>
              <th scope="row">{words.actors[actor]}</th>
              <td>{words.number(figure.members?.length ?? 0)}</td>
              <td>{figure.places.length > 0 ? <ShowPlaces figure={figure} isShort={true} /> : words.number(0)}</td>
            </tr>
          ) : null;
        })}
      </tbody>
    </table>
  );
}

/** To each other district, the metro lines that go there without a change. */
export function LinksTable({ figure }: { figure: CardFigure }) {
  const { words } = useWords();
  const districts = useAtlas(({ atlas }) => atlas.districts);
  const lines = useAtlas(({ atlas }) => atlas.city.lines);
  return (
    <table className="card-table">
      <caption>{words.card.linksTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.card.columns.district}</th>
          <th scope="col">{words.card.columns.lines}</th>
        </tr>
      </thead>
      <tbody>
        {(figure.links ?? []).map(({ district, lines: direct }) => (
          <tr key={district}>
            <th scope="row">
              <Said text={districts.find(({ id }) => id === district)?.name} />
            </th>
            <td>
              {direct.length === 0 ? words.none : null}
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
