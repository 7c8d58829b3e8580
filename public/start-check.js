/*
 * What the page says when its own script did not come: half an upload, or a server that answers with pages. It runs after
 * that script, which sets `data-appearance` first of all, and needs no other file, since none can be relied on then.
 */
(() => {
  if (document.documentElement.dataset.appearance !== undefined) return;
  const note = document.createElement('div');
  note.className = 'start-failed';
  note.setAttribute('role', 'alert');
  const add = (tag, lang, text) => {
    const element = document.createElement(tag);
    element.lang = lang;
    element.textContent = text;
    note.append(element);
    return element;
  };
  const show = () => document.getElementById('page').replaceChildren(note);
  // A frame with `sandbox` and without `allow-same-origin`: the browser gives the page none of its own files.
  if (self.origin === 'null') {
    add(
      'p',
      'en',
      'The page around this one keeps the atlas from reading its own files. For whoever made it: add allow-same-origin to the sandbox of the frame.',
    );
    add(
      'p',
      'nb',
      'Siden rundt denne hindrer atlaset i å lese sine egne filer. For den som har laget den: legg til allow-same-origin i rammens sandbox.',
    );
    const link = add('a', 'en', 'Open the atlas in a window of its own / Åpne atlaset i et eget vindu');
    link.href = location.href;
    link.target = '_blank';
    return show();
  }
  add(
    'p',
    'en',
    'The atlas could not start: files of this version are missing on the server. Try again in a few minutes. For whoever runs the site: upload the whole of dist/, then npm run publish:check says what is wrong.',
  );
  add(
    'p',
    'nb',
    'Atlaset kunne ikke starte: filer i denne versjonen mangler på serveren. Prøv igjen om noen minutter. For den som driver nettstedet: last opp hele dist/, så sier npm run publish:check hva som er galt.',
  );
  const remove = add('button', 'en', 'Remove what is kept, and load again / Fjern det som er lagret, og last på nytt');
  remove.type = 'button';
  remove.className = 'secondary';
  remove.onclick = async () => {
    const scope = new URL('./', document.baseURI).href;
    try {
      for (const each of await navigator.serviceWorker.getRegistrations()) {
        if (each.scope === scope) await each.unregister();
      }
      for (const name of await caches.keys()) if (name.endsWith(`-${scope}`)) await caches.delete(name);
    } finally {
      location.reload();
    }
  };
  show();
})();
