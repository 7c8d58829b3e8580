import { contribute } from '#look/words/en/contribute.ts';
import { explore } from '#look/words/en/explore.ts';
import { hours } from '#look/words/en/hours.ts';
import { kit } from '#look/words/en/kit.ts';
import { near } from '#look/words/en/near.ts';
import { needs } from '#look/words/en/needs.ts';
import { offline } from '#look/words/en/offline.ts';
import { overMap } from '#look/words/en/over-map.ts';
import { place } from '#look/words/en/place.ts';
import { search } from '#look/words/en/search.ts';
import { share } from '#look/words/en/share.ts';
import { shell } from '#look/words/en/shell.ts';
import { shortlist } from '#look/words/en/shortlist.ts';
import { vocabulary } from '#look/words/en/vocabulary.ts';
import { walks } from '#look/words/en/walks.ts';
import { whatIf } from '#look/words/en/what-if.ts';

/** What comes with the first panel or the map. */
export const panels = {
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
  district: { members: 'Members' },
  coverage: {
    title: 'Who is within reach?',
    doorLead: 'Which residents have an open door a walk away, and who is left out.',
  },
  ownData: {
    drop: 'Let go here to put the file on the map',
    credit: (names: string) => `own data: ${names}`,
  },
  gaps: { title: 'Where is something missing?' },
};

export type PanelsWords = typeof panels;
