import { useMemo } from 'react';
import type { Place, Position } from '#domain/atlas.ts';
import { firstLens, parseLens } from '#domain/coverage/coverage-choice.ts';
import { type LensAnswer, lensAnswer } from '#domain/coverage/coverage-analysis.ts';
import { fewest, livingNear, type Tally } from '#domain/coverage/resident-groups.ts';
import { lensOpened } from '#state/coverage/coverage-state.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { measureInWords, rangeInWords, reachInWords } from './describe-coverage.ts';
import { useWords } from '#ui/kit/use-words.ts';

function ByGroup({ answer, byGroup }: { answer: LensAnswer; byGroup: readonly Tally[] }) {
  const { words, say } = useWords();
  return (
    <table className="lens-shares">
      <caption className="small muted">{measureInWords(say(answer.measure.label), answer.measure.year)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.lens.group}</th>
          <th scope="col">{words.lens.residentsHead}</th>
        </tr>
      </thead>
      <tbody>
        {answer.groups.map((group, at) => {
          const residents = byGroup[at]?.residents ?? 0;
          const isFew = residents > 0 && residents < fewest.residents;
          return (
            <tr key={group.from}>
              <th scope="row">{rangeInWords(words, answer.measure, group)}</th>
              <td>{isFew ? words.lens.tooFew : words.number(residents)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Who lives near a place: by the measure and the distance of the lens that is open or else of the first. */
function Near({ place, answer }: { place: Place & { position: Position }; answer: LensAnswer }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const { reaches, groups, radiusMetres, lens } = answer;
  const { all, byGroup } = livingNear(reaches, groups, place.position, radiusMetres);
  const reach = reachInWords(words, lens.reach);
  return (
    <details className="more lens-near">
      <summary>{words.lens.nearTitle}</summary>
      <p>
        {all.areas > 0
          ? words.lens.nearSum(words.lens.residents(all.residents), all.areas, reach)
          : words.lens.nearNone(reach)}
      </p>
      {all.areas > 0 ? <ByGroup answer={answer} byGroup={byGroup} /> : null}
      <p className="aside">{words.lens.estimate}</p>
      <button
        type="button"
        className="secondary"
        onClick={() => lensOpened(store, { ...lens, family: place.family, area: null })}
      >
        {words.lens.wholeCity}
      </button>
    </details>
  );
}

export function LensNear({ place }: { place: Place & { position: Position } }) {
  const atlas = useAtlas((state) => state.atlas);
  const text = useAtlas(({ view }) => view.lens);
  const answer = useMemo(() => {
    const lens = parseLens(text) ?? firstLens(atlas);
    return lens && lensAnswer(atlas, { ...lens, area: null });
  }, [atlas, text]);
  return answer && <Near place={place} answer={answer} />;
}
