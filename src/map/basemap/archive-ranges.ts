/**
 * Whether a host sends parts of the plain file, asked once an archive could not be read: the engines word the same failure
 * differently. A host that packs everything cuts the parts out of the packed file, which nobody can unpack.
 *
 * @param archive address of the archive, with or without `pmtiles://`
 * @returns true also where the host does not answer at all: then its parts are not what is wrong
 */
export async function sendsRanges(archive: string): Promise<boolean> {
  try {
    const asked = { headers: { range: 'bytes=0-6' }, cache: 'no-store' } as const;
    const { status, headers, body } = await fetch(archive.replace(/^pmtiles:\/\//, ''), asked);
    await body?.cancel().catch(() => undefined);
    const packing = headers.get('content-encoding') ?? 'identity';
    return status !== 200 && (status !== 206 || packing === 'identity');
  } catch {
    return true;
  }
}
