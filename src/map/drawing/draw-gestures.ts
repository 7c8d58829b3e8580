/** Terra Draw's adapter to the map: it receives gestures and draws nothing. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';

/** The map for the adapter: gestures and projections pass through, drawing is ignored. */
export const gesturesOf = (map: MapLibreMap) => {
  const ignored = (): void => undefined;
  return {
    version: map.version,
    dragPan: map.dragPan,
    dragRotate: map.dragRotate,
    doubleClickZoom: map.doubleClickZoom,
    getContainer: () => map.getContainer(),
    getCanvas: () => map.getCanvas(),
    project: map.project.bind(map),
    unproject: map.unproject.bind(map),
    addSource: ignored,
    addLayer: ignored,
    removeLayer: ignored,
    removeSource: ignored,
    getSource: () => ({ setData: ignored }),
  };
};

/** The adapter, with a click and a key that can be triggered by code. */
export class Gestures extends TerraDrawMapLibreGLAdapter<ReturnType<typeof gesturesOf>> {
  click(position: { lng: number; lat: number }): void {
    const { x, y } = this.project(position.lng, position.lat);
    const event = {
      ...position,
      containerX: x,
      containerY: y,
      button: 'left',
      heldKeys: [],
      isContextMenu: false,
    } as const;
    this._currentModeCallbacks?.onClick({ ...event, heldKeys: [] });
  }
  key(key: 'Enter' | 'Escape'): void {
    this._currentModeCallbacks?.onKeyUp({ key, heldKeys: [], preventDefault: () => undefined });
  }
}
