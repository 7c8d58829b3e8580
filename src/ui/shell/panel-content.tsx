/** The content of the panel above the list: the most particular thing chosen. */
import type { ReactNode } from 'react';
import { type PanelId, panelOf } from '#state/screens.ts';
import { chosenDistrict, chosenPlace } from '#state/selectors.ts';
import type { DeskForm as DeskFormOf, Session } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { lazyPanel } from '#ui/kit/lazy/lazy-panel.ts';

const DistrictProfile = lazyPanel(
  async () => (await import('#ui/district/district-profile.tsx')).DistrictProfile,
  'studies',
);
const FindTab = lazyPanel(async () => (await import('#ui/needs/find-panel.tsx')).FindTab);
const PlacePage = lazyPanel(async () => (await import('#ui/place/place-page.tsx')).PlacePage);
const TestArenas = lazyPanel(async () => (await import('#ui/explore/test-arenas.tsx')).TestArenas);
const SuggestionForm = lazyPanel(async () => (await import('#ui/contribute/suggestion-form.tsx')).SuggestionForm);
const SheetPanel = lazyPanel(async () => (await import('#ui/contribute/sheet-panel.tsx')).SheetPanel);
/** Under `npm start` alone. */
const DeskForm = import.meta.env.DEV
  ? lazyPanel(async () => (await import('#ui/desk/desk-form.tsx')).DeskForm, 'workshop')
  : null;
const ShortlistPanel = lazyPanel(async () => (await import('#ui/shortlist/shortlist.tsx')).ShortlistPanel);
const PresentPanel = lazyPanel(async () => (await import('#ui/present/present-panel.tsx')).PresentPanel, 'workshop');
const CoincidentPlaces = lazyPanel(async () => (await import('#ui/search/coincident-places.tsx')).CoincidentPlaces);
const WalkPage = lazyPanel(async () => (await import('#ui/walks/walks.tsx')).WalkPage);
const TextPages = lazyPanel(async () => (await import('./text-pages.tsx')).TextPages);
const CoveragePanel = lazyPanel(async () => (await import('#ui/coverage/coverage-panel.tsx')).CoveragePanel, 'studies');
const GapPanel = lazyPanel(async () => (await import('#ui/gaps/gap-panel.tsx')).GapPanel, 'studies');

const isDeskForm = (form: Session['suggestion']): form is DeskFormOf =>
  form !== null && ['boundary', 'pilot', 'walk'].includes(form.type);

/** The panels by their id in the state. */
const panels: Readonly<Record<PanelId, () => ReactNode>> = {
  suggestion: () => {
    const suggestion = useAtlas(({ session }) => session.suggestion);
    if (suggestion?.type === 'sheet') return <SheetPanel />;
    if (DeskForm !== null && isDeskForm(suggestion))
      return <DeskForm key={JSON.stringify(suggestion)} form={suggestion} />;
    return suggestion && <SuggestionForm key={JSON.stringify(suggestion)} suggestion={suggestion} />;
  },
  coincident: () => {
    const ids = useAtlas(({ session }) => session.coincident);
    return ids && <CoincidentPlaces ids={ids} />;
  },
  place: () => {
    const place = useAtlas(chosenPlace);
    return place && <PlacePage key={place.id} place={place} />;
  },
  page: () => <TextPages id={useAtlas(({ view }) => view.page)} />,
  gap: () => {
    const choice = useAtlas(({ view }) => view.gap);
    return choice && <GapPanel choice={choice} />;
  },
  coverage: () => <CoveragePanel />,
  walk: () => <WalkPage />,
  saved: () => <ShortlistPanel />,
  present: () => <PresentPanel />,
  find: () => <FindTab />,
  district: () => {
    const district = useAtlas(chosenDistrict);
    return district && <DistrictProfile district={district} />;
  },
  'test-arenas': () => <TestArenas />,
};

export function PanelContent() {
  const panel = useAtlas(panelOf);
  if (panel === null) return null;
  const Panel = panels[panel];
  return <Panel />;
}
