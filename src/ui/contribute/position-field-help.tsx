/** The help for the position field: the pin, the centre of the map, or a known name instead of two numbers. */
import { Suspense, useState } from 'react';
import type { Position } from '#domain/atlas.ts';
import { pointTyped } from '#domain/contribute/place-draft.ts';
import { latLngInWords } from '#domain/geo/written-position.ts';
import { roundedPosition } from '#domain/what-if/scenario-url.ts';
import { originOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { lazyPart } from '#ui/kit/lazy/lazy-panel.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { OriginSearch } from '#ui/near/origin-search.tsx';
import type { Form } from './form-field.tsx';

const PinMover = lazyPart(async () => (await import('./pin-mover.tsx')).PinMover, 'workshop');

const hasMap = ({ view, session }: State): boolean =>
  view.view === 'map' && (session.map === 'idle' || session.map === 'loading');

export function PositionFieldHelp({ form }: { form: Form }) {
  const { words } = useWords();
  const origin = useAtlas(originOf);
  const isMapThere = useAtlas(hasMap);
  const viewportBounds = useAtlas(({ session }) => session.viewport?.bounds ?? null);
  const bounds = useAtlas(({ atlas }) => atlas.city.bounds);
  const [isMoving, setIsMoving] = useState(false);
  const point = pointTyped(form.draft.point, bounds);
  const take = (position: Position): void => {
    form.set('point', latLngInWords(roundedPosition(position)));
    if (form.draft.basis === '') form.set('basis', 'estimated');
  };
  return (
    <>
      <div className="actions">
        {point !== null || isMoving ? (
          <button
            type="button"
            className="secondary move-pin"
            aria-expanded={isMoving}
            onClick={() => setIsMoving(!isMoving)}
          >
            <Icon name="locate" size={18} />
            <span>{words.contribute.pinMove}</span>
          </button>
        ) : null}
        {origin ? (
          <button type="button" className="secondary" onClick={() => take(origin.position)}>
            <Icon name="locate" size={18} />
            <span>{words.contribute.usePin}</span>
          </button>
        ) : null}
        {isMapThere && viewportBounds ? (
          <button
            type="button"
            className="secondary"
            onClick={() =>
              take([(viewportBounds[0] + viewportBounds[2]) / 2, (viewportBounds[1] + viewportBounds[3]) / 2])
            }
          >
            {words.contribute.useMiddle}
          </button>
        ) : null}
      </div>
      <Suspense fallback={null}>
        {isMoving && point !== null ? <PinMover form={form} point={point} hasMap={isMapThere} /> : null}
      </Suspense>
      {isMapThere ? (
        origin === null && !isMoving && <p className="aside">{words.contribute.pinHint}</p>
      ) : (
        <p className="aside">{words.contribute.noMapToPoint}</p>
      )}
      <p className="aside">{words.contribute.findPoint}</p>
      <OriginSearch onFound={take} onDone={() => undefined} />
    </>
  );
}
