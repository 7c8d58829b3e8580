import type { PanelsWords } from '#look/words/en/chunks/panels.ts';
import { contribute } from '#look/words/nb/contribute.ts';
import { explore } from '#look/words/nb/explore.ts';
import { hours } from '#look/words/nb/hours.ts';
import { kit } from '#look/words/nb/kit.ts';
import { near } from '#look/words/nb/near.ts';
import { needs } from '#look/words/nb/needs.ts';
import { offline } from '#look/words/nb/offline.ts';
import { overMap } from '#look/words/nb/over-map.ts';
import { place } from '#look/words/nb/place.ts';
import { search } from '#look/words/nb/search.ts';
import { share } from '#look/words/nb/share.ts';
import { shell } from '#look/words/nb/shell.ts';
import { shortlist } from '#look/words/nb/shortlist.ts';
import { vocabulary } from '#look/words/nb/vocabulary.ts';
import { walks } from '#look/words/nb/walks.ts';
import { whatIf } from '#look/words/nb/what-if.ts';

/** Det som kommer med det første panelet eller kartet. */
export const panels: PanelsWords = {
  contribute,
  explore,
  hours,
  kit,
  near,
  needs,
  offline,
  overMap,
  place,
  search,
  share,
  shell,
  shortlist,
  vocabulary,
  walks,
  whatIf,
  district: { members: 'Medlemmer' },
  coverage: {
    title: 'Hvem når fram?',
    doorLead: 'Hvilke innbyggere har en åpen dør i gangavstand, og hvem faller utenfor.',
  },
  ownData: {
    drop: 'Slipp her for å legge filen på kartet',
    credit: (names) => `egne data: ${names}`,
  },
  gaps: { title: 'Hvor mangler det noe?' },
};
