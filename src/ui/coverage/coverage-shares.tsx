import type { LensAnswer } from '#domain/coverage/coverage-analysis.ts';
import { fewest } from '#domain/coverage/resident-groups.ts';
import { rangeInWords } from './describe-coverage.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** A share as words and, for whoever would rather look, as a bar. */
function Share({ share }: { share: number | null }) {
  const { words } = useWords();
  if (share === null) return <span className="muted">{words.lens.tooFew}</span>;
  return (
    <>
      {words.lens.percent(share)}
      <span className="lens-track" aria-hidden="true">
        <span style={{ inlineSize: `${100 * share}%` }} />
      </span>
    </>
  );
}

/** Of each group, how many of its residents have at least one open door: bars that are a table. */
export function LensShares({ answer }: { answer: LensAnswer }) {
  const { words } = useWords();
  const { groups, measure, all, withDoor, withoutValue, withoutCentre } = answer;
  const left = {
    residents: withoutValue.residents + withoutCentre.residents,
    areas: withoutValue.areas + withoutCentre.areas,
  };
  const measured = all.residents - withoutCentre.residents;
  return (
    <section>
      <h2 id="lens-shares">{words.lens.shares}</h2>
      <table className="lens-shares" aria-labelledby="lens-shares">
        <thead>
          <tr>
            <th scope="col">{words.lens.group}</th>
            <th scope="col">{words.lens.residentsHead}</th>
            <th scope="col">{words.lens.shareHead}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group, at) => (
            <tr key={group.from}>
              <th scope="row">
                {rangeInWords(words, measure, group)}
                {at === 0 ? <span className="small muted">{words.lens.needs[0]}</span> : null}
                {at > 0 && at === groups.length - 1 ? (
                  <span className="small muted">{words.lens.needs.at(-1)}</span>
                ) : null}
              </th>
              <td>{words.number(group.residents)}</td>
              <td>
                <Share share={group.share} />
              </td>
            </tr>
          ))}
          <tr className="lens-everybody">
            <th scope="row">{words.lens.everybody}</th>
            <td>{words.number(all.residents)}</td>
            <td>
              <Share share={measured < fewest.residents ? null : withDoor / measured} />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="aside">
        {words.lens.tooFewRule(fewest.areas, fewest.residents)}{' '}
        {left.areas > 0 ? words.lens.notGrouped(left.residents, left.areas) : null}
      </p>
    </section>
  );
}
