/** The origin field: looks up a start point in the data while the person types; the combobox of the ARIA practices. */
import '#ui/kit/styles/entry.css';
import '#ui/kit/styles/search-field.css';
import './near.css';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Position } from '#domain/atlas.ts';
import { useAtlasStore } from '#state/use-atlas.ts';
import { OriginIcon } from '#ui/kit/origin-mark.tsx';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { OnlineAddressSearch, useOnline } from './online-address-search.tsx';
import { type OriginOption, useOriginOptions } from './origin-options.tsx';

interface OriginSearchProps {
  /** The field was opened by a button: it takes the focus, and Escape closes it. */
  isAskedFor?: boolean;
  /** Receives the position; without it the position becomes the origin. */
  onFound?: (position: Position) => void;
  onDone: () => void;
}

/** The text, the active option and the keys of the combobox. Enter chooses the active option, which at first is the best. */
function useOriginCombobox({ isAskedFor = false, onFound, onDone }: OriginSearchProps) {
  const store = useAtlasStore();
  const [text, setText] = useState('');
  const [activeIndex, setActiveIndex] = useState(0);
  const online = useOnline(text);
  const { options, isSettled, current } = useOriginOptions(text, online);
  const type = (typed: string): void => {
    setText(typed);
    setActiveIndex(0);
  };
  const choose = (option: OriginOption | undefined): void => {
    if (!option) return;
    if (onFound) onFound(option.position);
    else option.choose(store);
    type('');
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setActiveIndex((activeIndex + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      // Inside a form, Enter would submit the form.
      event.preventDefault();
      choose(current()[activeIndex]);
    } else if (event.key === 'Escape' && (text !== '' || isAskedFor)) {
      // The first Escape clears the text, the second closes the field.
      event.stopPropagation();
      if (text === '') onDone();
      else type('');
    }
  };
  return { text, activeIndex, online, options, isSettled, type, choose, onKeyDown };
}

interface OriginOptionsProps {
  id: string;
  options: readonly OriginOption[];
  activeIndex: number;
  onChoose: (option: OriginOption) => void;
}

/** The listbox of the combobox, in the flow of the page. */
function OriginOptions({ id, options, activeIndex, onChoose }: OriginOptionsProps) {
  const { words } = useWords();
  return (
    <div
      id={`${id}list`}
      role="listbox"
      aria-label={words.near.originField}
      className="starts"
      hidden={options.length === 0}
    >
      {options.map((option, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, as in any combobox
        <div
          key={option.key}
          id={`${id}${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === activeIndex}
          className="start"
          onClick={() => onChoose(option)}
        >
          {option.icon}
          <span className="entry-text">
            <span className="entry-name" dir="auto">
              {option.label}
            </span>
            <span className="entry-details">{option.details}</span>
          </span>
        </div>
      ))}
    </div>
  );
}

export function OriginSearch(props: OriginSearchProps) {
  const { words } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { isAskedFor } = props;
  const { text, activeIndex, online, options, isSettled, type, choose, onKeyDown } = useOriginCombobox(props);
  useEffect(() => {
    if (isAskedFor) field.current?.focus();
  }, [isAskedFor]);
  const hasOptions = options.length > 0;
  const hasText = text.trim() !== '';
  const notFound = hasText && isSettled && !hasOptions && online.isIdle ? words.near.noStart : '';
  useAnnouncement(
    [notFound, hasOptions ? words.near.startsFound(options.length) : '', online.sentence].filter(Boolean).join(' '),
  );
  return (
    <div className="origin-search">
      <div className="search-field">
        <OriginIcon size={20} />
        <input
          ref={field}
          role="combobox"
          aria-label={words.near.originField}
          aria-autocomplete="list"
          aria-expanded={hasOptions}
          aria-controls={`${id}list`}
          {...(hasOptions ? { 'aria-activedescendant': `${id}${activeIndex}` } : {})}
          autoComplete="off"
          spellCheck={false}
          placeholder={words.near.originField}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <OriginOptions id={id} options={options} activeIndex={activeIndex} onChoose={choose} />
      <p className="aside">
        {notFound}
        {online.sentence}
      </p>
      {hasText ? <OnlineAddressSearch online={online} /> : null}
    </div>
  );
}
