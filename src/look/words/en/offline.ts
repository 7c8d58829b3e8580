const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const offline = {
  withoutNetwork: 'Without a network',
  noNetwork: 'No network. The atlas goes on with what this device keeps.',
  noNetworkNorKept: 'No network, and this device keeps nothing of the atlas: what is open stays.',
  newVersion: 'A new version of the atlas is here. What you saved stays.',
  dataNewer: (files: string) =>
    `The data are newer than this version of the atlas (${files}). They are shown as they are.`,
  dataUnusable: (files: string) =>
    `The server has nothing that can be shown of ${files}: an upload was cut off, or a file was removed. The atlas goes on with what this device has.`,
  updateNow: 'Update now',
  updateLater: 'Later',
  updateFailed:
    'A new version is here but could not be kept, so this one goes on. Make room on the device, or remove what is kept and load the page again.',
  keepingNow: 'The atlas is being kept on this device, for use without a network…',
  keptHere: (megabytes: number | null, cities: string, n: number) =>
    `Kept on this device for use without a network: the atlas${n === 0 ? '' : ` with ${cities}`}${
      megabytes === null ? '' : `, ${tenths.format(megabytes)} MB in all`
    }.`,
  keptPartly: (city: string) => `${city} could not be kept: there is no room, or the network went.`,
  keptRefused:
    'This browser keeps nothing: it does not allow it, or has no room. The atlas works as long as there is a network.',
  keptAltered: (file: string) =>
    `Nothing is kept for use without a network: the server sends another ${file} than the one that was built. The atlas works as long as there is a network. Whoever runs the site learns more from “npm run publish:check”.`,
  updateAltered: (file: string) =>
    `A new version is here but is not whole: the server sends another ${file} than the one that was built. This version goes on.`,
  keptNothing: 'Nothing of the atlas is kept on this device. It works as long as there is a network.',
  keptWhat:
    'A city is kept when you open it. Street detail from another server is never kept. Your shortlist and notes are yours, and stay when you remove this.',
  removeKept: 'Remove what is kept',
  keepHere: 'Keep the atlas on this device',
};

export type OfflineWords = typeof offline;
