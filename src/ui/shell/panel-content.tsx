import { aroundOf, chosenDistrict, chosenPlace, showsArenas } from '#state/selectors.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { lazyPanel } from '#ui/kit/lazy-panel.ts';

const DistrictProfile = lazyPanel(async () => (await import('#ui/district/district-profile.tsx')).DistrictProfile);
const FindDoor = lazyPanel(async () => (await import('#ui/needs/find-panel.tsx')).FindDoor);
const PlacePage = lazyPanel(async () => (await import('#ui/place/place-page.tsx')).PlacePage);
const AroundPanel = lazyPanel(async () => (await import('#ui/near/around-me-panel.tsx')).AroundPanel);
const Arenas = lazyPanel(async () => (await import('#ui/explore/test-arenas.tsx')).Arenas);
const Telling = lazyPanel(async () => (await import('#ui/contribute/suggestion-form.tsx')).Telling);
const Shortlist = lazyPanel(async () => (await import('#ui/shortlist/shortlist.tsx')).Shortlist);
const PresentDoor = lazyPanel(async () => (await import('#ui/present/present-panel.tsx')).PresentDoor);
const Spot = lazyPanel(async () => (await import('#ui/search/coincident-places.tsx')).Spot);
const WalkPage = lazyPanel(async () => (await import('#ui/walks/walks.tsx')).WalkPage);
const ReadingPage = lazyPanel(async () => (await import('./text-pages.tsx')).ReadingPage);
const LensPanel = lazyPanel(async () => (await import('#ui/coverage/coverage-panel.tsx')).LensPanel);
const GapPanel = lazyPanel(async () => (await import('#ui/gaps/gap-panel.tsx')).GapPanel);

/** What stands above the list: the most particular thing chosen. */
export function Chosen() {
  const place = useAtlas(chosenPlace);
  const district = useAtlas(chosenDistrict);
  const spot = useAtlas((state) => state.session.spot);
  const door = useAtlas((state) => state.session.door);
  const isAround = useAtlas((state) => aroundOf(state) !== null);
  const isOfArenas = useAtlas(showsArenas);
  const walk = useAtlas(({ view }) => view.walk);
  const page = useAtlas(({ view }) => view.page);
  const hasLens = useAtlas(({ view }) => view.lens !== '');
  const gap = useAtlas(({ view }) => view.gap);
  const telling = useAtlas((state) => state.session.telling);
  if (telling) return <Telling key={JSON.stringify(telling)} telling={telling} />;
  if (spot) return <Spot ids={spot} />;
  if (place) return <PlacePage key={place.id} place={place} />;
  if (isAround) return <AroundPanel />;
  if (page !== '') return <ReadingPage id={page} />;
  if (gap !== '') return <GapPanel gap={gap} />;
  // Behind the other doors the lens stays on the map, so that a slide can be made of it.
  if (hasLens && door === 'explore') return <LensPanel />;
  if (walk !== null) return <WalkPage />;
  if (door === 'saved') return <Shortlist />;
  if (door === 'present') return <PresentDoor />;
  if (door === 'find') return <FindDoor />;
  if (district) return <DistrictProfile district={district} />;
  return isOfArenas ? <Arenas /> : null;
}
