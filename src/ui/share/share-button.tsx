/** The button that copies the link to the current view. */
import { linkTo } from '#state/address/address.ts';
import { noticeShown } from '#state/map-actions.ts';
import { useAtlas, useAtlasStore } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';

/** The link to the current view. */
export const useLink = (): string => linkTo(useAtlas((state) => state.view));

export function ShareButton({ label, className }: { label: string; className: string }) {
  const store = useAtlasStore();
  const share = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(linkTo(store.getState().view));
      noticeShown(store, { type: 'said', key: 'shared' });
    } catch {
      noticeShown(store, { type: 'said', key: 'shareFailed' });
    }
  };
  return (
    <button type="button" className={className} onClick={share}>
      <Icon name="link" size={18} />
      <span>{label}</span>
    </button>
  );
}
