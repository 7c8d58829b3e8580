import { Legend } from './legend.tsx';
import { OwnDrop } from './own-drop.tsx';
import { StreetDetail } from './street-detail.tsx';
import { Tray } from './tray.tsx';

/** What lies over the map, and comes as it does after the list: it says nothing before there is a map. */
export function OverMap() {
  return (
    <>
      <Tray />
      <Legend />
      <StreetDetail />
      <OwnDrop />
    </>
  );
}
