/** The two forms of a scenario: to propose a place, and to take a place as closed. */
import { atlasOf } from '#state/selectors.ts';
import '#ui/kit/styles/form.css';
import './what-if.css';
import { useId, useState } from 'react';
import type { Position } from '#domain/atlas.ts';
import {
  offers as allOffers,
  type Category,
  categories,
  categoriesOf,
  families,
  type Offer,
} from '#domain/vocabulary.ts';
import { longestProposedName } from '#domain/what-if/scenario.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { placeProposed } from '#state/what-if/scenario-store.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { PickPosition } from './pick-position.tsx';

interface OffersFieldProps {
  readonly offers: readonly Offer[];
  readonly onChange: (offers: readonly Offer[]) => void;
}

function OffersField({ offers, onChange }: OffersFieldProps) {
  const { words } = useWords();
  return (
    <details className="several">
      <summary>
        {words.place.offers} <span className="muted">{offers.length > 0 ? words.kit.number(offers.length) : ''}</span>
      </summary>
      <fieldset>
        <legend className="visually-hidden">{words.place.offers}</legend>
        {allOffers.map((each) => (
          <label key={each} className="check">
            <input
              type="checkbox"
              checked={offers.includes(each)}
              onChange={({ target }) =>
                onChange(target.checked ? [...offers, each] : offers.filter((other) => other !== each))
              }
            />
            <span className="check-name">{words.vocabulary.offers[each]}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** The form of a proposed place; it is added once it has a position. `onDone` receives its name. */
export function ProposeForm({ onDone }: { onDone: (name: string) => void }) {
  const store = useAtlasStore();
  const { words } = useWords();
  const id = useId();
  const [name, setName] = useState('');
  const [category, setCategory] = useState<Category>('makerspace_lab');
  const [checkedOffers, setCheckedOffers] = useState<readonly Offer[]>([]);
  const label = name.trim() || words.vocabulary.categories[category];
  const place = (position: Position): void => {
    placeProposed(store, { name: label, category, offers: checkedOffers, position });
    onDone(label);
  };
  return (
    <div className="what-if-form">
      <div className="field">
        <label htmlFor={`${id}name`}>{words.kit.nameField}</label>
        <input
          id={`${id}name`}
          value={name}
          maxLength={longestProposedName}
          autoComplete="off"
          placeholder={words.vocabulary.categories[category]}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}category`}>{words.vocabulary.facets.category}</label>
        <select
          id={`${id}category`}
          value={category}
          onChange={({ target }) => setCategory(categories.find((each) => each === target.value) ?? category)}
        >
          {families.map((family) => (
            <optgroup key={family} label={words.vocabulary.families[family]}>
              {categoriesOf(family).map((each) => (
                <option key={each} value={each}>
                  {words.vocabulary.categories[each]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <OffersField offers={checkedOffers} onChange={setCheckedOffers} />
      <PickPosition name={label} onPlace={place} />
    </div>
  );
}

/** The form that takes a place of the data as closed. `onClose` receives its id. */
export function CloseForm({ onClose }: { onClose: (id: string) => void }) {
  const { words, localize } = useWords();
  const id = useId();
  const all = useAtlas(atlasOf).places;
  const [chosen, setChosen] = useState('');
  const open = all
    .filter(({ status, whatIf }) => status !== 'closed' && whatIf === undefined)
    .map((place) => ({ id: place.id, name: localize(place.name) }))
    .sort((a, b) => a.name.localeCompare(b.name, words.kit.locale));
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '') onClose(chosen);
      }}
    >
      <label htmlFor={id}>{words.whatIf.placeToClose}</label>
      <select id={id} value={chosen} onChange={({ target }) => setChosen(target.value)}>
        <option value="">{words.kit.choose}</option>
        {open.map((place) => (
          <option key={place.id} value={place.id}>
            {place.name}
          </option>
        ))}
      </select>
      <button type="submit" className="primary" disabled={chosen === ''}>
        {words.whatIf.closeIt}
      </button>
    </form>
  );
}
