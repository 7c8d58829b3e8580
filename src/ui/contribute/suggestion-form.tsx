import { type FormEvent, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Place } from '#domain/atlas.ts';
import { correctionOf, featureOf, newId, type Patch, type PlaceFeature, suggestionOf } from '#domain/contribute/patch.ts';
import { type DraftField, featureFrom, type PlaceCheck, type PlaceFault } from '#domain/contribute/place-draft.ts';
import { fold } from '#domain/search/text.ts';
import { draftKey } from '#state/contribute/draft-storage.ts';
import type { AtlasStore, Session } from '#state/store.ts';
import { correctionOpened, tellingClosed, tellingLeft } from '#state/contribute/suggestion.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { PlaceCheckContext } from '#state/contribute/place-check-context.ts';
import { focusLater } from '#ui/kit/focus.ts';
import type { Form } from './form-field.tsx';
import { HandOver } from './send-patch.tsx';
import { Icon } from '#ui/kit/icons.tsx';
import { PlaceFields } from './place-fields.tsx';
import { today } from '#ui/kit/today.ts';
import { type TypedDraft, useDraft } from './use-draft.ts';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** The rules of the data, fetched with the form; null until they are here. */
function usePlaceCheck(): { check: PlaceCheck | null; hasFailed: boolean } {
  const bring = useContext(PlaceCheckContext);
  const [check, setCheck] = useState<PlaceCheck | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    bring().then(
      (found) => setCheck(() => found),
      () => setHasFailed(true),
    );
  }, [bring]);
  return { check, hasFailed };
}

/** Going back in the history leaves the form; what was typed is kept. */
function useLeaving(store: AtlasStore, isSuggestion: boolean): void {
  useEffect(
    () =>
      store.subscribe(({ view, how, session }, { view: before }) => {
        if (how === 'address' && view !== before && session.telling !== null) tellingLeft(store);
      }),
    [store],
  );
  // A place's own page takes the keyboard itself.
  useEffect(() => (isSuggestion ? () => focusLater('.suggest-open') : undefined), [isSuggestion]);
}

/** A place of the same name may be the one that is meant. */
function Twin({ typed }: { typed: string }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const places = useAtlas(({ atlas }) => atlas.places);
  const folded = fold(typed);
  const twin = folded && places.find(({ name }) => Object.values(name).some((each) => fold(each) === folded));
  if (!twin) return null;
  return (
    <p className="notice">
      <span>{words.isThereAlready(say(twin.name))}</span>
      <button type="button" className="secondary" onClick={() => correctionOpened(store, twin.id)}>
        {words.correctPlace}
      </button>
    </p>
  );
}

/** What was typed as a feature, and what is wrong with it. */
function useFeature({ draft, language }: TypedDraft, before: PlaceFeature | null) {
  const { check, hasFailed } = usePlaceCheck();
  const places = useAtlas((state) => state.places);
  const bounds = useAtlas(({ atlas }) => atlas.city.bounds);
  const districts = useAtlas(({ atlas }) => atlas.districts);
  const isNew = before === null;
  const feature = useMemo(() => {
    const id = before?.id ?? newId(draft.name, new Set(places.keys()));
    const looked = isNew ? { ...draft, looked: 'yes' } : draft;
    return featureFrom(looked, { before, id, language, bounds, today: today() });
  }, [before, isNew, draft, language, places, bounds]);
  const faults = useMemo(
    () => check?.(feature, { isNew, bounds, districts, today: today() }) ?? [],
    [check, feature, isNew, bounds, districts],
  );
  return { feature, faults, isReady: check !== null, hasFailed };
}

/** Faults of a field are shown from the first key typed in it; all of them once one tried to hand over. */
function useForm(typed: TypedDraft, faults: readonly PlaceFault[], hasTried: boolean, onTyped: () => void): Form {
  const [touched, setTouched] = useState<ReadonlySet<DraftField>>(new Set());
  return {
    draft: typed.draft,
    language: typed.language,
    set: (field, value) => {
      setTouched((now) => new Set([...now, field]));
      typed.set(field, value);
      onTyped();
    },
    faultOf: (field) => (hasTried || touched.has(field) ? faults.find((fault) => fault.field === field) : undefined),
  };
}

function patchFrom(before: PlaceFeature | null, feature: PlaceFeature, city: string, message: string): Patch | null {
  const about = { city, made: today(), ...(message.trim() ? { message: message.trim() } : {}) };
  return before ? correctionOf(before, feature, about) : suggestionOf(feature, about);
}

function PlaceForm({ place }: { place: Place | null }) {
  const { words, language, say } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const before = useMemo(() => place && featureOf(place), [place]);
  const typed = useDraft(draftKey(city, place?.id ?? null), before, language);
  const { feature, faults, isReady, hasFailed } = useFeature(typed, before);
  const [hasTried, setHasTried] = useState(false);
  const [patch, setPatch] = useState<Patch | null>(null);
  const [said, setSaid] = useState('');
  useSaid(said);
  const form = useForm(typed, faults, hasTried, () => {
    setPatch(null);
    setSaid('');
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setHasTried(true);
    const made = faults.length === 0 ? patchFrom(before, feature, city, typed.draft.message) : null;
    setPatch(made);
    if (faults.length > 0) focusLater('.telling [aria-invalid="true"]');
    setSaid(faults.length > 0 ? words.faultCount(faults.length) : made === null ? words.nothingChanged : '');
  };
  return (
    <form className="place-form" noValidate onSubmit={submit}>
      {typed.isRestored ? (
        <p className="notice">
          <span>{words.draftIsBack}</span>
          <button type="button" className="secondary" onClick={typed.discard}>
            {words.discardDraft}
          </button>
        </p>
      ) : null}
      <PlaceFields form={form} isNew={place === null} />
      {place === null ? <Twin typed={typed.draft.name} /> : null}
      {hasFailed ? <p role="alert">{words.partFailed}</p> : null}
      <button type="submit" className="primary" disabled={!isReady}>
        {words.makePatch}
      </button>
      {said === '' ? null : <p className={faults.length > 0 ? 'fault' : 'aside'}>{said}</p>}
      {patch ? <HandOver patch={patch} name={place ? say(place.name) : typed.draft.name} /> : null}
    </form>
  );
}

/** The form that tells whoever keeps the data: of a place that is missing, or of what is wrong with one. */
export function Telling({ telling }: { telling: NonNullable<Session['telling']> }) {
  const store = useAtlasStore();
  const { words, say } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const place = useAtlas(({ places }) => (telling.type === 'correct' ? places.get(telling.place) : undefined)) ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  useLeaving(store, telling.type === 'suggest');
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className="telling">
      <button type="button" className="back" onClick={() => tellingClosed(store)}>
        <Icon name="back" size={18} />
        <span>{words.backTo(place ? say(place.name) : words.allOf(say(city)))}</span>
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {place ? words.correctNamed(say(place.name)) : words.suggestPlace}
      </h1>
      <p className="lead">{words.tellingHow}</p>
      <PlaceForm place={place} />
    </article>
  );
}
