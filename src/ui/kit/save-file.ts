/** Milliseconds after which the slowest browser has begun to read the file. */
const readMilliseconds = 60_000;

/** Saves a file through the browser. Nothing is sent over the network. */
export function saveFile({ name, type, text }: { name: string; type: string; text: BlobPart }): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), readMilliseconds);
}
