/** The fields of the suggestion form, in groups: what the place is, where, what it offers, and how the person knows. */
import './contribute.css';
import '#ui/kit/styles/form.css';
import type { TextField } from '#domain/contribute/place-draft.ts';
import { accessFeatures, categories, kinds, positionBases, publicAccess, statuses } from '#domain/vocabulary.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { useWords } from '#ui/kit/use-words.ts';
import { Choice, type Form, MultiChoice, TextEntry } from './form-field.tsx';
import { PositionFieldHelp } from './position-field-help.tsx';

const optionsOf = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>) =>
  ids.map((id) => [id, names[id]] as const);

function PositionFields({ form }: { form: Form }) {
  const { words, localize } = useWords();
  const districts = useAtlas(({ atlas }) => atlas.districts);
  const districtOptions = districts.map(({ id, name }) => [id, localize(name)] as const);
  return (
    <fieldset className="fields">
      <legend>{words.contribute.whereItIs}</legend>
      <TextEntry form={form} field="address" label={words.place.address} />
      <TextEntry form={form} field="postcode" label={words.contribute.postcode} />
      <TextEntry form={form} field="point" label={words.contribute.pointField} hint={words.contribute.pointHint} />
      <PositionFieldHelp form={form} />
      <Choice
        form={form}
        field="basis"
        label={words.contribute.basisField}
        none={words.kit.notKnown}
        options={optionsOf(positionBases, words.contribute.basisNames)}
      />
      <TextEntry form={form} field="accuracy" label={words.contribute.accuracyField} inputMode="decimal" />
      <TextEntry form={form} field="positionSource" label={words.contribute.positionSourceField} />
      {districtOptions.length > 0 ? (
        <Choice
          form={form}
          field="district"
          label={words.search.hitTypes.district}
          none={words.contribute.noDistrict}
          options={districtOptions}
        />
      ) : null}
    </fieldset>
  );
}

function PassportFields({ form }: { form: Form }) {
  const { words } = useWords();
  return (
    <fieldset className="fields">
      <legend>{words.place.passport}</legend>
      <TextEntry form={form} field="canTry" label={words.place.canTry} lines={2} hasLanguage />
      <TextEntry form={form} field="whoMayUse" label={words.place.whoMayUse} lines={2} hasLanguage />
      <TextEntry form={form} field="howToAsk" label={words.place.howToAsk} lines={2} hasLanguage />
      <TextEntry form={form} field="maturity" label={words.place.maturity} hasLanguage />
      <TextEntry form={form} field="cost" label={words.place.cost} hasLanguage />
      <TextEntry
        form={form}
        field="pilots"
        label={words.place.pilots}
        hint={words.contribute.pilotsHint}
        lines={3}
        hasLanguage
      />
    </fieldset>
  );
}

function BasicFields({ form, isNew }: { form: Form; isNew: boolean }) {
  const { words } = useWords();
  return (
    <fieldset className="fields">
      <legend>{words.contribute.whatItIs}</legend>
      <TextEntry form={form} field="name" label={words.kit.nameField} hasLanguage />
      <TextEntry
        form={form}
        field="alsoKnownAs"
        label={words.kit.alsoKnownAs}
        hint={words.contribute.oneNameALine}
        lines={2}
      />
      <Choice
        form={form}
        field="category"
        label={words.vocabulary.facets.category}
        {...(isNew ? { none: words.kit.choose } : {})}
        options={optionsOf(categories, words.vocabulary.categories)}
      />
      <Choice form={form} field="kind" label={words.place.kind} options={optionsOf(kinds, words.vocabulary.kinds)} />
      <Choice
        form={form}
        field="status"
        label={words.place.status}
        options={optionsOf(statuses, words.vocabulary.statuses)}
      />
      <TextEntry
        form={form}
        field="summary"
        label={words.contribute.summaryField}
        hint={words.contribute.summaryHint[form.language]}
        lines={4}
        hasLanguage
      />
    </fieldset>
  );
}

function MoreFields({ form }: { form: Form }) {
  const { words } = useWords();
  return (
    <fieldset className="fields">
      <legend>{words.contribute.moreOfIt}</legend>
      <MultiChoice form={form} field="offers" label={words.place.offers} names={words.vocabulary.offers} />
      <MultiChoice
        form={form}
        field="audiences"
        label={words.vocabulary.facets.audience}
        names={words.vocabulary.audiences}
      />
      <MultiChoice form={form} field="themes" label={words.place.themes} names={words.vocabulary.themes} />
      <TextEntry form={form} field="website" label={words.place.website} inputMode="url" />
      <TextEntry form={form} field="phone" label={words.place.phone} inputMode="tel" />
      <TextEntry form={form} field="email" label={words.place.email} inputMode="email" />
      <TextEntry form={form} field="operator" label={words.place.operator} />
      <TextEntry form={form} field="opened" label={words.place.opened} hint={words.contribute.dateHint} />
      <TextEntry form={form} field="openingHours" label={words.place.openingHours} hint={words.contribute.hoursHint} />
      <Choice
        form={form}
        field="public"
        label={words.place.publicRow}
        none={words.kit.notKnown}
        options={optionsOf(publicAccess, words.place.publicAccess)}
      />
    </fieldset>
  );
}

/** How one comes in, each fact yes, no or not known, with where it is written. */
function AccessFields({ form }: { form: Form }) {
  const { words } = useWords();
  const yesOrNo = [
    ['yes', words.place.stepFreeKnown.yes],
    ['no', words.place.stepFreeKnown.no],
  ] as const;
  const names = { stepFree: words.place.stepFree, ...words.contribute.accessNames };
  const asked = [
    ['stepFree', names.stepFree],
    ...accessFeatures.map((each) => [`access.${each}`, names[each]]),
  ] as const;
  return (
    <fieldset className="fields">
      <legend>{words.place.access}</legend>
      {asked.map(([field, label]) => (
        <Choice
          key={field}
          form={form}
          field={field as TextField}
          label={label ?? ''}
          none={words.kit.notKnown}
          options={yesOrNo}
        />
      ))}
      <TextEntry form={form} field="access.source" label={words.contribute.accessSource} />
      <TextEntry
        form={form}
        field="access.verified"
        label={words.contribute.accessVerified}
        hint={words.contribute.dateHint}
      />
    </fieldset>
  );
}

function EvidenceFields({ form, isNew }: { form: Form; isNew: boolean }) {
  const { words } = useWords();
  return (
    <fieldset className="fields">
      <legend>{words.contribute.howYouKnow}</legend>
      <TextEntry
        form={form}
        field="sources"
        label={words.place.sources}
        hint={words.contribute.sourcesHint}
        lines={3}
        inputMode="url"
      />
      {isNew ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={form.draft.looked === 'yes'}
            onChange={({ target }) => form.set('looked', target.checked ? 'yes' : '')}
          />
          <span className="check-name">{words.contribute.lookedToday}</span>
        </label>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={form.draft.candidate === 'yes'}
          onChange={({ target }) => form.set('candidate', target.checked ? 'yes' : '')}
        />
        <span className="check-name">{words.contribute.candidateField}</span>
      </label>
      <TextEntry
        form={form}
        field="message"
        label={words.contribute.messageField}
        hint={words.contribute.messageHint}
        lines={2}
      />
    </fieldset>
  );
}

export function PlaceFields({ form, isNew }: { form: Form; isNew: boolean }) {
  const { draft } = form;
  return (
    <>
      <BasicFields form={form} isNew={isNew} />
      {draft.kind === 'digital' ? null : <PositionFields form={form} />}
      <MoreFields form={form} />
      {draft.kind === 'digital' ? null : <AccessFields form={form} />}
      {draft.category === 'test_arena' ? <PassportFields form={form} /> : null}
      <EvidenceFields form={form} isNew={isNew} />
    </>
  );
}
