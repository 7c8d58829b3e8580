import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * The MapLibre map that is drawn in an element. The atlas keeps it nowhere that a test could reach, so this reads it from
 * the hooks of the React component above the element. It stands alone, without imports that live at run time: Playwright
 * sends its text into the page. Throws when there is no map.
 */
export function mapInPage(element: Element): MapLibreMap {
  interface Hook {
    memoizedState: unknown;
    next: Hook | null;
  }
  interface Fiber {
    memoizedState: unknown;
    return: Fiber | null;
  }
  const isMap = (value: unknown): value is MapLibreMap =>
    typeof value === 'object' && value !== null && 'queryRenderedFeatures' in value && 'getFeatureState' in value;
  const isHook = (value: unknown): value is Hook => typeof value === 'object' && value !== null && 'next' in value;
  const drawn = element.querySelector('.maplibregl-map');
  const key = drawn && Object.keys(drawn).find((each) => each.startsWith('__reactFiber$'));
  let fiber = key ? ((drawn as unknown as Record<string, Fiber>)[key] ?? null) : null;
  for (; fiber !== null; fiber = fiber.return) {
    for (let hook = fiber.memoizedState; isHook(hook); hook = hook.next) {
      if (isMap(hook.memoizedState)) return hook.memoizedState;
    }
  }
  throw new Error('no map is drawn here');
}
