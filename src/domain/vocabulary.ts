/**
 * The short lists that places are described with. They are closed on purpose: a facet only helps when the same thing has
 * the same name everywhere. The words shown for each id live in `look/words`.
 */
export const families = ['learn', 'start', 'make', 'test', 'fund', 'meet'] as const;
export type Family = (typeof families)[number];

const familyOfCategory = {
  university: 'learn',
  research_institute: 'learn',
  hospital: 'learn',
  learning_space: 'learn',
  company_hub: 'start',
  coworking: 'start',
  incubator_accelerator: 'start',
  makerspace_lab: 'make',
  test_arena: 'test',
  cluster: 'fund',
  investor: 'fund',
  public_agency: 'fund',
  meeting_place: 'meet',
  library: 'meet',
  social_enterprise: 'meet',
} as const satisfies Record<string, Family>;

export type Category = keyof typeof familyOfCategory;
export const categories = Object.keys(familyOfCategory) as Category[];

/** The family a category belongs to. */
export const familyOf = (category: Category): Family => familyOfCategory[category];

/** The categories of one family, in the order of the list above. */
export const categoriesOf = (family: Family): Category[] =>
  categories.filter((category) => familyOfCategory[category] === family);

export const themes = [
  'health_life_science',
  'digital_ai',
  'climate_energy',
  'circular_economy',
  'construction',
  'mobility',
  'education',
  'culture_creative',
  'social_innovation',
  'democracy_inclusion',
  'food',
  'fintech',
  'security',
  'maritime_ocean',
] as const;
export type Theme = (typeof themes)[number];

export const offers = [
  'desk',
  'private_office',
  'meeting_room',
  'event_space',
  'studio',
  'kitchen',
  'prototyping_workshop',
  'fabrication_3d_print',
  'electronics_lab',
  'wet_lab',
  'clinical_testbed',
  'living_lab',
  'data_platform',
  'circular_materials',
  'library_services',
  'mentoring',
  'funding',
  'soft_landing',
] as const;
export type Offer = (typeof offers)[number];

/** The steps from an idea to a product, in order. */
export const steps = ['talk', 'make', 'test', 'fund'] as const;
export type Step = (typeof steps)[number];

export const audiences = [
  'students_researchers',
  'startups',
  'companies',
  'public_sector',
  'residents',
  'artists_makers',
  'social_community',
  'schools_youth',
  'patients_clinicians',
  'investors',
] as const;
export type Audience = (typeof audiences)[number];

export const statuses = ['operating', 'under_construction', 'planned', 'closed'] as const;
export type Status = (typeof statuses)[number];

/** The statuses shown by default: all but closed. */
export const defaultStatuses: readonly Status[] = ['operating', 'under_construction', 'planned'];

/** Who may come in: anybody, people with an appointment, or members. */
export const publicAccess = ['walk_in', 'by_appointment', 'members'] as const;
export type PublicAccess = (typeof publicAccess)[number];

/** The access features of a building. */
export const accessFeatures = [
  'levelEntrance',
  'powerDoor',
  'lift',
  'accessibleToilet',
  'hearingLoop',
  'parking',
] as const;
export type AccessFeature = (typeof accessFeatures)[number];

export const kinds = ['physical', 'digital', 'organisational'] as const;
export type Kind = (typeof kinds)[number];

/** The actors of the municipal definition of an innovation district; members of districts are told apart by these. */
export const actors = ['knowledge', 'firm', 'network', 'investor', 'public', 'civil'] as const;
export type Actor = (typeof actors)[number];

export const transportModes = ['metro', 'train', 'tram', 'bus', 'park_and_ride'] as const;
export type TransportMode = (typeof transportModes)[number];

export const areaLevels = ['borough', 'sub_borough', 'ward', 'lsoa', 'neighbourhood'] as const;
export type AreaLevel = (typeof areaLevels)[number];

export const positionBases = ['sourced', 'estimated', 'stand_in'] as const;
export type PositionBasis = (typeof positionBases)[number];

/**
 * The languages of the page, each as it calls itself. A text that is not known in the one asked for is given in the first
 * of these that it is known in. To add a language, add it here and its files in `look/words`.
 */
export const languageNames = {
  en: 'English',
  nb: 'Norsk',
} as const;
export type Language = keyof typeof languageNames;
export const languages = Object.keys(languageNames) as readonly Language[];
