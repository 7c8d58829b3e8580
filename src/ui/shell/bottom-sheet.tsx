import { useEffect, useRef } from 'react';
import { sheetMoved } from '#state/actions.ts';
import { phoneWidth } from '#state/insets.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const stops = ['peek', 'half', 'full'] as const;

/** On a small screen the panel is a sheet with three stops: pull its head (see sheet-drag.ts), or press a button. */
export function SheetHead() {
  const store = useAtlasStore();
  const { words } = useWords();
  const sheet = useAtlas((state) => state.session.sheet);
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const panel = self.current?.parentElement;
    const narrow = window.matchMedia(`(max-width: ${phoneWidth - 0.02}px)`);
    let end: (() => void) | null = null;
    let isGone = false;
    // Only what a small screen needs; without it the buttons still do all.
    const bring = async (): Promise<void> => {
      if (!panel || !narrow.matches) return;
      const drag = await import('./bottom-sheet-drag.ts').catch(() => null);
      if (drag && !isGone) end ??= drag.letSheetBePulled(panel, store);
    };
    void bring();
    narrow.addEventListener('change', bring);
    return () => {
      isGone = true;
      narrow.removeEventListener('change', bring);
      end?.();
    };
  }, [store]);
  const button = (name: string, icon: 'up' | 'down', by: 1 | -1) => {
    const next = stops[stops.indexOf(sheet) + by];
    return (
      // Not `disabled`: at the last stop the keyboard would be lost.
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
    <div className="sheet-head" ref={self}>
      <span className="grip" aria-hidden="true" />
      {/* biome-ignore lint/a11y/useSemanticElements: these are no fields of a form */}
      <span className="sheet-buttons" role="group" aria-label={words.sheetIs[sheet]}>
        {button(words.panelLess, 'down', -1)}
        {button(words.panelMore, 'up', 1)}
      </span>
    </div>
  );
}
