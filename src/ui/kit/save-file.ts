/** Long enough for the slowest browser to have begun reading. */
const readMilliseconds = 60_000;

/** Hands a file to the browser, which saves it or asks where. Nothing leaves the machine. */
export function save({ name, type, text }: { name: string; type: string; text: BlobPart }): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(url), readMilliseconds);
}
