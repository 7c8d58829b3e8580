/** The indicators of a district in four groups, after the definition of an innovation district; each unfolds to its parts. */
import { atlasOf } from '#state/selectors.ts';
import './indicators.css';
import '#ui/kit/styles/facts.css';
import type { ReactNode } from 'react';
import type { District, Station } from '#domain/atlas.ts';
import { type Indicator, type IndicatorId, indicatorGroups } from '#domain/district/indicator.ts';
import { stationsInside } from '#domain/district/stations-inside.ts';
import { actors, families } from '#domain/vocabulary.ts';
import { change } from '#state/actions.ts';
import {
  indicatorShown,
  indicatorsOf,
  indicatorsPrinted,
  isIndicatorShown,
} from '#state/district/indicator-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { StationRow } from '#ui/kit/station-row.tsx';
import { useWords } from '#ui/kit/use-words.ts';
import { DistanceStrip, FamilyBars } from './indicator-charts.tsx';
import { IndicatorRow } from './indicator-row.tsx';
import { ActorsTable, DistanceTable, LinksTable } from './indicator-tables.tsx';

/** The indicators that are listed at once; the others are in a disclosure. */
const first: readonly IndicatorId[] = [
  ...(['near-station', 'walk-to-station', 'stations-inside', 'direct-lines'] as const),
  ...(['actor-kinds', 'meeting-places', 'open-to-residents'] as const),
  ...(['digital-places', 'test-arenas', 'websites'] as const),
  'mix',
];

/** True if the indicator is listed; kinds and families have a table and bars instead. */
const isListed = ({ partOf }: Indicator): boolean => partOf !== 'actor-kinds' && partOf !== 'mix';

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
function Stations({ indicator, district }: { indicator: Indicator; district: District }) {
  const { words } = useWords();
  const atlas = useAtlas(atlasOf);
  const counted = atlas.stations.filter(({ id }) => indicator.stations?.includes(id));
  const inside = indicator.id === 'stations-inside' ? stationsInside(atlas, district) : [];
  const others = inside.filter((station) => !counted.includes(station));
  return (
    <>
      <StationList stations={counted} />
      {others.length > 0 ? (
        <>
          <p>{words.district.card.uncounted}</p>
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
          <span className="figure-name">{words.district.members}</span>{' '}
          <span className="figure-value">{words.kit.number(district.members.length)}</span>
        </h3>
      </summary>
      <dl className="facts">
        {groups.map(({ actor, members }) => (
          <div key={actor} className="row">
            <dt>{words.vocabulary.actors[actor]}</dt>
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
          <LocalizedText text={district.membersNote} />
        </p>
      ) : null}
    </details>
  );
}

/** The additional content of some indicators. */
function insideOf(indicator: Indicator, indicators: readonly Indicator[], district: District): ReactNode {
  if (indicator.id === 'walk-to-station') return <DistanceTable indicator={indicator} />;
  if (indicator.id === 'actor-kinds') return <ActorsTable indicators={indicators} />;
  if (indicator.links && indicator.isEnough) return <LinksTable indicator={indicator} />;
  return indicator.stations ? <Stations indicator={indicator} district={district} /> : null;
}

function Rows({
  listed,
  indicators,
  district,
}: {
  listed: readonly Indicator[];
  indicators: readonly Indicator[];
  district: District;
}) {
  return listed.map((indicator) => (
    <IndicatorRow
      key={indicator.id}
      indicator={indicator}
      parts={indicators.filter((part) => part.partOf === indicator.id && isListed(part))}
    >
      {insideOf(indicator, indicators, district)}
    </IndicatorRow>
  ));
}

function Mix({ indicators }: { indicators: readonly Indicator[] }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const shown = useAtlas(({ view }) => families.find((family) => isIndicatorShown(view, `family-${family}`)) ?? null);
  const missing = families.filter((family) =>
    indicators.some(({ id, places }) => id === `family-${family}` && places.length === 0),
  );
  return (
    <>
      <FamilyBars
        indicators={indicators}
        shown={shown}
        onPress={(family) => indicatorShown(store, `family-${family}`)}
      />
      <p className="aside">
        {missing.length > 0
          ? words.district.card.familyMissing(
              words.kit.list(missing.map((family) => words.vocabulary.families[family])),
            )
          : words.district.card.familyAll}
      </p>
    </>
  );
}

export function DistrictIndicators({ district }: { district: District }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const indicators = useAtlas(indicatorsOf);
  const main = indicators.filter(({ partOf }) => partOf === undefined);
  const walk = indicators.find(({ id }) => id === 'walk-to-station');
  return (
    <section className="card" aria-label={words.district.card.title}>
      {indicatorGroups.map((group) => {
        const own = main.filter((indicator) => indicator.group === group);
        const later = own.filter(({ id }) => !first.includes(id));
        return (
          <section key={group} className="card-group" data-group={group}>
            <h2>{words.district.card.groups[group]}</h2>
            {group === 'physical' && walk ? <DistanceStrip indicator={walk} /> : null}
            <Rows listed={own.filter(({ id }) => first.includes(id))} indicators={indicators} district={district} />
            {group === 'social' ? <Members district={district} /> : null}
            {group === 'multifunctional' ? <Mix indicators={indicators} /> : null}
            {later.length > 0 ? (
              <details className="card-more">
                <summary>{words.district.card.more(later.length)}</summary>
                <Rows listed={later} indicators={indicators} district={district} />
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
          {words.district.card.method}
        </button>
        <button type="button" className="inline" data-opens="card" onClick={() => indicatorsPrinted(store)}>
          {words.district.card.printCard}
        </button>
      </p>
    </section>
  );
}
