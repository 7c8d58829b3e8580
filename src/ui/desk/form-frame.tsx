/** What every form of the desk has around it: the way back, the heading, and the patch that is made of it. */
import '#ui/contribute/contribute.css';
import '#ui/kit/styles/form.css';
import './desk.css';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Patch } from '#domain/contribute/patch.ts';
import { suggestionClosed } from '#state/contribute/suggestion.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { SendPatch } from '#ui/contribute/send-patch.tsx';
import { useCloseOnBack } from '#ui/contribute/use-close-on-back.ts';
import { useDeskWords } from '#ui/contribute/use-desk-words.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

export interface FormFrameProps {
  readonly title: string;
  readonly lead: string;
  /** In the subject of a mail. */
  readonly name: string;
  readonly faultCount: number;
  /** Null where nothing is changed. */
  readonly make: () => Patch | null;
  /** All that was typed: a patch of something else goes. */
  readonly typed: unknown;
  /** The faults are told from the first attempt on. */
  readonly onTried: () => void;
  /** It is in the data, or not wanted. */
  readonly onDone: () => void;
  /** There is something to discard. */
  readonly isChanged: boolean;
  readonly children: ReactNode;
}

/** Where one came from. */
function useBackWords(): string {
  const { words, localize } = useWords();
  const deskWords = useDeskWords();
  return useAtlas(({ view, places, atlas }) => {
    const place = view.place === null ? undefined : places.get(view.place);
    if (place) return words.kit.backTo(localize(place.name));
    if (view.page === 'desk') return words.kit.backTo(deskWords.desk);
    const district = atlas.districts.find(({ id }) => id === view.district);
    return words.kit.backTo(district ? localize(district.name) : words.kit.allOf(localize(atlas.city.name)));
  });
}

export function FormFrame({ title, lead, name, faultCount, make, typed, children, ...on }: FormFrameProps) {
  const store = useAtlasStore();
  const { words } = useWords();
  const deskWords = useDeskWords();
  const heading = usePanelHeading();
  const [made, setMade] = useState<{ readonly patch: Patch | null; readonly of: string } | null>(null);
  useCloseOnBack(store);
  const now = JSON.stringify(typed);
  const current = made?.of === now ? made : null;
  const announcement =
    current === null
      ? ''
      : faultCount > 0
        ? words.contribute.faultCount(faultCount)
        : current.patch
          ? ''
          : words.contribute.nothingChanged;
  useAnnouncement(announcement);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    on.onTried();
    setMade({ patch: faultCount > 0 ? null : make(), of: now });
    if (faultCount > 0) focusLater('.desk-form [aria-invalid="true"]');
  };
  const done = (): void => {
    on.onDone();
    suggestionClosed(store);
  };
  return (
    <article className="telling desk-form">
      <button type="button" className="back" onClick={() => suggestionClosed(store)}>
        <Icon name="back" size={18} />
        <span>{useBackWords()}</span>
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="lead">{lead}</p>
      <form className="place-form" noValidate onSubmit={submit}>
        {children}
        <div className="actions">
          <button type="submit" className="primary">
            {words.contribute.makePatch}
          </button>
          {on.isChanged ? (
            <button type="button" className="secondary" onClick={on.onDone}>
              {deskWords.discard}
            </button>
          ) : null}
        </div>
        {announcement === '' ? null : <p className={faultCount > 0 ? 'fault' : 'aside'}>{announcement}</p>}
        {current?.patch ? <SendPatch patch={current.patch} name={name} onSaved={done} /> : null}
      </form>
    </article>
  );
}
