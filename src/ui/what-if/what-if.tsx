import { type ChangeEvent, useId, useRef, useState } from 'react';
import { scenariosInFile } from '#domain/what-if/scenario-file.ts';
import { inEveryLanguage } from '#domain/translation.ts';
import { sentenceSaid } from '#state/announce.ts';
import {
  isEmpty,
  placeClosedInScenario,
  type Side,
  scenarioNamed,
  scenariosNow,
  scenariosOpened,
  sideChosen,
  type WhatIf as WhatIfState,
} from '#state/what-if/scenario-store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { save } from '#ui/kit/save-file.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { GapDoor } from '#ui/gaps/gap-link.tsx';
import { usePinDrag } from './use-place-drag.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { ChangeList, useTelling } from './what-if-changes.tsx';
import { WhatIfFigures } from './what-if-figures.tsx';
import { CloseForm, ProposeForm } from './what-if-form.tsx';
import { useWhatIfHere } from './use-what-if.ts';

/** Which of the two is shown, and what it is called. */
function Sides({ whatIf: { scenarios, side } }: { whatIf: WhatIfState }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const id = useId();
  return (
    <>
      <fieldset className="what-if-sides chips">
        <legend className="visually-hidden">{words.scenarioShown}</legend>
        {scenarios.map((scenario, i) => (
          <button
            key={words.scenarioNames[i]}
            type="button"
            className="chip"
            aria-pressed={i === side}
            onClick={() => sideChosen(store, i as Side)}
          >
            {say(scenario.title) || words.scenarioNames[i]}
          </button>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={id}>{words.scenarioName}</label>
        <input
          id={id}
          value={say(scenarios[side].title)}
          maxLength={60}
          autoComplete="off"
          placeholder={words.scenarioNames[side]}
          onChange={({ target }) => scenarioNamed(store, target.value === '' ? {} : inEveryLanguage(target.value))}
        />
      </div>
    </>
  );
}

/** To a file and back: the shape is that of a story's `scenarios`. */
function Files({ whatIf }: { whatIf: WhatIfState }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const tell = (sentence: string): void => {
    setSaid(sentence);
    sentenceSaid(store, sentence);
  };
  const hasAny = whatIf.scenarios.some((each) => !isEmpty(each));
  const download = (): void => {
    const name = `${city}-what-if.json`;
    const text = `${JSON.stringify({ scenarios: scenariosNow(store) }, null, 2)}\n`;
    save({ name, type: 'application/json', text });
    tell(words.savedAs(name));
  };
  const open = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    const found = scenariosInFile(await file.text());
    const [first] = found;
    // The same file again is another choice.
    target.value = '';
    if (!first) tell(words.noWhatIf);
    else {
      scenariosOpened(store, found);
      tell(words.whatIfOpened(say(first.title) || (words.scenarioNames[0] ?? '')));
    }
  };
  return (
    <>
      <div className="actions">
        {hasAny ? (
          <button type="button" className="secondary" onClick={download}>
            {words.saveWhatIf}
          </button>
        ) : null}
        <button type="button" className="secondary" onClick={() => field.current?.click()}>
          {words.openWhatIf}
        </button>
        <input
          ref={field}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={words.openWhatIf}
          onChange={(event) => void open(event)}
        />
      </div>
      {said === '' ? null : <p className="aside">{said}</p>}
    </>
  );
}

/** What if: places that are not there and places taken as closed, and what that changes. */
export function WhatIf() {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const whatIf = useWhatIfHere();
  const { base, scenarios, side, link } = whatIf;
  const [open, setOpen] = useState<string | null>(null);
  const tell = useTelling(base);
  const isUsed = scenarios.some((each) => !isEmpty(each));
  usePinDrag();
  const opener = (what: 'propose' | 'close', label: string) => (
    <button
      type="button"
      className="secondary"
      aria-expanded={open === what}
      onClick={() => setOpen(open === what ? null : what)}
    >
      {label}
    </button>
  );
  return (
    <section className="what-if" aria-labelledby="what-if">
      <h2 id="what-if" tabIndex={-1}>
        {words.whatIfTitle}
      </h2>
      <p className="aside">{words.whatIfLead}</p>
      {isUsed ? <Sides whatIf={whatIf} /> : null}
      <div className="actions">
        {opener('propose', words.proposePlace)}
        {opener('close', words.closePlace)}
        <GapDoor className="secondary" />
      </div>
      {open === 'propose' ? (
        <ProposeForm
          onDone={(name) => {
            setOpen(null);
            tell(words.isOnMapNow, name);
            focusLater('#what-if-changes');
          }}
        />
      ) : null}
      {open === 'close' ? (
        <CloseForm
          onClose={(id) => {
            setOpen(null);
            const name = say(base.places.find((place) => place.id === id)?.name);
            placeClosedInScenario(store, id);
            tell(words.isClosedNow, name);
            focusLater('#what-if-changes');
          }}
        />
      ) : null}
      {isEmpty(scenarios[side]) ? null : <ChangeList whatIf={whatIf} open={open} onOpen={setOpen} />}
      {isUsed ? <WhatIfFigures whatIf={whatIf} /> : null}
      {isEmpty(scenarios[side]) ? null : (
        <p className="aside">{link === null ? words.whatIfTooLarge : words.whatIfInLink}</p>
      )}
      <Files whatIf={whatIf} />
    </section>
  );
}
