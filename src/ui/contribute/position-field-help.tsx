import type { Position } from '#domain/atlas.ts';
import { pointInWords } from '#domain/contribute/place-draft.ts';
import { roundedPosition } from '#domain/what-if/scenario-url.ts';
import { originOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';
import type { Form } from './form-field.tsx';
import { Icon } from '#ui/kit/icons.tsx';
import { OriginSearch } from '#ui/near/origin-search.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const hasMap = ({ view, session }: State): boolean =>
  view.view === 'map' && (session.map === 'idle' || session.map === 'loading');

/** The point of a place without two numbers at hand: the pin, the middle of the map, or what the atlas knows by name. */
export function PointHelp({ form }: { form: Form }) {
  const { words } = useWords();
  const origin = useAtlas(originOf);
  const isMapThere = useAtlas(hasMap);
  const sight = useAtlas(({ session }) => session.sight?.bounds ?? null);
  const take = (position: Position): void => {
    form.set('point', pointInWords(roundedPosition(position)));
    if (form.draft.basis === '') form.set('basis', 'estimated');
  };
  return (
    <>
      <div className="actions">
        {origin ? (
          <button type="button" className="secondary" onClick={() => take(origin.position)}>
            <Icon name="locate" size={18} />
            <span>{words.usePin}</span>
          </button>
        ) : null}
        {isMapThere && sight ? (
          <button
            type="button"
            className="secondary"
            onClick={() => take([(sight[0] + sight[2]) / 2, (sight[1] + sight[3]) / 2])}
          >
            {words.useMiddle}
          </button>
        ) : null}
      </div>
      {isMapThere ? (
        origin === null && <p className="aside">{words.pinHint}</p>
      ) : (
        <p className="aside">{words.noMapToPoint}</p>
      )}
      <p className="aside">{words.findPoint}</p>
      <OriginSearch onFound={take} onDone={() => undefined} />
    </>
  );
}
