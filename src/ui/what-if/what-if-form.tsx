import { useId, useState } from 'react';
import type { Position } from '#domain/atlas.ts';
import { longestProposedName } from '#domain/what-if/scenario.ts';
import { type Category, categories, categoriesOf, families, type Offer, offers } from '#domain/vocabulary.ts';
import { placeProposed } from '#state/what-if/scenario-store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { WhatIfWhere } from './pick-position.tsx';

/** What is proposed; it is on the map as soon as it is said where. `onDone` gets its name. */
export function ProposeForm({ onDone }: { onDone: (name: string) => void }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const id = useId();
  const [name, setName] = useState('');
  const [category, setCategory] = useState<Category>('makerspace_lab');
  const [stated, setStated] = useState<readonly Offer[]>([]);
  const called = name.trim() || words.categories[category];
  const place = (position: Position): void => {
    placeProposed(store, { name: called, category, offers: stated, position });
    onDone(called);
  };
  return (
    <div className="what-if-form">
      <div className="field">
        <label htmlFor={`${id}name`}>{words.nameField}</label>
        <input
          id={`${id}name`}
          value={name}
          maxLength={longestProposedName}
          autoComplete="off"
          placeholder={words.categories[category]}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}category`}>{words.facet.category}</label>
        <select
          id={`${id}category`}
          value={category}
          onChange={({ target }) => setCategory(categories.find((each) => each === target.value) ?? category)}
        >
          {families.map((family) => (
            <optgroup key={family} label={words.families[family]}>
              {categoriesOf(family).map((each) => (
                <option key={each} value={each}>
                  {words.categories[each]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <details className="several">
        <summary>
          {words.offersRow} <span className="muted">{stated.length > 0 ? words.number(stated.length) : ''}</span>
        </summary>
        <fieldset>
          <legend className="visually-hidden">{words.offersRow}</legend>
          {offers.map((each) => (
            <label key={each} className="check">
              <input
                type="checkbox"
                checked={stated.includes(each)}
                onChange={({ target }) =>
                  setStated(target.checked ? [...stated, each] : stated.filter((other) => other !== each))
                }
              />
              <span className="check-name">{words.offers[each]}</span>
            </label>
          ))}
        </fieldset>
      </details>
      <WhatIfWhere name={called} onPlace={place} />
    </div>
  );
}

/** A place of the data, chosen from a list. `onClose` gets its id. */
export function CloseForm({ onClose }: { onClose: (id: string) => void }) {
  const { words, say } = useWords();
  const id = useId();
  const all = useAtlas(({ atlas }) => atlas.places);
  const [chosen, setChosen] = useState('');
  const open = all
    .filter(({ status, whatIf }) => status !== 'closed' && whatIf === undefined)
    .map((place) => ({ id: place.id, name: say(place.name) }))
    .sort((a, b) => a.name.localeCompare(b.name, words.locale));
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '') onClose(chosen);
      }}
    >
      <label htmlFor={id}>{words.placeToClose}</label>
      <select id={id} value={chosen} onChange={({ target }) => setChosen(target.value)}>
        <option value="">{words.choose}</option>
        {open.map((place) => (
          <option key={place.id} value={place.id}>
            {place.name}
          </option>
        ))}
      </select>
      <button type="submit" className="primary" disabled={chosen === ''}>
        {words.closeIt}
      </button>
    </form>
  );
}
