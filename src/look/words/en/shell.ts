import { places } from './chunks/first.ts';

export const shell = {
  cityFailed: 'The data could not be read.',
  hostLacksType: (file: string) =>
    `The server does not give ${file}. For whoever runs the site: many servers answer 404 for endings that they do not know; add the type application/geo+json for .geojson. If the file is missing, upload the whole of dist/.`,
  hostSentOther: (file: string) =>
    `The server sends something else in the place of ${file}, or only a part of it. For whoever runs the site: upload the whole of dist/, and turn off the rule that sends a page for every address.`,
  hostCheck: 'For whoever runs the site: npm run publish:check says what is wrong.',
  savedCount: (n: number) => `${places(n)} on the shortlist`,
  keys: {
    letters: 'Keys of a single letter or sign (/, ? and s)',
    lettersWhy: 'Turn them off if you speak to your computer, or press them by mistake.',
    title: 'Keys',
    list: [
      ['/', 'search'],
      ['Esc', 'close one layer, back'],
      ['↑ ↓', 'step through the list'],
      ['← ↑ → ↓', 'on the map: to the nearest place that way'],
      ['Enter', 'on the map: open that place'],
      ['Shift + ←', 'on the map: move the map'],
      ['+ −', 'on the map: zoom'],
      ['?', 'this list'],
      ['s', 'save the chosen place'],
    ] as readonly (readonly [string, string])[],
    presenting: 'While presenting',
    presentingList: [
      ['→ ↓ PgDn', 'next slide'],
      ['← ↑ PgUp', 'slide before'],
      ['Home End', 'first and last slide'],
      ['12 Enter', 'to slide 12'],
      ['b', 'black screen'],
      ['p', 'pointer'],
      ['t', 'timer'],
      ['f', 'full screen'],
      ['Esc', 'close one layer, end'],
    ] as readonly (readonly [string, string])[],
  },
  statement: {
    title: 'Accessibility statement',
    parts: [
      {
        title: 'What this is about',
        lines: [
          'This statement is about the Shared City Atlas, the software of this site. Whoever runs the site answers for it.',
          'Norway’s regulation on universal design of ICT solutions asks for WCAG, for public bodies version 2.1 at levels A and AA. The atlas is made and tested against WCAG 2.2 at levels A and AA.',
        ],
        list: [],
      },
      {
        title: 'How far it is met',
        lines: [
          'Partly. No automatic check finds a fault, and all that the map shows can be found, chosen and read without it. But the gaps below are known, nobody independent has examined it, and nobody who uses a screen reader every day has tried it for this statement.',
        ],
        list: [],
      },
      {
        title: 'What was tested, in Chromium',
        lines: [],
        list: [
          'The screens, from the first list to a story before the room and a sheet of paper, with the rules of axe-core for WCAG 2.2 A and AA: at the size of a phone and of a desktop, what is seen in both languages and all appearances.',
          'With the keyboard alone and the map hidden: a visitor finds a district and a place, an entrepreneur what is near a station, a planner presents a story, compares places and opens a sheet; that the keyboard is never lost or trapped, and that one sees where it is.',
          'The map refused, lost while in use, and its worker ended: the list goes on.',
          'Forced colours, more contrast, less motion, and zoom to 400 % at 1,280 pixels.',
        ],
      },
      {
        title: 'Known gaps',
        lines: [],
        list: [
          'No screen reader (NVDA, JAWS, VoiceOver, TalkBack) and no voice control has been tried by people who rely on them.',
          'Firefox and Safari are not part of the tests.',
          'Names on the map grow by zooming it, not with the text size of the browser.',
          'Some texts of the data exist in one language only. They are marked with it.',
          'While one draws on the map, and while one is asked to press it, the screen has not been examined with axe-core. Nor have sheets that are saved as PDF.',
          'On the map, paler means that nobody has looked at a place for over two years, or that it lies outside of what is chosen; the lists and the page of the place say it in words.',
          'A map that a link has turned keeps north for the arrow keys, whatever is up on the screen.',
          'Sites that links lead to, and files that are downloaded, are not part of this statement.',
        ],
      },
    ] as readonly { title: string; lines: readonly string[]; list: readonly string[] }[],
    complain: 'If something does not work for you',
    contact: 'Tell whoever runs this site what you tried and what happened.',
    noContact:
      'Tell whoever runs this site what you tried and what happened; this copy of the atlas names no address for it.',
    authority: 'If that does not help, you can turn to the Norwegian authority for universal design of ICT:',
    official:
      'Whoever the duty applies to must make and publish their official statement there; this text helps to fill it in, and does not replace it:',
    reviewed: (when: string) => `Last gone through ${when}.`,
  },
  printByKey:
    'For a sheet with the map and its numbers, press Ctrl+P in the atlas, or “Print a sheet…” under “Present”.',
  loading: 'The atlas is opening…',
  reload: 'Read again',
};

export type ShellWords = typeof shell;
