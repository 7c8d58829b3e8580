/** The panel of the suggestion form: a missing place, or a correction of a place. */
import './contribute.css';
import '#ui/kit/styles/facts.css';
import '#ui/kit/styles/form.css';
import '#ui/kit/notices.css';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import type { Place } from '#domain/atlas.ts';
import { withOtherTexts } from '#domain/contribute/draft-languages.ts';
import {
  correctionOf,
  newPlaceId,
  type Patch,
  type PlaceFeature,
  placeFeatureOf,
  suggestionOf,
} from '#domain/contribute/patch.ts';
import { type DraftField, featureFrom, type PlaceCheck, type PlaceFault } from '#domain/contribute/place-draft.ts';
import { fold } from '#domain/search/text.ts';
import type { Language } from '#domain/vocabulary.ts';
import { placeChosen } from '#state/actions.ts';
import { draftKey } from '#state/contribute/draft-storage.ts';
import { correctionOpened, suggestionClosed } from '#state/contribute/suggestion.ts';
import type { Session } from '#state/store.ts';
import { useAtlas, useAtlasStore, useServices } from '#state/use-atlas.ts';
import { focusLater } from '#ui/kit/focus.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { usePanelHeading } from '#ui/kit/panel/use-panel-heading.ts';
import { today } from '#ui/kit/today.ts';
import { useAnnouncement } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';
import type { Form } from './form-field.tsx';
import { PlaceFields } from './place-fields.tsx';
import { SendPatch } from './send-patch.tsx';
import { useCloseOnBack } from './use-close-on-back.ts';
import { otherLanguageOf, type TypedDraft, useDraft } from './use-draft.ts';

/** The rules of the data, loaded with the form; null until then. */
function usePlaceCheck(): { check: PlaceCheck | null; hasFailed: boolean } {
  const { checkPlace: load } = useServices();
  const [check, setCheck] = useState<PlaceCheck | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    load().then(
      (found) => setCheck(() => found),
      () => setHasFailed(true),
    );
  }, [load]);
  return { check, hasFailed };
}

/** Warns about an existing place with the same name. */
function SameNameNotice({ typed }: { typed: string }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const places = useAtlas(({ atlas }) => atlas.places);
  const folded = fold(typed);
  const namesake = folded && places.find(({ name }) => Object.values(name).some((each) => fold(each) === folded));
  if (!namesake) return null;
  return (
    <p className="notice">
      <span>{words.contribute.isThereAlready(localize(namesake.name))}</span>
      <button type="button" className="secondary" onClick={() => correctionOpened(store, namesake.id)}>
        {words.contribute.correctPlace}
      </button>
    </p>
  );
}

/** The draft as a feature, and its faults. */
function useFeature({ draft, language, texts }: TypedDraft, before: PlaceFeature | null, other: Language | null) {
  const { check, hasFailed } = usePlaceCheck();
  const places = useAtlas((state) => state.places);
  const bounds = useAtlas(({ atlas }) => atlas.city.bounds);
  const districts = useAtlas(({ atlas }) => atlas.districts);
  const isNew = before === null;
  const feature = useMemo(() => {
    const id = before?.id ?? newPlaceId(draft.name, new Set(places.keys()));
    const checked = isNew ? { ...draft, looked: 'yes' } : draft;
    const typed = featureFrom(checked, { before, id, language, bounds, today: today() });
    return other === null ? typed : withOtherTexts(typed, texts, { language, other });
  }, [before, isNew, draft, language, texts, other, places, bounds]);
  const faults = useMemo(
    () => check?.(feature, { isNew, bounds, districts, today: today() }) ?? [],
    [check, feature, isNew, bounds, districts],
  );
  return { feature, faults, isReady: check !== null, hasFailed };
}

/** The second language of the form: on the curator's desk. */
function useOtherLanguage(language: Language): Language | null {
  const { desk } = useServices();
  const all = useAtlas(({ atlas }) => atlas.city.languages);
  return import.meta.env.DEV && desk !== undefined ? otherLanguageOf(language, all) : null;
}

interface FormAround {
  readonly faults: readonly PlaceFault[];
  readonly hasTried: boolean;
  readonly onTyped: () => void;
  readonly before: PlaceFeature | null;
  readonly other: Language | null;
}

/** The faults of a field appear once the person types in it; all of them after an attempt to send. */
function useForm(typed: TypedDraft, { faults, hasTried, onTyped, before, other }: FormAround): Form {
  const [touched, setTouched] = useState<ReadonlySet<DraftField>>(new Set());
  return {
    draft: typed.draft,
    language: typed.language,
    other: other && {
      language: other,
      texts: typed.texts,
      before,
      set: (field, text) => {
        typed.setText(field, text);
        onTyped();
      },
    },
    set: (field, value) => {
      setTouched((now) => new Set([...now, field]));
      typed.set(field, value);
      onTyped();
    },
    faultOf: (field) => (hasTried || touched.has(field) ? faults.find((fault) => fault.field === field) : undefined),
  };
}

function patchFrom(before: PlaceFeature | null, feature: PlaceFeature, city: string, message: string): Patch | null {
  const subject = { city, made: today(), ...(message.trim() ? { message: message.trim() } : {}) };
  return before ? correctionOf(before, feature, subject) : suggestionOf(feature, subject);
}

function PlaceForm({ place }: { place: Place | null }) {
  const store = useAtlasStore();
  const { words, language, localize } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.id);
  const languages = useAtlas(({ atlas }) => atlas.city.languages);
  const before = useMemo(() => place && placeFeatureOf(place), [place]);
  const typed = useDraft(draftKey(city, place?.id ?? null), before, { page: language, city: languages });
  const other = useOtherLanguage(typed.language);
  const { feature, faults, isReady, hasFailed } = useFeature(typed, before, other);
  const [hasTried, setHasTried] = useState(false);
  const [patch, setPatch] = useState<Patch | null>(null);
  const [announcement, setAnnouncement] = useState('');
  useAnnouncement(announcement);
  const onTyped = (): void => {
    setPatch(null);
    setAnnouncement('');
  };
  const form = useForm(typed, { faults, hasTried, onTyped, before, other });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setHasTried(true);
    const made = faults.length === 0 ? patchFrom(before, feature, city, typed.draft.message) : null;
    setPatch(made);
    if (faults.length > 0) focusLater('.telling [aria-invalid="true"]');
    setAnnouncement(
      faults.length > 0
        ? words.contribute.faultCount(faults.length)
        : made === null
          ? words.contribute.nothingChanged
          : '',
    );
  };
  return (
    <form className="place-form" noValidate onSubmit={submit}>
      {typed.isRestored ? (
        <p className="notice">
          <span>{words.contribute.draftIsBack}</span>
          <button type="button" className="secondary" onClick={typed.discard}>
            {words.contribute.discardDraft}
          </button>
        </p>
      ) : null}
      <PlaceFields form={form} isNew={place === null} />
      {place === null ? <SameNameNotice typed={typed.draft.name} /> : null}
      {hasFailed ? <p role="alert">{words.kit.partFailed}</p> : null}
      <button type="submit" className="primary" disabled={!isReady}>
        {words.contribute.makePatch}
      </button>
      {announcement === '' ? null : <p className={faults.length > 0 ? 'fault' : 'aside'}>{announcement}</p>}
      {patch ? (
        <SendPatch
          patch={patch}
          name={place ? localize(place.name) : typed.draft.name}
          onSaved={() => {
            typed.discard();
            suggestionClosed(store);
            if (place === null) placeChosen(store, feature.id);
          }}
        />
      ) : null}
    </form>
  );
}

export function SuggestionForm({ suggestion }: { suggestion: NonNullable<Session['suggestion']> }) {
  const store = useAtlasStore();
  const { words, localize } = useWords();
  const city = useAtlas(({ atlas }) => atlas.city.name);
  const place =
    useAtlas(({ places }) => (suggestion.type === 'correct' ? places.get(suggestion.place) : undefined)) ?? null;
  const heading = usePanelHeading();
  useCloseOnBack(store);
  const isSuggestion = suggestion.type === 'suggest';
  // The page of a place takes the focus itself.
  useEffect(() => (isSuggestion ? () => focusLater('.suggest-open') : undefined), [isSuggestion]);
  return (
    <article className="telling">
      <button type="button" className="back" onClick={() => suggestionClosed(store)}>
        <Icon name="back" size={18} />
        <span>{words.kit.backTo(place ? localize(place.name) : words.kit.allOf(localize(city)))}</span>
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {place ? words.contribute.correctNamed(localize(place.name)) : words.contribute.suggestPlace}
      </h1>
      <p className="lead">{words.contribute.tellingHow}</p>
      <PlaceForm place={place} />
    </article>
  );
}
