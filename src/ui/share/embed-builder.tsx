import { useId, useState } from 'react';
import { languages } from '#domain/vocabulary.ts';
import type { Words } from '#look/words.ts';
import { linkTo } from '#state/address.ts';
import { type Lockable, lockable } from '#state/locks.ts';
import { asEmbed } from '#state/embed/embed-view.ts';
import { useAtlas } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { CopyField } from '#ui/kit/copy-field.tsx';
import { embedCode, type Frame, frameAttributes } from './embed-code.ts';
import { useWords } from '#ui/kit/use-words.ts';

const sizes = {
  medium: { width: 640, height: 480 },
  wide: { width: '100%', height: 480 },
  small: { width: 320, height: 240 },
} as const satisfies Record<string, Pick<Frame, 'width' | 'height'>>;
const sizeNames = ['medium', 'wide', 'small', 'own'] as const;
type SizeName = (typeof sizeNames)[number];

/** Pixels: below the least the bar has no room for its buttons. */
const [leastPixels, mostPixels] = [200, 4000];
const appearances = ['auto', 'light', 'dark', 'contrast'] as const;

const lockName = (words: Words, key: Lockable): string => {
  if (key === 'district') return words.filterNames.district;
  if (key === 'stepfree') return words.filterNames.stepFree;
  if (key === 'near') return words.start;
  return key === 'within' ? words.filterNames.radius : words.filterNames[key];
};

interface Choice<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChoose: (value: T) => void;
}

function Select<T extends string>({ label, value, options, onChoose }: Choice<T>) {
  const id = useId();
  const choose = (text: string): void => {
    const chosen = options.find(([option]) => option === text);
    if (chosen) onChoose(chosen[0]);
  };
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

function Pixels({ label, value, onChoose }: { label: string; value: number; onChoose: (value: number) => void }) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={leastPixels}
        max={mostPixels}
        defaultValue={value}
        onChange={({ target }) => {
          // Half-typed numbers wait until they are whole.
          if (target.validity.valid && target.value !== '') onChoose(target.valueAsNumber);
        }}
      />
    </p>
  );
}

type Chosen = Pick<View, 'lang' | 'appearance'> & { lock: readonly Lockable[] };

function Locks({ chosen, onChoose }: { chosen: readonly Lockable[]; onChoose: (lock: readonly Lockable[]) => void }) {
  const { words } = useWords();
  return (
    <fieldset className="locks">
      <legend>{words.embedLocks}</legend>
      {lockable.map((key) => (
        <label key={key} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={({ target }) =>
              onChoose(lockable.filter((each) => (each === key ? target.checked : chosen.includes(each))))
            }
          />
          <span className="check-name">{lockName(words, key)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The view as a frame of another page: its size, what is fixed in it, and how it looks there, tried in a frame of this one. */
export function EmbedMaker() {
  const { words, say } = useWords();
  const view = useAtlas((state) => state.view);
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const [chosen, setChosen] = useState<Chosen>({ lock: [], lang: view.lang, appearance: view.appearance });
  const [size, setSize] = useState<SizeName>('medium');
  const [own, setOwn] = useState({ width: 800, height: 600 });
  const frame: Frame = {
    src: linkTo(asEmbed(view, chosen)),
    title: words.title([say(city)]),
    ...(size === 'own' ? own : sizes[size]),
  };
  const ofVisitor = 'visitor';
  return (
    <div className="embed-maker">
      <Select
        label={words.embedSize}
        value={size}
        options={sizeNames.map((name) => [name, words.embedSizes[name]])}
        onChoose={setSize}
      />
      {size === 'own' ? (
        <>
          <Pixels label={words.widthPixels} value={own.width} onChoose={(width) => setOwn({ ...own, width })} />
          <Pixels label={words.heightPixels} value={own.height} onChoose={(height) => setOwn({ ...own, height })} />
        </>
      ) : null}
      <Select
        label={words.language}
        value={chosen.lang ?? ofVisitor}
        options={[
          [ofVisitor, words.languageOfVisitor],
          ...languages.map((each) => [each, words.languageCalled(each)] as const),
        ]}
        onChoose={(lang) => setChosen({ ...chosen, lang: lang === ofVisitor ? null : lang })}
      />
      <Select
        label={words.appearance}
        value={chosen.appearance}
        options={appearances.map((each) => [each, words.appearances[each]])}
        onChoose={(appearance) => setChosen({ ...chosen, appearance })}
      />
      <Locks chosen={chosen.lock} onChoose={(lock) => setChosen({ ...chosen, lock })} />
      <CopyField label={words.embedCode} copy={words.copyCode} text={embedCode(frame)} />
      <h3>{words.embedPreview}</h3>
      <div className="embed-preview">
        {/* No sandbox: it would have to allow scripts and this origin, which together is none. The page in it is our own. */}
        <iframe key={frame.src} {...frameAttributes} {...frame} />
      </div>
    </div>
  );
}
