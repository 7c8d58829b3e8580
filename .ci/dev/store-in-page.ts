/** Finds the store of a running atlas. The page keeps it nowhere that others could reach, so this reads React's own tree. */
import type { AtlasStore } from '#state/store.ts';

interface Fiber {
  readonly memoizedProps: unknown;
  readonly child: Fiber | null;
  readonly stateNode: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isStore(value: unknown): value is AtlasStore {
  return isObject(value) && 'getState' in value && 'subscribe' in value && 'setState' in value;
}

/** A provider may give the store itself, or an object with it. */
function storeIn(value: unknown): AtlasStore | null {
  if (isStore(value)) return value;
  return isObject(value) ? (Object.values(value).find(isStore) ?? null) : null;
}

/** The tree that is shown: React writes the other one while it draws. */
function rootOf(page: Element): Fiber | null {
  const key = Object.keys(page).find((each) => each.startsWith('__reactContainer$'));
  const host = key === undefined ? undefined : (page as unknown as Record<string, Fiber>)[key];
  const root = host?.stateNode;
  return isObject(root) && isObject(root['current']) ? (root['current'] as unknown as Fiber) : null;
}

/** The store of the outermost provider; null while the page has not been drawn. */
export function storeInPage(page: Element): AtlasStore | null {
  for (let fiber = rootOf(page); fiber !== null; fiber = fiber.child) {
    const { memoizedProps: props } = fiber;
    const store = isObject(props) && 'value' in props ? storeIn(props['value']) : null;
    if (store !== null) return store;
  }
  return null;
}
