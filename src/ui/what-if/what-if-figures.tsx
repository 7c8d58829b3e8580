import { type ReactNode, useMemo } from 'react';
import { withScenario } from '#domain/what-if/scenario.ts';
import { type Figures, figuresOf } from '#domain/what-if/scenario-figures.ts';
import { families } from '#domain/vocabulary.ts';
import { isEmpty, type WhatIf } from '#state/what-if/scenario-store.ts';
import { originOf, radiusMetresOf } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { FamilyMark } from '#ui/kit/icons.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** One row: what it counts, as it is, and in each scenario with the difference in so many words. */
function Row({ name, of, all }: { name: ReactNode; of: (figures: Figures) => number; all: readonly Figures[] }) {
  const { words } = useWords();
  const [before = 0, ...others] = all.map(of);
  const isSame = others.every((each) => each === before);
  return (
    <tr className={isSame ? 'same' : undefined}>
      <th scope="row">{name}</th>
      <td>{words.number(before)}</td>
      {others.map((each, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are what they are by their order
        <td key={i}>
          {words.number(each)} <span className="difference">{words.difference(each - before)}</span>
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

/** Which place of a family is nearest, where a scenario makes it another one. */
function Nearest({ all }: { all: readonly Figures[] }) {
  const { words } = useWords();
  const nearestIn = (figures: Figures, family: string) => figures.nearest.find((each) => each.family === family);
  const changed = families.filter((family) => new Set(all.map((each) => nearestIn(each, family)?.place.id)).size > 1);
  return changed.map((family) => (
    <tr key={family}>
      <th scope="row">{words.nearestOf(words.families[family])}</th>
      {all.map((each, i) => {
        const nearest = nearestIn(each, family);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns are what they are by their order
          <td key={i}>
            {nearest ? words.distanceOf(nearest.metres) : '–'}{' '}
            <span className="difference">{nearest ? <Said text={nearest.place.name} /> : null}</span>
          </td>
        );
      })}
    </tr>
  ));
}

/** Before and after, side by side; both scenarios where both change something. */
export function WhatIfFigures({ whatIf }: { whatIf: WhatIf }) {
  const { words, say } = useWords();
  const { base, scenarios, side } = whatIf;
  const origin = useAtlas(originOf)?.position ?? null;
  const within = useAtlas(({ view }) => view.within);
  const radius = radiusMetresOf(within);
  const shown = scenarios
    .map((scenario, i) => ({
      scenario,
      name: say(scenario.title) || (words.scenarioNames[i] ?? ''),
      isHere: i === side,
    }))
    .filter(({ scenario, isHere }) => isHere || !isEmpty(scenario));
  const all = useMemo(
    () => [base, ...scenarios.map((each) => withScenario(base, each))].map((atlas) => figuresOf(atlas, origin, radius)),
    [base, scenarios, origin, radius],
  );
  const [before, ...after] = all;
  if (!before) return null;
  const columns = [before, ...shown.flatMap(({ scenario }) => after[scenarios.indexOf(scenario)] ?? [])];
  const row = (name: ReactNode, key: string, of: (figures: Figures) => number) => (
    <Row key={key} name={name} of={of} all={columns} />
  );
  return (
    <table className="what-if-figures">
      <caption>{words.beforeAfter}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.asItIs}</th>
          {shown.map(({ name, scenario }) => (
            <th key={scenario.id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row(words.openPlaces, 'places', ({ places }) => places)}
        {row(words.withPoint, 'map', ({ onMap }) => onMap)}
      </tbody>
      <tbody>
        <Head columns={columns.length}>{words.byFamilyHead}</Head>
        {families.map((family) =>
          row(
            <>
              <FamilyMark family={family} size={18} /> {words.families[family]}
            </>,
            family,
            ({ byFamily }) => byFamily.get(family) ?? 0,
          ),
        )}
      </tbody>
      <tbody>
        <Head columns={columns.length}>{words.byDistrictHead}</Head>
        {base.districts.map(({ id, name }) =>
          row(<Said text={name} />, id, ({ byDistrict }) => byDistrict.get(id) ?? 0),
        )}
      </tbody>
      {origin ? (
        <tbody>
          <Head columns={columns.length}>{words.fromStart}</Head>
          {radius === null ? null : row(words.withinOf(words.distanceOf(radius)), 'within', (each) => each.within ?? 0)}
          <Nearest all={columns} />
        </tbody>
      ) : null}
    </table>
  );
}
