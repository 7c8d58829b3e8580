import { streetDetailToggled } from '#state/map-actions.ts';
import { askedGroundOf } from '#state/selectors.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { hostOf } from '#ui/kit/link.tsx';
import { Icon } from '#ui/kit/icons.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Street detail from another server, never without a press, and with that server's name beside the button. */
export function StreetDetail() {
  const store = useAtlasStore();
  const { words } = useWords();
  const { live, liveTiles } = useAtlas((state) => state.config);
  const ground = useAtlas((state) => state.session.ground);
  const asked = useAtlas(askedGroundOf);
  const hasFailed = useAtlas((state) => state.session.failedGrounds.includes('live'));
  // Where it needs no press, a press is there to try again.
  if (live === 'never' || (live === 'always' && !hasFailed) || ground === 'custom' || asked === 'custom') return null;
  const isOn = asked === 'live';
  const host = hostOf(liveTiles);
  const sentence = isOn ? words.streetDetailOn(host) : words.streetDetailFrom(host);
  return (
    <div className="street-detail">
      <button
        type="button"
        aria-pressed={isOn}
        aria-busy={isOn && ground !== 'live'}
        aria-describedby="street-detail-note"
        title={sentence}
        onClick={() => streetDetailToggled(store)}
      >
        <Icon name="map" />
        <span className="street-detail-name">{words.streetDetail}</span>
      </button>
      <span id="street-detail-note" className="street-detail-note">
        {sentence}
      </span>
    </div>
  );
}
