import type { ReactNode } from 'react';
import type { District, Station } from '#domain/atlas.ts';
import { type CardFigure, type FigureId, figureGroups } from '#domain/district/indicator.ts';
import { stationsInside } from '#domain/district/stations-inside.ts';
import { actors, families } from '#domain/vocabulary.ts';
import { change } from '#state/actions.ts';
import { cardOf, cardPrinted, figureShown, showOf } from '#state/district/indicator-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { DistanceStrip, FamilyBars } from './indicator-charts.tsx';
import { ActorsTable, DistanceTable, LinksTable } from './indicator-tables.tsx';
import { FigureRow } from './indicator-row.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { StationRow } from '#ui/kit/station-row.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** What is read at once; the others are a press away. */
const first: readonly FigureId[] = [
  ...(['near-station', 'walk-to-station', 'stations-inside', 'direct-lines'] as const),
  ...(['actor-kinds', 'meeting-places', 'open-to-residents'] as const),
  ...(['digital-places', 'test-arenas', 'websites'] as const),
  'mix',
];

/** The kinds and the families have a table and bars of their own. */
const isListed = ({ partOf }: CardFigure): boolean => partOf !== 'actor-kinds' && partOf !== 'mix';

function StationList({ stations }: { stations: readonly Station[] }) {
  return (
    <ul className="stations">
      {stations.map((station) => (
        <StationRow key={station.id} station={station} metres={null} />
      ))}
    </ul>
  );
}

/** The stations that are counted; and inside the district the stops that are not, since the data have only some of their kind. */
function Stations({ figure, district }: { figure: CardFigure; district: District }) {
  const { words } = useWords();
  const atlas = useAtlas((state) => state.atlas);
  const counted = atlas.stations.filter(({ id }) => figure.stations?.includes(id));
  const inside = figure.id === 'stations-inside' ? stationsInside(atlas, district) : [];
  const others = inside.filter((station) => !counted.includes(station));
  return (
    <>
      <StationList stations={counted} />
      {others.length > 0 ? (
        <>
          <p>{words.card.uncounted}</p>
          <StationList stations={others} />
        </>
      ) : null}
    </>
  );
}

function Members({ district }: { district: District }) {
  const { words } = useWords();
  const groups = actors
    .map((actor) => ({ actor, members: district.members.filter((member) => member.actor === actor) }))
    .filter(({ members }) => members.length > 0);
  if (groups.length === 0) return null;
  return (
    <details className="figure-row members">
      <summary>
        <h3>
          <span className="figure-name">{words.members}</span>{' '}
          <span className="figure-value">{words.number(district.members.length)}</span>
        </h3>
      </summary>
      <dl className="facts">
        {groups.map(({ actor, members }) => (
          <div key={actor} className="row">
            <dt>{words.actors[actor]}</dt>
            <dd>
              <ul>
                {members.map((member) => (
                  <li key={member.name}>{member.name}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {district.membersNote ? (
        <p className="aside">
          <Said text={district.membersNote} />
        </p>
      ) : null}
    </details>
  );
}

/** What a figure shows besides what all of them do. */
function insideOf(figure: CardFigure, card: readonly CardFigure[], district: District): ReactNode {
  if (figure.id === 'walk-to-station') return <DistanceTable figure={figure} />;
  if (figure.id === 'actor-kinds') return <ActorsTable card={card} />;
  if (figure.links && figure.isEnough) return <LinksTable figure={figure} />;
  return figure.stations ? <Stations figure={figure} district={district} /> : null;
}

function Rows({
  figures,
  card,
  district,
}: {
  figures: readonly CardFigure[];
  card: readonly CardFigure[];
  district: District;
}) {
  return figures.map((figure) => (
    <FigureRow
      key={figure.id}
      figure={figure}
      parts={card.filter((part) => part.partOf === figure.id && isListed(part))}
    >
      {insideOf(figure, card, district)}
    </FigureRow>
  ));
}

function Mix({ card }: { card: readonly CardFigure[] }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const shown = useAtlas(({ view }) => families.find((family) => view.show === showOf(`family-${family}`)) ?? null);
  const missing = families.filter((family) =>
    card.some(({ id, places }) => id === `family-${family}` && places.length === 0),
  );
  return (
    <>
      <FamilyBars card={card} shown={shown} onPress={(family) => figureShown(store, `family-${family}`)} />
      <p className="aside">
        {missing.length > 0
          ? words.card.familyMissing(words.list(missing.map((family) => words.families[family])))
          : words.card.familyAll}
      </p>
    </>
  );
}

/** The definition of an innovation district, answered with figures: four groups, each of which opens to its parts. */
export function DistrictCard({ district }: { district: District }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const card = useAtlas(cardOf);
  const main = card.filter(({ partOf }) => partOf === undefined);
  const walk = card.find(({ id }) => id === 'walk-to-station');
  return (
    <section className="card" aria-label={words.card.title}>
      {figureGroups.map((group) => {
        const own = main.filter((figure) => figure.group === group);
        const later = own.filter(({ id }) => !first.includes(id));
        return (
          <section key={group} className="card-group" data-group={group}>
            <h2>{words.card.groups[group]}</h2>
            {group === 'physical' && walk ? <DistanceStrip figure={walk} /> : null}
            <Rows figures={own.filter(({ id }) => first.includes(id))} card={card} district={district} />
            {group === 'social' ? <Members district={district} /> : null}
            {group === 'multifunctional' ? <Mix card={card} /> : null}
            {later.length > 0 ? (
              <details className="card-more">
                <summary>{words.card.more(later.length)}</summary>
                <Rows figures={later} card={card} district={district} />
              </details>
            ) : null}
          </section>
        );
      })}
      <p className="actions">
        <button
          type="button"
          className="inline"
          data-opens="method"
          onClick={() => change(store, 'push', { page: 'method' })}
        >
          {words.card.method}
        </button>
        <button type="button" className="inline" data-opens="card" onClick={() => cardPrinted(store)}>
          {words.card.printCard}
        </button>
      </p>
    </section>
  );
}
