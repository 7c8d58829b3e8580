/** The page of all screens, for developers: a list of links, and one screen at every size. It is served by `npm start` only. */
import {
  queryOf,
  type Screen,
  screenAppearances,
  screenLanguages,
  screenSizes,
  screens,
} from '#tests/support/screens.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `
  :root { color-scheme: light dark; font: 16px/1.4 system-ui, sans-serif }
  body { margin: 1rem }
  table { border-collapse: collapse }
  th, td { border: 1px solid #8888; padding: .3rem .6rem; text-align: start; vertical-align: top }
  td a { display: inline-block; margin-inline-end: .5rem }
  .sizes { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start }
  figure { margin: 0 }
  iframe { border: 1px solid #8888; background: #fff }
  code { font-size: .85em; overflow-wrap: anywhere }
`;

function pageOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>
<body><h1>${escaped(title)}</h1>${body}</body>
</html>`;
}

const addressOf = (screen: Screen, language: string, appearance: string): string =>
  `/?${queryOf(screen, language, appearance)}`;

const sizesOf = ({ id }: Screen, language: string, appearance: string): string =>
  `/catalogue?screen=${id}&lang=${language}&appearance=${appearance}`;

/** Every screen, with a link to each of its languages and appearances. */
export function cataloguePage(): string {
  const links = (screen: Screen, language: string): string =>
    screenAppearances
      .map((appearance) => `<a href="${escaped(sizesOf(screen, language, appearance))}">${appearance}</a>`)
      .join('');
  const row = (screen: Screen): string => `<tr id="${screen.id}">
    <th scope="row">${escaped(screen.title)}</th>
    ${screenLanguages.map((language) => `<td>${links(screen, language)}</td>`).join('')}
    <td><a href="${escaped(addressOf(screen, 'en', 'auto'))}"><code>${escaped(screen.query)}</code></a>${
      screen.press === undefined ? '' : ` then ${screen.press.length} × press`
    }</td>
  </tr>`;
  const heads = ['Screen', ...screenLanguages, 'Address'].map((head) => `<th scope="col">${head}</th>`).join('');
  return pageOf(
    `Catalogue: ${screens.length} screens`,
    `<p>Each link opens the screen at ${screenSizes.map(({ name, width }) => `${name} (${width})`).join(', ')}. The table is tests/support/screens.ts.</p>
    <table><thead><tr>${heads}</tr></thead><tbody>${screens.map(row).join('')}</tbody></table>`,
  );
}

/** One screen at every size; null where the query names none. */
export function screenPage(query: URLSearchParams): string | null {
  const screen = screens.find(({ id }) => id === query.get('screen'));
  const language = screenLanguages.find((each) => each === query.get('lang')) ?? 'en';
  const appearance = screenAppearances.find((each) => each === query.get('appearance')) ?? 'light';
  if (screen === undefined) return null;
  const address = escaped(addressOf(screen, language, appearance));
  const frame = ({ name, width, height }: (typeof screenSizes)[number]): string =>
    `<figure><figcaption>${name}, ${width} × ${height}</figcaption><iframe src="${address}" data-screen="${screen.id}" width="${width}" height="${height}" title="${name}"></iframe></figure>`;
  return pageOf(
    `${screen.title} (${language}, ${appearance})`,
    `<p><a href="/catalogue#${screen.id}">All screens</a> · <a href="${address}"><code>${address}</code></a></p>
    <div class="sizes">${screenSizes.map(frame).join('')}</div>
    <script type="module" src="/.ci/dev/press-in-frames.ts"></script>`,
  );
}
