/** The form that makes the HTML of an embed: size, language, appearance and locks, with a preview. */
import '#ui/kit/styles/form.css';
import './share-dialog.css';
import { useId, useState } from 'react';
import { languages } from '#domain/vocabulary.ts';
import type { Words } from '#look/words.ts';
import { linkTo } from '#state/address/address.ts';
import { asEmbed } from '#state/embed/embed-view.ts';
import { type Lockable, lockable } from '#state/locks.ts';
import { useAtlas } from '#state/use-atlas.ts';
import type { View } from '#state/view.ts';
import { CopyField } from '#ui/kit/copy-field.tsx';
import { useSiteName, useWords } from '#ui/kit/use-words.ts';
import { embedCode, type Frame, frameAttributes } from './embed-code.ts';

const sizes = {
  medium: { width: 640, height: 480 },
  wide: { width: '100%', height: 480 },
  small: { width: 320, height: 240 },
} as const satisfies Record<string, Pick<Frame, 'width' | 'height'>>;
const sizeNames = ['medium', 'wide', 'small', 'own'] as const;
type SizeName = (typeof sizeNames)[number];

/** The limits of the size in pixels; below the minimum the bar has no room for its buttons. */
const [leastPixels, mostPixels] = [200, 4000];
const appearances = ['auto', 'light', 'dark', 'contrast'] as const;

const lockName = (words: Words, key: Lockable): string => {
  if (key === 'district') return words.search.filterNames.district;
  if (key === 'stepfree') return words.search.filterNames.stepFree;
  if (key === 'near') return words.share.start;
  return key === 'within' ? words.search.filterNames.radius : words.search.filterNames[key];
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
          // A number that is still being typed may be out of range.
          if (target.validity.valid && target.value !== '') onChoose(target.valueAsNumber);
        }}
      />
    </p>
  );
}

type EmbedSettings = Pick<View, 'lang' | 'appearance'> & { lock: readonly Lockable[] };

function Locks({ chosen, onChoose }: { chosen: readonly Lockable[]; onChoose: (lock: readonly Lockable[]) => void }) {
  const { words } = useWords();
  return (
    <fieldset className="locks">
      <legend>{words.share.embed.locks}</legend>
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

export function EmbedBuilder() {
  const { words, localize } = useWords();
  const siteName = useSiteName();
  const view = useAtlas((state) => state.view);
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const [chosen, setChosen] = useState<EmbedSettings>({ lock: [], lang: view.lang, appearance: view.appearance });
  const [size, setSize] = useState<SizeName>('medium');
  const [ownSize, setOwnSize] = useState({ width: 800, height: 600 });
  const frame: Frame = {
    src: linkTo(asEmbed(view, chosen)),
    title: `${localize(city)} · ${siteName}`,
    ...(size === 'own' ? ownSize : sizes[size]),
  };
  const visitorLanguage = 'visitor';
  return (
    <div className="embed-maker">
      <Select
        label={words.share.embed.size}
        value={size}
        options={sizeNames.map((name) => [name, words.share.embed.sizes[name]])}
        onChoose={setSize}
      />
      {size === 'own' ? (
        <>
          <Pixels
            label={words.share.widthPixels}
            value={ownSize.width}
            onChoose={(width) => setOwnSize({ ...ownSize, width })}
          />
          <Pixels
            label={words.share.heightPixels}
            value={ownSize.height}
            onChoose={(height) => setOwnSize({ ...ownSize, height })}
          />
        </>
      ) : null}
      <Select
        label={words.shell.language}
        value={chosen.lang ?? visitorLanguage}
        options={[
          [visitorLanguage, words.share.languageOfVisitor],
          ...languages.map((each) => [each, words.kit.languageCalled(each)] as const),
        ]}
        onChoose={(lang) => setChosen({ ...chosen, lang: lang === visitorLanguage ? null : lang })}
      />
      <Select
        label={words.shell.appearance}
        value={chosen.appearance}
        options={appearances.map((each) => [each, words.shell.appearances[each]])}
        onChoose={(appearance) => setChosen({ ...chosen, appearance })}
      />
      <Locks chosen={chosen.lock} onChoose={(lock) => setChosen({ ...chosen, lock })} />
      <CopyField label={words.share.embed.code} buttonLabel={words.share.copyCode} text={embedCode(frame)} />
      <h3>{words.share.embed.preview}</h3>
      <div className="embed-preview">
        {/* No sandbox: it would have to allow scripts and the same origin, which together have no effect. The page is our own. */}
        <iframe key={frame.src} {...frameAttributes} {...frame} />
      </div>
    </div>
  );
}
