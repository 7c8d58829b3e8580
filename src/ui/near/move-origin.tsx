/** The buttons and arrow keys that move the origin step by step, as dragging its pin does on the map. */
import '#ui/kit/styles/disclosure.css';
import './near.css';
import { moved } from '#domain/geo/offset-position.ts';
import { announce } from '#state/announce.ts';
import { originDragged } from '#state/map-actions.ts';
import { originOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { MovePad } from './move-pad.tsx';

const stepMetres = 100;

export function MoveOrigin() {
  const store = useAtlasStore();
  const { words } = useWords();
  const origin = useAtlas(originOf);
  if (!origin) return null;
  return (
    <details className="more move-start">
      <summary>{words.near.moveStart}</summary>
      <p className="aside">{words.near.moveStartHow}</p>
      <MovePad
        stepMetres={stepMetres}
        onMove={(direction, metres, isLast) => {
          originDragged(store, moved(origin.position, direction, metres), isLast);
          announce(store, words.near.startMoved(words.kit.distanceOf(metres), words.kit.winds[direction]));
        }}
      />
    </details>
  );
}
