/** The table of the share of residents with at least one facility in reach, by group. */
import './coverage.css';
import type { CoverageAnalysis } from '#domain/coverage/coverage-analysis.ts';
import { fewest } from '#domain/coverage/resident-groups.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { measureRangeInWords } from './describe-coverage.ts';

/** A share in words and as a bar. */
function Share({ share }: { share: number | null }) {
  const { words } = useWords();
  if (share === null) return <span className="muted">{words.coverage.tooFew}</span>;
  return (
    <>
      {words.coverage.percent(share)}
      <span className="lens-track" aria-hidden="true">
        <span style={{ inlineSize: `${100 * share}%` }} />
      </span>
    </>
  );
}

export function CoverageShares({ analysis }: { analysis: CoverageAnalysis }) {
  const { words } = useWords();
  const { groups, measure, all, withFacility, withoutValue, withoutCentre } = analysis;
  const left = {
    residents: withoutValue.residents + withoutCentre.residents,
    areas: withoutValue.areas + withoutCentre.areas,
  };
  const measured = all.residents - withoutCentre.residents;
  return (
    <section>
      <h2 id="lens-shares">{words.coverage.shares}</h2>
      <table className="lens-shares" aria-labelledby="lens-shares">
        <thead>
          <tr>
            <th scope="col">{words.coverage.group}</th>
            <th scope="col">{words.coverage.residentsHead}</th>
            <th scope="col">{words.coverage.shareHead}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group, at) => (
            <tr key={group.from}>
              <th scope="row">
                {measureRangeInWords(words, measure, group)}
                {at === 0 ? <span className="small muted">{words.coverage.needs[0]}</span> : null}
                {at > 0 && at === groups.length - 1 ? (
                  <span className="small muted">{words.coverage.needs.at(-1)}</span>
                ) : null}
              </th>
              <td>{words.kit.number(group.residents)}</td>
              <td>
                <Share share={group.share} />
              </td>
            </tr>
          ))}
          <tr className="lens-everybody">
            <th scope="row">{words.coverage.everybody}</th>
            <td>{words.kit.number(all.residents)}</td>
            <td>
              <Share share={measured < fewest.residents ? null : withFacility / measured} />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="aside">
        {words.coverage.tooFewRule(fewest.areas, fewest.residents)}{' '}
        {left.areas > 0 ? words.coverage.notGrouped(left.residents, left.areas) : null}
      </p>
    </section>
  );
}
