/** Every screen of the atlas, by its address. A new screen is one entry here. */

interface ScreenFile {
  readonly input: string;
  readonly name: string;
  readonly text: string;
}

export interface Screen {
  /** Stable, so that a picture of it can be compared with an earlier one. */
  readonly id: string;
  /** What a developer calls it. */
  readonly title: string;
  /** Of another city than Oslo. */
  readonly city?: string;
  /** With a shortlist in the link, which opens it. */
  readonly hasShortlist?: boolean;
  /** Of the address; few places, so that the same entry is not looked at a hundred times. */
  readonly query: string;
  /** A selector of what is there when the screen is. */
  readonly shows: string;
  /** What is pressed first, by selectors. */
  readonly press?: readonly string[];
  /** A file that is chosen after that. */
  readonly file?: ScreenFile;
  /** The built site does not have it: `tests/browser/ui/desk.test.tsx` holds it to the rules. */
  readonly isUnderStartOnly?: true;
}

export const screenLanguages = ['en', 'nb'] as const;
export const screenAppearances = ['light', 'dark', 'contrast'] as const;

/** The narrowest that WCAG asks for, a phone, a tablet, a desktop. */
export const screenSizes = [
  { name: 'narrow', width: 320, height: 640 },
  { name: 'phone', width: 390, height: 844 },
  { name: 'tablet', width: 768, height: 1024 },
  { name: 'desktop', width: 1440, height: 900 },
] as const;

const saved = 'save=bitraf,sentralen,deichman-bjorvika';
const start = 'near=10.7527,59.9088&within=1500m';
const story = 'category=library&story=three-districts';
const presentTab = '.modes button:nth-of-type(4)';

export const screens: readonly Screen[] = [
  { id: 'explore', title: 'Explore', query: 'category=library', shows: '.districts' },
  {
    id: 'district',
    title: 'A district, with the counts behind two indicators',
    query: 'category=library&district=punkt-oslo',
    shows: '.district-profile [data-figure=walk-to-station][open]',
    press: ['[data-figure=near-station] > summary', '[data-figure=walk-to-station] > summary'],
  },
  { id: 'method', title: 'How indicators are computed', query: 'category=library&page=method', shows: '.method-page' },
  {
    id: 'indicator-sheet',
    title: 'Indicators of a district on paper',
    query: 'view=print&page=card&district=punkt-oslo',
    shows: '.card-sheet',
  },
  { id: 'place', title: 'A place', query: 'category=library&place=deichman-bjorvika', shows: '.place-page' },
  { id: 'test-arenas', title: 'Test arenas', query: 'category=test_arena', shows: '.arenas' },
  {
    id: 'find',
    title: 'Find, with a start and a radius',
    query: `category=library&${start}`,
    shows: '.near-controls .reach-chart',
    press: ['#near-controls > details:first-of-type > summary', '.move-start summary', '#change-origin'],
  },
  {
    id: 'recommended',
    title: 'Recommended places',
    query: `${start}&need=make-a-prototype&category=makerspace_lab`,
    shows: '.door-list',
  },
  { id: 'search', title: 'A search', query: 'q=forskningsparken', shows: '.others' },
  { id: 'no-results', title: 'No results', query: 'q=xyzzy&category=library', shows: '.nothing' },
  {
    id: 'shortlist',
    title: 'The shortlist of a link',
    hasShortlist: true,
    query: 'category=library',
    shows: '.saved-list',
    press: ['.modes button:nth-of-type(3)'],
  },
  {
    id: 'compare',
    title: 'Saved places compared',
    hasShortlist: true,
    query: 'category=library&view=compare',
    shows: '.compare table',
  },
  { id: 'notice', title: 'A link that names nothing', query: 'category=library&district=nowhere', shows: '.notice' },
  {
    id: 'side-by-side',
    title: 'Two districts side by side, with a similar place',
    query: 'district=hovinbyen-sirkulaere-oslo&twin=oxford/cowley-littlemore&place=padriv-oslo',
    shows: '.alike-answer li',
  },
  { id: 'walk', title: 'A walk', query: 'category=library&walk=blindern-to-gaustad', shows: '.walk-page' },
  {
    id: 'walk-stop',
    title: 'A stop of a walk',
    query: 'category=library&walk=blindern-to-gaustad&stop=2',
    shows: '.walk-step',
  },
  {
    id: 'near-open',
    title: 'Near a start, open now and to walk in',
    query: 'near=10.7527,59.9088&open=1&public=walk_in',
    shows: '.near-chips .open-unknown',
  },
  {
    id: 'near-asked',
    title: 'Near me, where the device does not say where it is',
    query: 'category=library',
    shows: '.no-origin',
    press: ['.doors li:nth-child(2) button'],
  },
  {
    id: 'filters',
    title: 'All filters, with how many are not known',
    query: 'category=library',
    shows: '.facet [data-unknown]',
    press: ['.filters .chip[aria-expanded]'],
  },
  {
    id: 'suggestion',
    title: 'The form for a place, with faults',
    query: 'category=library',
    shows: '.place-form [aria-invalid=true]',
    press: ['.suggest-open', '.place-form [type=submit]:enabled'],
  },
  {
    id: 'coverage',
    title: 'Who is within reach, and one area',
    query: 'category=library&lens=social_assistance_share:meet:30min:both@030101',
    shows: '.lens-card',
  },
  {
    id: 'coverage-method',
    title: 'How coverage is computed',
    query: 'category=library&page=lens-method',
    shows: '.lens-method',
  },
  {
    id: 'subset',
    title: 'The places behind an indicator',
    query: 'district=punkt-oslo&show=figure:near-station',
    shows: '.subset',
  },
  {
    id: 'gaps',
    title: 'Where something is missing',
    query: 'category=library&gap=make:15min',
    shows: '.gap-legend',
    press: ['.gap-method summary'],
  },
  {
    id: 'list',
    title: 'The list alone, with everything unfolded',
    query: 'category=library&view=list',
    shows: '#accessibility[open]',
    press: ['.results .take-away summary', '.by-district summary', '.about summary', '#accessibility summary'],
  },
  {
    id: 'keys',
    title: 'The keys',
    query: 'category=library',
    shows: 'dialog.help',
    press: ['.toolbar .keys'],
  },
  {
    id: 'share',
    title: 'Share, with the code of a frame',
    query: 'category=library',
    shows: '.share-panel details .qr',
    press: ['.toolbar .share', '.share-panel summary'],
  },
  {
    id: 'embed',
    title: 'Embedded, with recommended places',
    query: 'category=makerspace_lab&embed=1&lock=category&need=make-a-prototype',
    shows: '.embed-doors .door',
  },
  { id: 'slide', title: 'A slide', query: `${story}&slide=2`, shows: '.stage .slide-card' },
  { id: 'notes', title: "The presenter's notes", query: `${story}&slide=2&view=list`, shows: '.notes-page' },
  {
    id: 'handout',
    title: 'A handout',
    query: 'category=library&story=test-arena&view=print',
    shows: '.handout-page',
  },
  { id: 'print', title: 'A printed sheet', query: 'category=library&view=print', shows: '.paper-table' },
  {
    id: 'story-editor',
    title: 'A story being made',
    query: 'category=library',
    shows: '.story-slides',
    press: [presentTab, '.new-story button'],
  },
  {
    id: 'what-if',
    title: 'A what-if',
    query: 'category=library&whatif=1:makerspace_lab:10.75:59.91::New+lab,-bitraf',
    shows: '.what-if-figures',
    press: [presentTab],
  },
  {
    id: 'partnership',
    title: 'A partnership',
    city: 'oxford',
    query: 'category=library&page=partnership',
    shows: '.partnership',
  },
  {
    id: 'own-data',
    title: 'A file of places that was read',
    query: 'category=library',
    shows: '.own-report',
    press: [presentTab],
    file: { input: '.own-data input', name: 'labs.csv', text: 'what;p;q\nA lab;59,92;10,75\nAnother;nowhere;10,7' },
  },
  {
    id: 'sheet',
    title: 'A sheet of the places, with what it changes',
    query: 'category=library',
    shows: '.hand-over',
    press: [presentTab],
    file: { input: '.own-data input', name: 'oslo.csv', text: 'id;verified\ndeichman-bjorvika;2026-01-15' },
  },
  {
    id: 'sheet-faults',
    title: 'A sheet of the places, with cells that are wrong',
    query: 'category=library',
    shows: '.sheet-faults',
    press: [presentTab],
    file: { input: '.own-data input', name: 'oslo.csv', text: 'id;verified;name.en\nnowhere;2026;Nowhere' },
  },
  {
    id: 'desk',
    title: "The curator's desk",
    query: 'category=library&page=desk',
    shows: '.desk-tasks[open]',
    press: ['.desk-tasks summary'],
    isUnderStartOnly: true,
  },
  {
    id: 'desk-save',
    title: 'What a save would change',
    query: 'category=library&place=deichman-bjorvika',
    shows: '.desk-save button',
    press: ['.last-look button'],
    isUnderStartOnly: true,
  },
  {
    id: 'desk-boundary',
    title: 'The boundary of a district, edited on the map',
    query: 'category=library&district=punkt-oslo',
    shows: '.corner-list',
    press: ['[data-opens=boundary]'],
    isUnderStartOnly: true,
  },
  {
    id: 'desk-pilot',
    title: 'The form of a pilot, with faults',
    query: 'category=library&page=desk',
    shows: '.desk-form [aria-invalid=true]',
    press: ['.desk-page [data-opens=pilot]', '.desk-form [type=submit]'],
    isUnderStartOnly: true,
  },
  {
    id: 'desk-walk',
    title: 'The form of a walk',
    query: 'category=library&page=desk',
    shows: '.walk-stops-draft',
    press: ['.desk-page [data-opens=walk]'],
    isUnderStartOnly: true,
  },
  {
    id: 'move-pin',
    title: 'The pin of a place that is moved',
    query: 'place=deichman-bjorvika',
    shows: '.pin-mover [data-moves]',
    press: ['.last-look button:nth-of-type(2)', '.move-pin'],
  },
];

/** The query of a screen in a language and an appearance, without `?`. */
export function queryOf(screen: Screen, language: string, appearance: string): string {
  const shortlist = screen.hasShortlist === true ? `&${saved}` : '';
  return `city=${screen.city ?? 'oslo'}${shortlist}&${screen.query}&lang=${language}&appearance=${appearance}`;
}
