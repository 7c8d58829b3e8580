/** The bottom sheet that holds the panel on a small screen, with three stops: by dragging (bottom-sheet-drag.ts) or by button. */
import './panel.css';
import { useEffect, useRef } from 'react';
import { sheetMoved } from '#state/actions.ts';
import { isPhone } from '#state/breakpoints.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const stops = ['peek', 'half', 'full'] as const;

export function BottomSheetHead() {
  const store = useAtlasStore();
  const { words } = useWords();
  const sheet = useAtlas((state) => state.session.sheet);
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const panel = head.current?.parentElement;
    let end: (() => void) | null = null;
    let isCancelled = false;
    // Loaded only on a small screen; without it the buttons still work.
    const loadDrag = async (): Promise<void> => {
      if (!panel || !isPhone(window.innerWidth, window.innerHeight)) return;
      const drag = await import('./bottom-sheet-drag.ts').catch(() => null);
      if (drag && !isCancelled) end ??= drag.makeSheetDraggable(panel, store);
    };
    void loadDrag();
    window.addEventListener('resize', loadDrag);
    return () => {
      isCancelled = true;
      window.removeEventListener('resize', loadDrag);
      end?.();
    };
  }, [store]);
  const button = (name: string, icon: 'up' | 'down', by: 1 | -1) => {
    const next = stops[stops.indexOf(sheet) + by];
    return (
      // Not `disabled`: at the last stop the button would lose the focus.
      <button
        type="button"
        className="bare"
        aria-label={name}
        aria-disabled={!next}
        onClick={() => next && sheetMoved(store, next)}
      >
        <Icon name={icon} />
      </button>
    );
  };
  return (
    <div className="sheet-head" ref={head}>
      <span className="grip" aria-hidden="true" />
      {/* biome-ignore lint/a11y/useSemanticElements: these are no fields of a form */}
      <span className="sheet-buttons" role="group" aria-label={words.shell.sheetIs[sheet]}>
        {button(words.shell.panelLess, 'down', -1)}
        {button(words.shell.panelMore, 'up', 1)}
      </span>
    </div>
  );
}
