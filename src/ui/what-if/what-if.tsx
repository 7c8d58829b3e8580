/** The what-if panel: proposed places, places taken as closed, and the counts that change. */
import { linkOf } from '#domain/what-if/scenario-url.ts';
import '#ui/kit/styles/form.css';
import './what-if.css';
import { type ChangeEvent, useId, useRef, useState } from 'react';
import { inEveryLanguage } from '#domain/translation.ts';
import { scenariosInFile } from '#domain/what-if/scenario-file.ts';
import { announce } from '#state/announce.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import {
  isEmpty,
  placeClosedInScenario,
  type ScenarioIndex,
  scenarioNamed,
  scenariosNow,
  scenariosOpened,
  sideChosen,
  useWhatIf,
  type WhatIf,
} from '#state/what-if/scenario-store.ts';
import { GapLink } from '#ui/gaps/gap-link.tsx';
import { focusLater } from '#ui/kit/focus.ts';
import { saveFile } from '#ui/kit/save-file.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { usePlaceDrag } from './use-place-drag.ts';
import { ChangeList, useChangeSentence } from './what-if-changes.tsx';
import { WhatIfFigures } from './what-if-figures.tsx';
import { CloseForm, ProposeForm } from './what-if-form.tsx';

/** The choice of the scenario on screen, and its name. */
function ScenarioChoice({ whatIf: { scenarios, side } }: { whatIf: WhatIf }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const id = useId();
  return (
    <>
      <fieldset className="what-if-sides chips">
        <legend className="visually-hidden">{words.whatIf.scenarioShown}</legend>
        {scenarios.map((scenario, i) => (
          <button
            key={words.whatIf.scenarioNames[i]}
            type="button"
            className="chip"
            aria-pressed={i === side}
            onClick={() => sideChosen(store, i as ScenarioIndex)}
          >
            {localize(scenario.title) || words.whatIf.scenarioNames[i]}
          </button>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={id}>{words.whatIf.scenarioName}</label>
        <input
          id={id}
          value={localize(scenarios[side].title)}
          maxLength={60}
          autoComplete="off"
          placeholder={words.whatIf.scenarioNames[side]}
          onChange={({ target }) => scenarioNamed(store, target.value === '' ? {} : inEveryLanguage(target.value))}
        />
      </div>
    </>
  );
}

/** Saves and opens scenarios as a file, in the format of a story's `scenarios`. */
function ScenarioFiles({ whatIf }: { whatIf: WhatIf }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const field = useRef<HTMLInputElement>(null);
  const [announcement, setAnnouncement] = useState('');
  const tell = (sentence: string): void => {
    setAnnouncement(sentence);
    announce(store, sentence);
  };
  const hasAny = whatIf.scenarios.some((each) => !isEmpty(each));
  const download = (): void => {
    const name = `${city}-what-if.json`;
    const text = `${JSON.stringify({ scenarios: scenariosNow(store) }, null, 2)}\n`;
    saveFile({ name, type: 'application/json', text });
    tell(words.kit.savedAs(name));
  };
  const open = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return;
    const found = scenariosInFile(await file.text());
    const [first] = found;
    // Allows the same file to be chosen again.
    target.value = '';
    if (!first) tell(words.whatIf.noWhatIf);
    else {
      scenariosOpened(store, found);
      tell(words.whatIf.opened(localize(first.title) || (words.whatIf.scenarioNames[0] ?? '')));
    }
  };
  return (
    <>
      <div className="actions">
        {hasAny ? (
          <button type="button" className="secondary" onClick={download}>
            {words.whatIf.saveWhatIf}
          </button>
        ) : null}
        <button type="button" className="secondary" onClick={() => field.current?.click()}>
          {words.whatIf.openWhatIf}
        </button>
        <input
          ref={field}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={words.whatIf.openWhatIf}
          onChange={(event) => void open(event)}
        />
      </div>
      {announcement === '' ? null : <p className="aside">{announcement}</p>}
    </>
  );
}

export function WhatIfPanel() {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const whatIf = useWhatIf();
  const { scenarios, side } = whatIf;
  const [open, setOpen] = useState<string | null>(null);
  const tell = useChangeSentence();
  const isUsed = scenarios.some((each) => !isEmpty(each));
  usePlaceDrag();
  const sectionButton = (what: 'propose' | 'close', label: string) => (
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
        {words.whatIf.title}
      </h2>
      <p className="aside">{words.whatIf.lead}</p>
      {isUsed ? <ScenarioChoice whatIf={whatIf} /> : null}
      <div className="actions">
        {sectionButton('propose', words.whatIf.proposePlace)}
        {sectionButton('close', words.whatIf.closePlace)}
        <GapLink className="secondary" />
      </div>
      {open === 'propose' ? (
        <ProposeForm
          onDone={(name) => {
            setOpen(null);
            tell(words.whatIf.isOnMapNow, name);
            focusLater('#what-if-changes');
          }}
        />
      ) : null}
      {open === 'close' ? (
        <CloseForm
          onClose={(id) => {
            setOpen(null);
            const name = localize(store.getState().places.get(id)?.name);
            placeClosedInScenario(store, id);
            tell(words.whatIf.isClosedNow, name);
            focusLater('#what-if-changes');
          }}
        />
      ) : null}
      {isEmpty(scenarios[side]) ? null : <ChangeList whatIf={whatIf} open={open} onOpen={setOpen} />}
      {isUsed ? <WhatIfFigures whatIf={whatIf} /> : null}
      {isEmpty(scenarios[side]) ? null : (
        <p className="aside">{linkOf(scenarios[side]) === null ? words.whatIf.tooLarge : words.whatIf.inLink}</p>
      )}
      <ScenarioFiles whatIf={whatIf} />
    </section>
  );
}
