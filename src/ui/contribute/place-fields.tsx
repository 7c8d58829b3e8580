import { categories, kinds, positionBases, statuses } from '#domain/vocabulary.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { Choice, type Form, Several, TextEntry } from './form-field.tsx';
import { PointHelp } from './position-field-help.tsx';
import { useWords } from '#ui/kit/use-words.ts';

const optionsOf = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>) =>
  ids.map((id) => [id, names[id]] as const);

function Whereabouts({ form }: { form: Form }) {
  const { words, say } = useWords();
  const districts = useAtlas(({ atlas }) => atlas.districts);
  const named = districts.map(({ id, name }) => [id, say(name)] as const);
  return (
    <fieldset className="fields">
      <legend>{words.whereItIs}</legend>
      <TextEntry form={form} field="address" label={words.address} />
      <TextEntry form={form} field="postcode" label={words.postcode} />
      <TextEntry form={form} field="point" label={words.pointField} hint={words.pointHint} />
      <PointHelp form={form} />
      <Choice
        form={form}
        field="basis"
        label={words.basisField}
        none={words.notKnown}
        options={optionsOf(positionBases, words.basisNames)}
      />
      <TextEntry form={form} field="accuracy" label={words.accuracyField} inputMode="decimal" />
      <TextEntry form={form} field="positionSource" label={words.positionSourceField} />
      {named.length > 0 ? (
        <Choice form={form} field="district" label={words.hitTypes.district} none={words.noDistrict} options={named} />
      ) : null}
    </fieldset>
  );
}

function Passport({ form }: { form: Form }) {
  const { words } = useWords();
  return (
    <fieldset className="fields">
      <legend>{words.passport}</legend>
      <TextEntry form={form} field="canTry" label={words.canTry} lines={2} isSaid />
      <TextEntry form={form} field="whoMayUse" label={words.whoMayUse} lines={2} isSaid />
      <TextEntry form={form} field="howToAsk" label={words.howToAsk} lines={2} isSaid />
      <TextEntry form={form} field="maturity" label={words.maturity} isSaid />
      <TextEntry form={form} field="cost" label={words.cost} isSaid />
      <TextEntry form={form} field="pilots" label={words.pilots} hint={words.pilotsHint} lines={3} isSaid />
    </fieldset>
  );
}

/** All that can be told of a place, in the order in which one would say it. */
export function PlaceFields({ form, isNew }: { form: Form; isNew: boolean }) {
  const { words } = useWords();
  const { draft } = form;
  return (
    <>
      <fieldset className="fields">
        <legend>{words.whatItIs}</legend>
        <TextEntry form={form} field="name" label={words.nameField} isSaid />
        <Choice
          form={form}
          field="category"
          label={words.facet.category}
          {...(isNew ? { none: words.choose } : {})}
          options={optionsOf(categories, words.categories)}
        />
        <Choice form={form} field="kind" label={words.kindRow} options={optionsOf(kinds, words.kinds)} />
        <Choice form={form} field="status" label={words.statusRow} options={optionsOf(statuses, words.statuses)} />
        <TextEntry
          form={form}
          field="summary"
          label={words.summaryField}
          hint={words.summaryHint[form.language]}
          lines={4}
          isSaid
        />
      </fieldset>
      {draft.kind === 'digital' ? null : <Whereabouts form={form} />}
      <fieldset className="fields">
        <legend>{words.moreOfIt}</legend>
        <Several form={form} field="offers" label={words.offersRow} names={words.offers} />
        <Several form={form} field="audiences" label={words.facet.audience} names={words.audiences} />
        <Several form={form} field="themes" label={words.themesRow} names={words.themes} />
        <TextEntry form={form} field="website" label={words.website} inputMode="url" />
        <TextEntry form={form} field="operator" label={words.operator} />
        <TextEntry form={form} field="opened" label={words.opened} hint={words.dateHint} />
        <Choice
          form={form}
          field="stepFree"
          label={words.stepFree}
          none={words.notKnown}
          options={[
            ['yes', words.stepFreeKnown.yes],
            ['no', words.stepFreeKnown.no],
          ]}
        />
      </fieldset>
      {draft.category === 'test_arena' ? <Passport form={form} /> : null}
      <fieldset className="fields">
        <legend>{words.howYouKnow}</legend>
        <TextEntry
          form={form}
          field="sources"
          label={words.sources}
          hint={words.sourcesHint}
          lines={3}
          inputMode="url"
        />
        {isNew ? null : (
          <label className="check">
            <input
              type="checkbox"
              checked={draft.looked === 'yes'}
              onChange={({ target }) => form.set('looked', target.checked ? 'yes' : '')}
            />
            <span className="check-name">{words.lookedToday}</span>
          </label>
        )}
        <TextEntry form={form} field="message" label={words.messageField} hint={words.messageHint} lines={2} />
      </fieldset>
    </>
  );
}
