/** The page if the start failed: the reason, and the ways out. */
import { type Language, languages } from '#domain/vocabulary.ts';
import { CityUnreadable } from '#load/faults.ts';
import { loadWords, loadWordsChunks, type Words, wordsIn } from '#look/words.ts';
import { removeKept } from '#offline/registration.ts';

/** What whoever runs the site has to do about it. */
function advice(words: Words, error: unknown): string {
  if (!(error instanceof CityUnreadable)) return '';
  const { file } = error.fault;
  if (error.reason === 'absent' && file.endsWith('.geojson')) return words.shell.hostLacksType(file);
  return error.reason === 'other' ? words.shell.hostSentOther(file) : words.shell.hostCheck;
}

function button(language: Language, label: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'secondary';
  element.lang = language;
  element.textContent = label;
  element.onclick = onClick;
  return element;
}

/** The message in every language, since the preferred one is not yet known. `base`: the path of the site. */
export async function startFailed(page: HTMLElement, error: unknown, base: string): Promise<void> {
  const reloadNow = (): void => window.location.reload();
  const note = document.createElement('div');
  note.className = 'start-failed';
  note.setAttribute('role', 'alert');
  await Promise.all(languages.map(loadWords));
  await loadWordsChunks(['panels']);
  for (const language of languages) {
    const words = wordsIn(language);
    const line = document.createElement('p');
    line.lang = language;
    line.textContent = `${words.shell.cityFailed} ${advice(words, error)}`.trim();
    note.append(line);
  }
  const reason = document.createElement('p');
  reason.lang = 'en';
  reason.textContent = error instanceof Error ? error.message : String(error);
  note.append(reason);
  for (const language of languages) {
    const {
      shell: { reload },
      offline: { removeKept: remove },
    } = wordsIn(language);
    note.append(
      button(language, reload, reloadNow),
      button(language, remove, () => void removeKept(base).then(reloadNow, reloadNow)),
    );
  }
  page.replaceChildren(note);
  // biome-ignore lint/suspicious/noConsole: an unexpected error needs its stack trace
  if (!(error instanceof CityUnreadable)) console.error(error);
}
