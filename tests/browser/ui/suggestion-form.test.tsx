import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Patch } from '#domain/contribute/patch.ts';
import { safeLink } from '#domain/links.ts';
import { placeFaults } from '#load/place-faults.ts';
import { loadWords } from '#look/words.ts';
import { layoutChosen, mapReported, placeChosen } from '#state/actions.ts';
import { stepBack } from '#state/closing-actions.ts';
import { correctionOpened, suggestionClosed, suggestionOpened } from '#state/contribute/suggestion.ts';
import { originPlaced, viewportChanged } from '#state/map-actions.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { tinyCity } from '#tests/fixtures/tiny-city.ts';
import { drawnOn } from '#tests/support/render-with-store.tsx';
import { storeWith } from '#tests/support/store-with.ts';
import { loadAllWords } from '#tests/support/words-for-tests.ts';
import { SuggestionForm } from '#ui/contribute/suggestion-form.tsx';
import { PlacePage } from '#ui/place/place-page.tsx';

beforeAll(async () => {
  await loadWords('en');
  await loadWords('nb');
  await loadAllWords();
});
beforeEach(() => localStorage.clear());

/** As the panel does: the form while there is one. */
function Form() {
  const telling = useAtlas(({ session }) => session.suggestion);
  return telling ? <SuggestionForm key={JSON.stringify(telling)} suggestion={telling} /> : <p>No form</p>;
}

async function drawnForm(place: string | null, contact: string | null = null) {
  const store = storeWith(place === null ? {} : { place }, tinyCity(), { checkPlace: async () => placeFaults });
  store.setState(({ config }) => ({ config: { ...config, contact } }));
  if (place === null) suggestionOpened(store);
  else correctionOpened(store, place);
  const form = <Form />;
  await drawnOn(store, form);
  return store;
}

const field = (name: string | RegExp) => page.getByLabelText(name, { exact: true });
const make = () => page.getByRole('button', { name: 'Make the patch' });

/** What lies on the clipboard after "Copy" is pressed. */
async function copied(): Promise<Patch> {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.element(page.getByText('The patch is copied.')).toBeVisible();
  const patch = JSON.parse(written.mock.calls[0]?.[0] ?? 'null') as Patch;
  written.mockRestore();
  return patch;
}

describe('correct this place', () => {
  it('says what is wrong with a field while one types in it, beside it and with it, and of no other', async () => {
    const store = await drawnForm('placeholder-library');
    await expect.element(make()).toBeEnabled();
    await field('Website').fill('example.org');
    // The matcher does not know the alternative text of generated content, by which the sign is not read out.
    await expect
      .element(field('Website'))
      .toHaveAccessibleDescription(expect.stringMatching(/Give a whole link that begins with https:\/\/$/));
    await expect.element(field('Website')).toHaveAttribute('aria-invalid', 'true');
    expect(document.querySelectorAll('[aria-invalid="true"]')).toHaveLength(1);
    // Nothing that is read out changes with the keys: the fault is read with its field.
    expect(store.getState().session.announcement.n).toBe(0);
    await field('Website').fill('https://example.org');
    await expect.element(field('Website')).toHaveAttribute('aria-invalid', 'false');
  });

  it('leads to the first field that is not right, and hands nothing over before', async () => {
    const store = await drawnForm('placeholder-library');
    await field('Sources').fill('https://example.org/a\nhttp:/b');
    await field('Opened').fill('2019-02-30');
    await make().click();
    await expect.element(page.getByText('Two fields are not right yet.')).toBeVisible();
    expect(store.getState().session.announcement.text).toBe('Two fields are not right yet.');
    await expect.element(field('Opened')).toHaveFocus();
    await expect.element(page.getByText(/^Line 2: Give a whole link/)).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Ready to send' })).not.toBeInTheDocument();
  });

  it('makes a patch of what is changed, and takes it back when one types on', async () => {
    await drawnForm('placeholder-library');
    await expect.element(make()).toBeEnabled();
    await make().click();
    await expect.element(page.getByText('Nothing is changed yet.')).toBeVisible();
    await field('Address').fill('Paper Street 1');
    await make().click();
    await expect.element(page.getByRole('heading', { name: 'Ready to send' })).toHaveFocus();
    expect(await copied()).toMatchObject({
      atlasPatch: { city: 'testville', kind: 'correct' },
      features: [
        {
          id: 'placeholder-library',
          properties: { address: 'Paper Street 1' },
          was: { properties: { address: null } },
        },
      ],
    });
    await field('Address').fill('Paper Street 2');
    await expect.element(page.getByRole('heading', { name: 'Ready to send' })).not.toBeInTheDocument();
  });

  it('takes over the pin that was set on the map meanwhile', async () => {
    const store = await drawnForm('placeholder-library');
    originPlaced(store, [0.105, 50.095]);
    await page.getByRole('button', { name: 'Use the pin' }).click();
    await expect.element(field('Point on the map')).toHaveValue('50.095, 0.105');
    await page.getByRole('button', { name: /^Back to Placeholder Library/ }).click();
    // The pin had closed the place that the form was about.
    expect(store.getState().view.place).toBe('placeholder-library');
  });

  it('takes over the middle of the map where there is one, and says in the list why there is none', async () => {
    const store = await drawnForm('placeholder-library');
    const camera = { zoom: 14, lat: 50.095, lng: 0.105, bearing: 0, pitch: 0 };
    viewportChanged(store, { bounds: [0.1, 50.09, 0.11, 50.1], zoom: 14, camera });
    mapReported(store, 'idle');
    await page.getByRole('button', { name: 'Use the middle of the map' }).click();
    await expect.element(field('Point on the map')).toHaveValue('50.095, 0.105');
    layoutChosen(store, 'list');
    await expect.element(page.getByText(/^With the map on screen you could/)).toBeVisible();
    expect(page.getByRole('button', { name: 'Use the middle of the map' }).elements()).toEqual([]);
  });

  it('finds a point by an address that the data hold, and Enter there hands nothing in', async () => {
    await drawnForm('placeholder-library');
    await field('Point on the map').fill('');
    const search = page.getByRole('combobox', { name: 'Address, station or place' });
    await search.fill('cafe lorem');
    await expect.element(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await userEvent.keyboard('{Enter}');
    const [lng, lat] = tinyCity().places.find(({ id }) => id === 'lorem-cafe')?.position ?? [];
    await expect.element(field('Point on the map')).toHaveValue(`${lat}, ${lng}`);
    await expect.element(search).toHaveValue('');
    expect(page.getByText('Nothing is changed yet.').elements()).toEqual([]);
    expect(document.querySelector('.place-form [aria-invalid=true]')).toBeNull();
  });

  it('has the fields of a test arena for those alone', async () => {
    await drawnForm('example-energy-arena');
    await expect.element(field('To try')).toHaveValue('Batteries nobody charges.');
    await expect.element(field('Pilots')).toHaveValue('Pilot Zero; 2024; 2025-06');
    await page.getByLabelText('Category').selectOptions('library');
    await expect.element(field('To try')).not.toBeInTheDocument();
  });
});

describe('suggest a place', () => {
  const filled = async () => {
    await field('Name').fill('Nonsense Garden');
    await page.getByLabelText('Category').selectOptions('meeting_place');
    await field('In a sentence or two').fill('Benches.');
    await field('Point on the map').fill('50.1, 0.1');
    await page.getByLabelText('Where the point comes from').selectOptions('estimated');
    await field('Sources').fill('https://example.org/garden');
  };

  it('makes a whole place with an id of its own, looked at today', async () => {
    await drawnForm(null);
    await filled();
    await page.getByText('Offers').first().click();
    await page.getByLabelText('Meeting room').click();
    await make().click();
    const { features, atlasPatch } = await copied();
    expect(features).toEqual([
      expect.objectContaining({
        id: 'nonsense-garden',
        properties: expect.objectContaining({ offers: ['meeting_room'], verified: atlasPatch.made }),
        geometry: { type: 'Point', coordinates: [0.1, 50.1] },
      }),
    ]);
  });

  it('asks for what is needed, and points to a place of that name which is there', async () => {
    const store = await drawnForm(null);
    await expect.element(make()).toBeEnabled();
    await make().click();
    await expect.element(field('Name')).toHaveFocus();
    await expect.element(page.getByText(/^Give at least one link/)).toBeVisible();
    await field('Name').fill('placeholder LIBRARY');
    await page.getByRole('button', { name: 'Correct this place' }).click();
    expect(store.getState().session.suggestion).toEqual({ type: 'correct', place: 'placeholder-library' });
  });

  it('keeps a draft on the device, brings it back, and forgets it when asked to', async () => {
    const store = await drawnForm(null);
    await field('Name').fill('Nonsense Garden');
    suggestionClosed(store);
    await expect.element(page.getByText('No form')).toBeVisible();
    suggestionOpened(store);
    await expect.element(field('Name')).toHaveValue('Nonsense Garden');
    await page.getByRole('button', { name: 'Throw it away' }).click();
    await expect.element(field('Name')).toHaveValue('');
    suggestionClosed(store);
    await expect.element(page.getByText('No form')).toBeVisible();
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('goes on where the device keeps nothing', async () => {
    const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    const store = await drawnForm(null);
    await filled();
    await make().click();
    await expect.element(page.getByRole('heading', { name: 'Ready to send' })).toBeVisible();
    suggestionClosed(store);
    refused.mockRestore();
  });

  it('is left by the way back in the history, which goes where it goes', async () => {
    const store = await drawnForm('placeholder-library');
    await expect.element(make()).toBeEnabled();
    store.setState(({ view }) => ({ view: { ...view, place: null }, how: 'address' }));
    await expect.element(page.getByText('No form')).toBeVisible();
    expect(store.getState().view.place).toBeNull();
  });

  it('is left by Escape, and by opening anything else', async () => {
    const store = await drawnForm(null);
    expect(stepBack(store)).toBe(true);
    expect(store.getState().session.suggestion).toBeNull();
    suggestionOpened(store);
    placeChosen(store, 'lorem-cafe');
    expect(store.getState().session.suggestion).toBeNull();
  });

  it('goes to the contact of the site: a page for issues, or a mail, by links of the allow-list alone', async () => {
    await drawnForm(null, 'https://code.example/atlas/issues/new');
    await filled();
    await make().click();
    const issue = page.getByRole('link', { name: 'Open a new issue with it' });
    await expect
      .element(issue)
      .toHaveAttribute(
        'href',
        expect.stringMatching(/^https:\/\/code\.example\/atlas\/issues\/new\?title=New%20place/),
      );
    const mail = page.getByRole('link', { name: 'Write a mail with it' });
    await expect.element(mail).toHaveAttribute('href', expect.stringMatching(/^mailto:\?subject=/));
    for (const link of [issue, mail]) {
      const href = link.element().getAttribute('href') ?? '';
      expect(safeLink(href)).toBe(href);
      expect(decodeURIComponent(href)).toContain('"id":"nonsense-garden"');
    }
  });

  it('lets one copy by hand where the browser does not', async () => {
    await drawnForm(null);
    await filled();
    await make().click();
    const refused = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await page.getByRole('button', { name: 'Copy' }).click();
    const text = page.getByLabelText('The patch', { exact: true });
    await expect.element(text).toHaveFocus();
    const { selectionStart, selectionEnd, value } = text.element() as HTMLTextAreaElement;
    expect([selectionStart, selectionEnd]).toEqual([0, value.length]);
    refused.mockRestore();
  });
});

describe('the page of a place', () => {
  async function drawnPlace(id: string, contact: string | null = null) {
    const store = storeWith({ place: id });
    store.setState(({ config }) => ({ config: { ...config, contact } }));
    const place = store.getState().places.get(id);
    if (!place) throw new Error(`Testville has no ${id}`);
    await drawnOn(store, <PlacePage place={place} />);
    return store;
  }

  it('says when somebody last looked, and fades the mark where that is over two years ago', async () => {
    await drawnPlace('closed-hackspace');
    await expect.element(page.getByText('Last checked 2016. That is over two years ago.')).toBeVisible();
    expect(document.querySelector('h1')?.closest('header')?.querySelector('.mark.faded')).not.toBeNull();
  });

  it('says with one press that all of it is still true', async () => {
    await drawnPlace('closed-hackspace', 'mailto:atlas@testville.example');
    await userEvent.click(page.getByRole('button', { name: 'Still true' }));
    const link = page.getByRole('link', { name: 'Write a mail with it' });
    await expect
      .element(link)
      .toHaveAttribute('href', expect.stringMatching(/^mailto:atlas@testville\.example\?subject=Still%20true/));
    expect(await copied()).toMatchObject({
      atlasPatch: { kind: 'stillTrue' },
      features: [{ id: 'closed-hackspace', was: { properties: { verified: '2016' } } }],
    });
  });

  it('leads to the form', async () => {
    const store = await drawnPlace('placeholder-library');
    expect(document.querySelector('.place-head .mark.faded')).toBeNull();
    await page.getByRole('button', { name: 'Correct this place' }).click();
    expect(store.getState().session.suggestion).toEqual({ type: 'correct', place: 'placeholder-library' });
  });
});
