/** Sizes of the window at which the layout changes, in pixels. Style sheets know them by the names in `.ci/custom-media.ts`. */

/** Below it the panel is a sheet over the map, unless a phone lies on its side. */
export const phoneWidth = 760;

/** From these on a phone that lies on its side has the panel beside the map: a sheet would leave no height for either. */
export const lyingPhone = { width: 600, height: 280 } as const;

/** True where the panel is a sheet over the map. */
export const isPhone = (width: number, height: number): boolean =>
  width < phoneWidth && (width <= height || width < lyingPhone.width || height < lyingPhone.height);

/** Below it the places that are not on the map have a row of their own, below the tools. */
export const tabletWidth = 1000;

/** Below it the rows of tools are denser. */
export const smallPhoneWidth = 380;

/** Up to it icons have no labels. */
export const narrowWidth = 1180;

/** Up to it nothing floats on a phone: the height of a page zoomed to 400 %. */
export const lowHeight = 420;

/** Below it the list of an embed covers the map; from it on they are side by side. */
export const embedBesideWidth = 600;

/** Below it an embed has no buttons to zoom. */
export const embedLowHeight = 200;

/** Up to it an A4 sheet is scaled down on screen. */
export const paperWidth = 860;
