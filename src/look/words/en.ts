import { pluralIn } from '#look/plural.ts';

/**
 * What the page says before anything is opened, in English; the rest is in `en-later.ts`. The other languages have the same
 * shape: a missing key does not compile.
 */
export const number = new Intl.NumberFormat('en-GB');
export const form = pluralIn('en-GB');
export const places = (n: number): string => `${number.format(n)} ${form(n, { one: 'place', other: 'places' })}`;
export const spelled = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const en = {
  locale: 'en-GB',
  product: 'Shared City Atlas',
  title: (parts: readonly string[]) => [...parts, 'Shared City Atlas'].join(' · '),
  skipToPlaces: 'Skip to the places',
  skipToMap: 'Skip to the map',
  skipToSearch: 'Skip to the search',
  city: 'City',
  mode: 'What you do',
  explore: 'Explore',
  find: 'Find',
  present: 'Present',
  saved: (n: number) => (n === 0 ? 'Shortlist' : `Shortlist (${number.format(n)})`),
  tools: 'Tools',
  language: 'Language',
  appearance: 'Appearance',
  appearances: { auto: 'As the device', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  listOnly: 'List',
  mapToo: 'Map',
  share: 'Share',
  shared: 'The link is copied.',
  shareFailed: 'Copy the link from the address bar: the browser did not let us.',
  panelMore: 'Show more of the list',
  panelLess: 'Show more of the map',
  sheetIs: { peek: 'List pulled down', half: 'List on half of the screen', full: 'List on the whole screen' },

  search: 'Search',
  searchHint: 'Place, district, station or address',
  clearSearch: 'Clear the search',
  hits: 'Also found',
  hitTypes: { district: 'District', area: 'Area', station: 'Station' },

  welcome: (total: number, districts: number) =>
    districts === 0
      ? `${places(total)}.`
      : `${places(total)}, ${spelled[districts] ?? number.format(districts)} innovation ${form(districts, { one: 'district', other: 'districts' })}.`,
  lookingFor: 'What are you looking for?',
  exploreDoor: 'Explore the districts',
  findDoor: 'Find a place near me',
  presentDoor: 'Present at a workshop',
  walksDoor: 'Go for a walk',
  districts: 'Districts',
  whatIf: 'what if',
  indicativeShort: 'boundaries are indicative',
  outsideDistricts: (n: number) => `${places(n)} ${form(n, { one: 'stands', other: 'stand' })} outside the districts.`,
  closedHidden: (n: number) =>
    `${number.format(n)} closed ${form(n, { one: 'place is', other: 'places are' })} hidden.`,
  showClosed: 'Show them',

  placesRegion: 'Places',
  mapRegion: 'Map',
  results: (n: number) => `Places, ${number.format(n)} found`,
  whereAre: (onMap: number, digital: number, byArea: number) => {
    const off = [
      ...(digital > 0 ? [`${byArea > 0 ? `${number.format(digital)} ` : ''}digital`] : []),
      ...(byArea > 0 ? [`${digital > 0 ? `${number.format(byArea)} ` : ''}known by area`] : []),
    ].join(', ');
    return `${number.format(onMap)} on the map · ${number.format(digital + byArea)} not on the map${off ? `: ${off}` : ''}`;
  },
  countOf: (n: number, total: number) => `${number.format(n)} of ${places(total)}`,
  count: places,
  withoutPlace: 'Without a place on the map',
  withoutPlaceWhy: 'Digital, city-wide, or known only by area: they have no distance.',
  sortBy: 'Sort by',
  sorts: { distance: 'Distance', name: 'Name', relevance: 'Best match' },
  filterNames: {
    text: 'search text',
    category: 'category',
    theme: 'theme',
    offer: 'offer',
    audience: 'audience',
    kind: 'kind',
    status: 'status',
    stepFree: 'step-free',
    only: 'places chosen for a figure or theme',
    radius: 'distance',
    district: 'district',
  },

  filters: 'Filters',
  filtersOn: (n: number) => `Filters, ${number.format(n)} chosen`,
  reset: 'Reset all',
  quoted: (text: string) => `“${text}”`,
  removeFilter: (name: string) => `Remove ${name}`,

  outsideMap: 'outside the city',

  save: 'Save',
  isSaved: 'Saved',
  savePlace: (name: string) => `Save ${name}`,

  placesIn: (city: string) => `Places in ${city}`,

  walk: (minutes: number) => `${number.format(minutes)} min`,
  distanceOf: (metres: number) =>
    metres < 9995
      ? `${number.format(metres < 1000 ? Math.round(metres) : Math.round(metres / 10) * 10)} m`
      : `${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(metres / 1000)} km`,

  liveFailed: 'Street detail did not come, so the map stays as it was. Press “Street detail” to try again.',
  customFailed: 'The basemap of this site could not be read, so the map shows its own ground.',
  customRanges:
    'The server of this site does not send parts of files, so its basemap cannot be used. The map shows its own ground.',
  mapLoading: 'The map is on its way…',
  mapFailed: 'The map could not be drawn. Everything is in the list.',
  mapAgain: 'Bring the map back',
  mapUnsupported:
    'This browser cannot draw the map (WebGL is off). Everything is in the list: search, filters, distances and details.',

  partFailed: 'This part could not be fetched.',
  reloadPage: 'Load the page again',
  cityFailed: 'The data could not be read.',
  keysHint: 'Keyboard',

  number: (n: number) => number.format(n),

  families: {
    learn: 'Learn & research',
    start: 'Start & work',
    make: 'Make',
    test: 'Test',
    fund: 'Fund & advise',
    meet: 'Meet & belong',
  },
  categories: {
    university: 'University',
    research_institute: 'Research institute',
    hospital: 'Hospital',
    learning_space: 'Learning space',
    company_hub: 'Company hub',
    coworking: 'Shared workplace',
    incubator_accelerator: 'Incubator or accelerator',
    makerspace_lab: 'Makerspace or lab',
    test_arena: 'Test arena',
    cluster: 'Network or cluster',
    investor: 'Investor',
    public_agency: 'Public agency',
    meeting_place: 'Meeting place',
    library: 'Library',
    social_enterprise: 'Social enterprise',
  },
  /** How several of one category are counted, where a number stands before it. */
  themes: {
    health_life_science: 'Health and life science',
    digital_ai: 'Digital and AI',
    climate_energy: 'Climate and energy',
    circular_economy: 'Circular economy',
    construction: 'Building and construction',
    mobility: 'Mobility',
    education: 'Education',
    culture_creative: 'Culture and creative trades',
    social_innovation: 'Social innovation',
    democracy_inclusion: 'Democracy and inclusion',
    food: 'Food',
    fintech: 'Finance technology',
    security: 'Security',
    maritime_ocean: 'Sea and shipping',
  },
  offers: {
    desk: 'Desk',
    private_office: 'Private office',
    meeting_room: 'Meeting room',
    event_space: 'Event space',
    studio: 'Studio',
    kitchen: 'Kitchen',
    prototyping_workshop: 'Prototyping workshop',
    fabrication_3d_print: '3D printing and fabrication',
    electronics_lab: 'Electronics lab',
    wet_lab: 'Wet lab',
    clinical_testbed: 'Clinical test bed',
    living_lab: 'Living lab',
    data_platform: 'Data platform',
    circular_materials: 'Reused materials',
    library_services: 'Library services',
    mentoring: 'Mentoring',
    funding: 'Funding',
    soft_landing: 'Soft landing',
  },
  audiences: {
    students_researchers: 'Students and researchers',
    startups: 'Start-ups and founders',
    companies: 'Companies',
    public_sector: 'Public sector',
    residents: 'Residents and families',
    artists_makers: 'Artists and makers',
    social_community: 'Social enterprises and communities',
    schools_youth: 'Schools and young people',
    patients_clinicians: 'Patients and clinicians',
    investors: 'Investors',
  },
  kinds: { physical: 'Physical', digital: 'Digital', organisational: 'Organisational' },
  statuses: {
    operating: 'In operation',
    under_construction: 'Under construction',
    planned: 'Planned',
    closed: 'Closed',
  },
  modes: { metro: 'Metro', train: 'Train', tram: 'Tram', bus: 'Bus', park_and_ride: 'Park and ride' },
  areaLevels: {
    borough: 'Borough',
    sub_borough: 'Part of a borough',
    ward: 'Ward',
    lsoa: 'Small area',
    neighbourhood: 'Neighbourhood',
  },
};

export type FirstWords = typeof en;
