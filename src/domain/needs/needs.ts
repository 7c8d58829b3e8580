/** Which places meet a need, and which needs an address requests. */
import type { Need, Place } from '#domain/atlas.ts';
import { type Offer, offers, type Step } from '#domain/vocabulary.ts';

/** The step of each offer, used when an offer is requested as a need of its own. */
const stepOfOffer: Readonly<Record<Offer, Step>> = {
  desk: 'make',
  private_office: 'make',
  meeting_room: 'talk',
  event_space: 'talk',
  studio: 'make',
  kitchen: 'make',
  prototyping_workshop: 'make',
  fabrication_3d_print: 'make',
  electronics_lab: 'make',
  wet_lab: 'make',
  clinical_testbed: 'test',
  living_lab: 'test',
  data_platform: 'test',
  circular_materials: 'make',
  library_services: 'talk',
  mentoring: 'talk',
  funding: 'fund',
  soft_landing: 'talk',
};

const offerAsNeed = (offer: Offer): Need => ({
  id: offer,
  step: stepOfOffer[offer],
  label: {},
  offers: [offer],
  categories: [],
  themes: [],
});

/**
 * The needs that ids ask for, in their order: those of the table, and any offer as a need of its own, which has no label,
 * since the words for offers are known already. Ids that are neither are left out.
 */
export const needsById = (table: readonly Need[], ids: readonly string[]): Need[] =>
  ids.flatMap((id) => {
    const offer = offers.find((each) => each === id);
    return table.find((need) => need.id === id) ?? (offer ? offerAsNeed(offer) : []);
  });

/** True when a field of the place meets the need: an offer it states, or its category (with a theme, where one is named). */
export function meets(place: Pick<Place, 'offers' | 'category' | 'themes'>, need: Need): boolean {
  if (need.offers.some((offer) => place.offers.includes(offer))) return true;
  if (!need.categories.includes(place.category)) return false;
  return need.themes.length === 0 || need.themes.some((theme) => place.themes.includes(theme));
}
