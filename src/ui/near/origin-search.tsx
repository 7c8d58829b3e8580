import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Atlas, Position } from '#domain/atlas.ts';
import { type Start, type StartIndex, startsFor } from '#domain/near/start-points.ts';
import type { Language } from '#domain/vocabulary.ts';
import { originChosen, originFound } from '#state/actions.ts';
import { startIndexFor } from '#state/near/start-index.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon, PlaceMark } from '#ui/kit/icons.tsx';
import { OriginMark } from '#ui/kit/origin-mark.tsx';
import { OnlineSearch, useOnline } from './online-address-search.tsx';
import { Said } from '#ui/kit/localized-text.tsx';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { type Spoken, useWords } from '#ui/kit/use-words.ts';

const mostStarts = 6;

interface Option {
  key: string;
  mark: ReactNode;
  label: ReactNode;
  details: ReactNode;
  choose: (store: AtlasStore) => void;
  position: Position;
}

/** What a start is called, of what kind it is, and how it becomes the origin. */
function optionOf(start: Start, { words }: Spoken): Option {
  const { label, position } = start;
  const found = (store: AtlasStore): void => originFound(store, position, label);
  if (start.type === 'station') {
    const { id, mode, lines } = start.station;
    const choose = (store: AtlasStore): void => originChosen(store, { type: 'station', id });
    const details = [words.modes[mode], ...lines].join(' ');
    return { key: `station ${id}`, mark: <Icon name="near" />, label, details, choose, position };
  }
  if (start.type === 'area') {
    const { id, level } = start.area;
    return {
      key: `area ${id}`,
      mark: <Icon name="map" />,
      label,
      details: words.areaLevels[level],
      choose: found,
      position,
    };
  }
  if (start.type === 'place') {
    const { id, category } = start.place;
    const choose = (store: AtlasStore): void => originChosen(store, { type: 'place', id });
    const mark = <PlaceMark place={start.place} size={20} />;
    return {
      key: `place ${id}`,
      mark,
      label: <Said text={start.place.name} />,
      details: words.categories[category],
      choose,
      position,
    };
  }
  const [first, ...others] = start.places;
  const details = others.length === 0 ? <Said text={first?.name} /> : words.count(start.places.length);
  return { key: `address ${label}`, mark: <OriginMark size={20} />, label, details, choose: found, position };
}

/** Null until it has been made. */
function useStartIndex(): StartIndex | null {
  const { language } = useWords();
  const atlas = useAtlas((state) => state.atlas);
  const [made, setMade] = useState<{ atlas: Atlas; language: Language; index: StartIndex } | null>(null);
  useEffect(() => {
    let isWanted = true;
    // Nothing in the making can fail: it reads what has been checked.
    void startIndexFor(atlas, language).then((index) => {
      if (isWanted) setMade({ atlas, language, index });
    });
    return () => {
      isWanted = false;
    };
  }, [atlas, language]);
  return made?.atlas === atlas && made.language === language ? made.index : null;
}

/** What `text` may mean. The list may be a moment behind the letters (`isSettled`); `now` is for whoever does not wait. */
function useOptions(text: string, online: ReturnType<typeof useOnline>) {
  const spoken = useWords();
  const index = useStartIndex();
  const optionsFor = useCallback(
    (asked: string): Option[] => [
      ...(index ? startsFor(index, asked, mostStarts) : []).map((start) => optionOf(start, spoken)),
      ...online.found.map(({ label, position }) => ({
        key: `online ${position.join()} ${label}`,
        mark: <OriginMark size={20} />,
        label,
        details: online.host,
        choose: (store: AtlasStore) => originFound(store, position, label),
        position,
      })),
    ],
    [index, spoken, online.found, online.host],
  );
  const later = useDeferredValue(text);
  const asked = text === '' ? '' : later;
  const options = useMemo(() => optionsFor(asked), [optionsFor, asked]);
  const isSettled = index !== null && asked === text;
  return { options, isSettled, now: () => (isSettled ? options : optionsFor(text)) };
}

/**
 * A field for where to start, looked up in the data while one types; the combobox of the ARIA practices, with a list in the
 * flow of the page. Enter takes what is marked, which at first is the best. `isAskedFor`: the field came after a press.
 */
export function OriginSearch({
  isAskedFor = false,
  onFound,
  onDone,
}: {
  isAskedFor?: boolean;
  /** Takes what was found; without it the origin is there. */
  onFound?: (position: Position) => void;
  onDone: () => void;
}) {
  const store = useAtlasStore();
  const { words } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [marked, setMarked] = useState(0);
  const online = useOnline(text);
  const { options, isSettled, now } = useOptions(text, online);
  useEffect(() => {
    if (isAskedFor) field.current?.focus();
  }, [isAskedFor]);
  const type = (typed: string): void => {
    setText(typed);
    setMarked(0);
  };
  const choose = (option: Option | undefined): void => {
    if (!option) return;
    if (onFound) onFound(option.position);
    else option.choose(store);
    type('');
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Until a word is composed its keys are the input method's.
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setMarked((marked + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      // In a form it would be handed in.
      event.preventDefault();
      choose(now()[marked]);
    } else if (event.key === 'Escape' && (text !== '' || isAskedFor)) {
      // One layer at a time: what is typed, then the field where it was asked for.
      event.stopPropagation();
      if (text === '') onDone();
      else type('');
    }
  };
  const hasOptions = options.length > 0;
  const isAsked = text.trim() !== '';
  const notFound = isAsked && isSettled && !hasOptions && online.isIdle ? words.noStart : '';
  useSaid([notFound, hasOptions ? words.startsFound(options.length) : '', online.sentence].filter(Boolean).join(' '));
  return (
    <div className="origin-search">
      <div className="search-field">
        <OriginMark size={20} />
        <input
          ref={field}
          role="combobox"
          aria-label={words.originField}
          aria-autocomplete="list"
          aria-expanded={hasOptions}
          aria-controls={`${id}list`}
          {...(hasOptions ? { 'aria-activedescendant': `${id}${marked}` } : {})}
          autoComplete="off"
          spellCheck={false}
          placeholder={words.originField}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={`${id}list`} role="listbox" aria-label={words.originField} className="starts" hidden={!hasOptions}>
        {options.map((option, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, as in any combobox
          <div
            key={option.key}
            id={`${id}${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === marked}
            className="start"
            onClick={() => choose(option)}
          >
            {option.mark}
            <span className="entry-text">
              <span className="entry-name" dir="auto">
                {option.label}
              </span>
              <span className="entry-details">{option.details}</span>
            </span>
          </div>
        ))}
      </div>
      <p className="aside">
        {notFound}
        {online.sentence}
      </p>
      {isAsked ? <OnlineSearch online={online} /> : null}
    </div>
  );
}
