/** The table of the scenario: counts before and after, in total, by family, by district and near the origin. */
import './what-if.css';
import { type ReactNode, useMemo } from 'react';
import { families } from '#domain/vocabulary.ts';
import { withScenario } from '#domain/what-if/scenario-atlas.ts';
import { type ScenarioCounts, scenarioCounts } from '#domain/what-if/scenario-figures.ts';
import { originOf, radiusMetresOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { isEmpty, type WhatIf } from '#state/what-if/scenario-store.ts';
import { FamilySymbol } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** One row: its name, the count in the data, and the count and difference in each scenario. */
function Row({
  name,
  of,
  all,
}: {
  name: ReactNode;
  of: (figures: ScenarioCounts) => number;
  all: readonly ScenarioCounts[];
}) {
  const { words } = useWords();
  const [before = 0, ...others] = all.map(of);
  const isSame = others.every((each) => each === before);
  return (
    <tr className={isSame ? 'same' : undefined}>
      <th scope="row">{name}</th>
      <td>{words.kit.number(before)}</td>
      {others.map((each, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are what they are by their order
        <td key={i}>
          {words.kit.number(each)} <span className="difference">{words.whatIf.difference(each - before)}</span>
        </td>
      ))}
    </tr>
  );
}

const Head = ({ columns, children }: { columns: number; children: ReactNode }) => (
  <tr>
    <th scope="rowgroup" colSpan={columns + 1}>
      {children}
    </th>
  </tr>
);

/** The nearest place of each family whose nearest place a scenario changes. */
function Nearest({ all }: { all: readonly ScenarioCounts[] }) {
  const { words } = useWords();
  const nearestIn = (figures: ScenarioCounts, family: string) => figures.nearest.find((each) => each.family === family);
  const changed = families.filter((family) => new Set(all.map((each) => nearestIn(each, family)?.place.id)).size > 1);
  return changed.map((family) => (
    <tr key={family}>
      <th scope="row">{words.whatIf.nearestOf(words.vocabulary.families[family])}</th>
      {all.map((each, i) => {
        const nearest = nearestIn(each, family);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns are what they are by their order
          <td key={i}>
            {nearest ? words.kit.distanceOf(nearest.metres) : '–'}{' '}
            <span className="difference">{nearest ? <LocalizedText text={nearest.place.name} /> : null}</span>
          </td>
        );
      })}
    </tr>
  ));
}

/** The counts of the data and of each scenario on screen: the chosen one, and the other if it changes something. */
function useScenarioCounts({ scenarios, side }: WhatIf) {
  const { words, localize } = useWords();
  const base = useAtlas((state) => state.atlas);
  const origin = useAtlas(originOf)?.position ?? null;
  const within = useAtlas(({ view }) => view.within);
  const radius = radiusMetresOf(within);
  const all = useMemo(
    () =>
      [base, ...scenarios.map((each) => withScenario(base, each))].map((atlas) =>
        scenarioCounts(atlas, origin, radius),
      ),
    [base, scenarios, origin, radius],
  );
  const shown = scenarios
    .map((scenario, i) => ({
      id: scenario.id,
      name: localize(scenario.title) || (words.whatIf.scenarioNames[i] ?? ''),
      isShown: i === side || !isEmpty(scenario),
      counts: all[i + 1],
    }))
    .filter(({ isShown }) => isShown);
  const columns = [...all.slice(0, 1), ...shown.flatMap(({ counts }) => counts ?? [])];
  return { origin, radius, shown, columns };
}

function TableHead({ scenarios }: { scenarios: readonly { id: string; name: string }[] }) {
  const { words } = useWords();
  return (
    <thead>
      <tr>
        <td />
        <th scope="col">{words.whatIf.asItIs}</th>
        {scenarios.map(({ id, name }) => (
          <th key={id} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function WhatIfFigures({ whatIf }: { whatIf: WhatIf }) {
  const districts = useAtlas(({ atlas }) => atlas.districts);
  const { words } = useWords();
  const { origin, radius, shown, columns } = useScenarioCounts(whatIf);
  const row = (name: ReactNode, key: string, of: (counts: ScenarioCounts) => number) => (
    <Row key={key} name={name} of={of} all={columns} />
  );
  return (
    <table className="what-if-figures">
      <caption>{words.whatIf.beforeAfter}</caption>
      <TableHead scenarios={shown} />
      <tbody>
        {row(words.whatIf.openPlaces, 'places', ({ places }) => places)}
        {row(words.whatIf.withPoint, 'map', ({ onMap }) => onMap)}
      </tbody>
      <tbody>
        <Head columns={columns.length}>{words.whatIf.byFamilyHead}</Head>
        {families.map((family) =>
          row(
            <>
              <FamilySymbol family={family} size={18} /> {words.vocabulary.families[family]}
            </>,
            family,
            ({ byFamily }) => byFamily.get(family) ?? 0,
          ),
        )}
      </tbody>
      <tbody>
        <Head columns={columns.length}>{words.whatIf.byDistrictHead}</Head>
        {districts.map(({ id, name }) =>
          row(<LocalizedText text={name} />, id, ({ byDistrict }) => byDistrict.get(id) ?? 0),
        )}
      </tbody>
      {origin ? (
        <tbody>
          <Head columns={columns.length}>{words.whatIf.fromStart}</Head>
          {radius === null
            ? null
            : row(words.whatIf.withinOf(words.kit.distanceOf(radius)), 'within', (each) => each.within ?? 0)}
          <Nearest all={columns} />
        </tbody>
      ) : null}
    </table>
  );
}
