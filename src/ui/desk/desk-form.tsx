/** The form of the curator's desk that is open. Under `npm start` alone. */
import type { DeskForm as Form } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { BoundaryForm } from './boundary-form.tsx';
import { PilotForm } from './pilot-form.tsx';
import { WalkForm } from './walk-form.tsx';

export function DeskForm({ form }: { form: Form }) {
  const district = useAtlas(({ atlas }) =>
    form.type === 'boundary' ? atlas.districts.find(({ id }) => id === form.district) : undefined,
  );
  if (form.type === 'boundary') return district ? <BoundaryForm district={district} /> : null;
  return form.type === 'pilot' ? <PilotForm place={form.place} /> : <WalkForm id={form.walk} />;
}
