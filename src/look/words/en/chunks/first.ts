import { pluralIn } from '#look/words/plural.ts';

export const number = new Intl.NumberFormat('en-GB');
export const form = pluralIn('en-GB');
export const places = (n: number): string => `${number.format(n)} ${form(n, { one: 'place', other: 'places' })}`;
export const spelled = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** What the page says before anything is opened. The other languages have the same shape: what is missing does not compile. */
export const first = {
  shell: {
    product: 'Shared City Atlas',
    skipToPlaces: 'Skip to the places',
    skipToMap: 'Skip to the map',
    skipToSearch: 'Skip to the search',
    city: 'City',
    mode: 'What you do',
    modes: { explore: 'Explore', find: 'Find', present: 'Present' },
    saved: (n: number) => (n === 0 ? 'Shortlist' : `Shortlist (${number.format(n)})`),
    tools: 'Tools',
    language: 'Language',
    appearance: 'Appearance',
    appearances: { auto: 'As the device', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    listOnly: 'List',
    mapToo: 'Map',
    share: 'Share',
    panelMore: 'Show more of the list',
    panelLess: 'Show more of the map',
    sheetIs: { peek: 'List pulled down', half: 'List on half of the screen', full: 'List on the whole screen' },
    placesRegion: 'Places',
    mapRegion: 'Map',
    map: {
      loading: 'The map is on its way…',
      failed: 'The map could not be drawn. Everything is in the list.',
      again: 'Bring the map back',
      unsupported:
        'This browser cannot draw the map (WebGL is off). Everything is in the list: search, filters, distances and details.',
    },
    keysHint: 'Keyboard',
  },
  search: {
    title: 'Search',
    hint: 'Place, district, station or address',
    clear: 'Clear the search',
    whatIf: 'what if',
    results: (n: number) => `Places, ${number.format(n)} found`,
    whereAre: (onMap: number, digital: number, byArea: number) => {
      const off = [
        ...(digital > 0 ? [`${byArea > 0 ? `${number.format(digital)} ` : ''}digital`] : []),
        ...(byArea > 0 ? [`${digital > 0 ? `${number.format(byArea)} ` : ''}known by area`] : []),
      ].join(', ');
      return `${number.format(onMap)} on the map · ${number.format(digital + byArea)} not on the map${off ? `: ${off}` : ''}`;
    },
    countOf: (n: number, total: number) => `${number.format(n)} of ${places(total)}`,
    withoutPlace: 'Without a place on the map',
    withoutPlaceWhy: 'Digital, city-wide, or known only by area: they have no distance.',
    filters: 'Filters',
    filtersOn: (n: number) => `Filters, ${number.format(n)} chosen`,
    outsideMap: 'outside the city',
    notConfirmedSince: (year: string) => `not confirmed since ${year}`,
    placesIn: (city: string) => `Places in ${city}`,
  },
  explore: {
    welcome: (total: number, districts: number) =>
      districts === 0
        ? `${places(total)}.`
        : `${places(total)}, ${spelled[districts] ?? number.format(districts)} innovation ${form(districts, { one: 'district', other: 'districts' })}.`,
    lookingFor: 'What are you looking for?',
    doors: {
      explore: 'Explore the districts',
      find: 'Find a place near me',
      present: 'Present at a workshop',
      walks: 'Go for a walk',
    },
    districts: 'Districts',
    indicativeShort: 'boundaries are indicative',
    outsideDistricts: (n: number) =>
      `${places(n)} ${form(n, { one: 'stands', other: 'stand' })} outside the districts.`,
  },
  kit: {
    count: places,
    walk: (minutes: number) => `${number.format(minutes)} min`,
    distanceOf: (metres: number) =>
      metres < 9995
        ? `${number.format(metres < 1000 ? Math.round(metres) : Math.round(metres / 10) * 10)} m`
        : `${new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(metres / 1000)} km`,
    partFailed: 'This part could not be fetched.',
    reloadPage: 'Load the page again',
    number: (n: number) => number.format(n),
  },
  shortlist: { save: 'Save', isSaved: 'Saved', savePlace: (name: string) => `Save ${name}` },
  vocabulary: {
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
    kinds: { physical: 'Physical', digital: 'Digital', organisational: 'Organisational' },
    statuses: {
      operating: 'In operation',
      under_construction: 'Under construction',
      planned: 'Planned',
      closed: 'Closed',
    },
  },
};

export type FirstWords = typeof first;
