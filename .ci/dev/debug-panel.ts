/** `?debug=1` under `npm start`: a panel with the View, the session, the layers of the map and the last change of the state. */
import type { State } from '#state/store.ts';
import { emptyView } from '#state/view.ts';
import { mapInPage } from '#tests/support/map-in-page.ts';
import { changesBetween, type Plain, shown } from './state-changes.ts';
import { storeInPage } from './store-in-page.ts';

const sections = ['View', 'Session', 'Layers', 'Last change'] as const;
type Panel = Readonly<Record<(typeof sections)[number], HTMLElement>>;

const sheet = `
  :host { font: 12px/1.35 ui-monospace, monospace; color: #eee; background: #111d }
  details { max-height: 40vh; overflow: auto; padding: 2px 6px }
  summary { cursor: pointer }
  pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere }
`;

/** In a shadow root: no style of the atlas reaches the panel, and none of the panel the atlas. */
function makePanel(): Panel {
  const host = document.createElement('aside');
  host.setAttribute('aria-label', 'Debug');
  host.style.cssText = 'position: fixed; inset: auto 0 0 auto; z-index: 2147483647; max-width: min(30rem, 100vw)';
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = sheet;
  root.append(style);
  const entries = sections.map((title) => {
    const details = document.createElement('details');
    details.open = title === 'View' || title === 'Last change';
    const summary = document.createElement('summary');
    summary.textContent = title;
    const text = document.createElement('pre');
    details.append(summary, text);
    root.append(details);
    return [title, text] as const;
  });
  document.body.append(host);
  return Object.fromEntries(entries) as Panel;
}

const linesOf = (plain: Plain): string =>
  Object.entries(plain)
    .map(([key, value]) => `${key}: ${shown(value)}`)
    .join('\n');

/** What of the View is not as it is when an address says nothing. */
function viewLines({ view }: State): string {
  const usual: Plain = { ...emptyView(view.city) };
  const said = Object.entries(view).filter(([key, value]) => key === 'city' || shown(value) !== shown(usual[key]));
  return linesOf(Object.fromEntries(said));
}

/** The layers of the map that are not hidden, with their source. */
function layerLines(): string {
  try {
    const layers = mapInPage(document.body)
      .getStyle()
      .layers.filter(({ layout }) => layout?.visibility !== 'none');
    const lines = layers.map((layer) => `${layer.id} (${'source' in layer ? layer.source : 'no source'})`);
    return [`${layers.length} layers`, ...lines].join('\n');
  } catch {
    return 'no map';
  }
}

const partsOf = ({ view, session, preferences }: State): Plain => ({ ...view, ...session, ...preferences });

/** False while the page has not been drawn. */
function start(page: Element): boolean {
  const store = storeInPage(page);
  if (store === null) return false;
  const panel = makePanel();
  let before = store.getState();
  const draw = (state: State): void => {
    panel['View'].textContent = viewLines(state);
    panel['Session'].textContent = linesOf({ ...state.session });
    panel['Layers'].textContent = layerLines();
  };
  draw(before);
  store.subscribe((state) => {
    const changes = changesBetween(partsOf(before), partsOf(state));
    if (changes.length > 0) {
      panel['Last change'].textContent = [new Date().toLocaleTimeString(), ...changes].join('\n');
    }
    before = state;
    draw(state);
  });
  return true;
}

const page = document.getElementById('page');
if (page !== null && !start(page)) {
  const watcher = new MutationObserver(() => {
    if (start(page)) watcher.disconnect();
  });
  watcher.observe(page, { childList: true, subtree: true });
}
