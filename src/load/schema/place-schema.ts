/** The schema of a place, a feature of `places.geojson`. */
import * as v from 'valibot';
import {
  type AccessFeature,
  accessFeatures,
  audiences,
  categories,
  kinds,
  offers,
  publicAccess,
  statuses,
  themes,
} from '#domain/vocabulary.ts';
import { featureOf, id, line, link, name, point, positionInfo, text, when } from './field-schema.ts';

const phone = v.pipe(
  v.string(),
  v.regex(/^\+?\d(?:[ ()-]*\d){4,14}$/, 'a telephone number, for example "+47 21 08 00 00"'),
);
const email = v.pipe(
  v.string(),
  v.regex(/^[\w.+-]+@[\w.-]+\.\w+$/, 'an e-mail address, for example "post@example.org"'),
);

const yesOrNo = v.exactOptional(v.boolean());
const access = v.object({
  ...(Object.fromEntries(accessFeatures.map((each) => [each, yesOrNo])) as Record<AccessFeature, typeof yesOrNo>),
  source: line,
  verified: v.exactOptional(when),
});

/** A trial at a test arena, and when. */
export const pilot = v.object({ name: text, from: v.exactOptional(when), to: v.exactOptional(when) });

export const place = v.object({
  name,
  alsoKnownAs: v.exactOptional(v.array(line)),
  category: v.picklist(categories),
  kind: v.picklist(kinds),
  summary: text,
  themes: v.optional(v.array(v.picklist(themes)), []),
  offers: v.optional(v.array(v.picklist(offers)), []),
  audiences: v.optional(v.array(v.picklist(audiences)), []),
  status: v.picklist(statuses),
  address: v.exactOptional(line),
  postcode: v.exactOptional(line),
  website: v.exactOptional(link),
  phone: v.exactOptional(phone),
  email: v.exactOptional(email),
  operator: v.exactOptional(name),
  opened: v.exactOptional(when),
  /** In the syntax of OpenStreetMap's `opening_hours`; `npm run data:check` reads it. */
  openingHours: v.exactOptional(line),
  public: v.exactOptional(v.picklist(publicAccess)),
  stepFree: v.exactOptional(v.boolean()),
  access: v.exactOptional(access),
  district: v.exactOptional(id),
  sources: v.optional(v.array(link), []),
  verified: v.exactOptional(when),
  note: v.exactOptional(text),
  candidate: v.exactOptional(v.boolean()),
  outsideCity: v.optional(v.boolean(), false),
  areaWide: v.optional(v.boolean(), false),
  position: v.exactOptional(positionInfo),
  arena: v.exactOptional(
    v.object({
      canTry: v.exactOptional(text),
      whoMayUse: v.exactOptional(text),
      howToAsk: v.exactOptional(text),
      maturity: v.exactOptional(text),
      cost: v.exactOptional(text),
      pilots: v.exactOptional(v.array(pilot)),
    }),
  ),
});

export const placeFeature = featureOf(place, v.nullable(point));
