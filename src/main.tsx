/** The page's entry: its style sheets, its colours before the first words, and the start. */
import '#look/layers.css';
import '#look/fonts.css';
import 'virtual:colours.css';
import '#look/base.css';
import '#ui/kit/styles/kit-styles.ts';
import '#ui/shell/shell.css';
import { isEmbedInAddress } from '#state/address/address.ts';
import { guardInputMethods } from '#state/input-method.ts';
import { start } from './app/start.tsx';

guardInputMethods(window);
const page = document.getElementById('page');
if (!page) throw new Error('index.html has no element with the id "page".');
// The shape of a panel would promise what an embed does not have.
if (isEmbedInAddress()) page.replaceChildren();
const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.dataset['appearance'] = isDark ? 'dark' : 'light';
start(page, import.meta.env.BASE_URL).catch((error: unknown) =>
  import('./app/start-failed.ts').then(
    ({ startFailed }) => startFailed(page, error, import.meta.env.BASE_URL),
    // Without a network what says it nicely cannot be fetched either.
    () => page.replaceChildren(String(error)),
  ),
);
