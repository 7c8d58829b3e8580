import { useDeferredValue, useMemo } from 'react';
import { encode } from 'uqr';
import { useWords } from './use-words.ts';

/** Light modules around the code, so that a camera finds it: ISO/IEC 18004 asks for four. */
const quietZone = 4;

/** The dark modules as one path, each run of a row a bar; null for a link that no code can hold (2,953 bytes). */
function drawn(link: string): { size: number; path: string } | null {
  try {
    const { size, data } = encode(link, { ecc: 'L', boostEcc: true, border: quietZone });
    const path = data.flatMap((row, y) =>
      row.map((isDark, x) => {
        if (!isDark || row[x - 1]) return '';
        const end = row.indexOf(false, x);
        return `M${x} ${y}h${end - x}v1H${x}z`;
      }),
    );
    return { size, path: path.join('') };
  } catch {
    return null;
  }
}

/** A link as a code for a camera: always dark on white, whatever the appearance. */
export function QrCode({ link: exact, name, hint }: { link: string; name?: string; hint?: string }) {
  const { words } = useWords();
  // While the map moves the link does, too; the code may come a moment later.
  const link = useDeferredValue(exact);
  const code = useMemo(() => drawn(link), [link]);
  if (code === null) return <p className="aside">{words.qrTooLong}</p>;
  return (
    <figure className="qr">
      <svg
        viewBox={`0 0 ${code.size} ${code.size}`}
        role="img"
        aria-label={name ?? words.qrOf}
        shapeRendering="crispEdges"
      >
        <path fill="#fff" d={`M0 0h${code.size}v${code.size}H0z`} />
        <path fill="#000" d={code.path} />
      </svg>
      <figcaption className="small">{hint ?? words.qrHint}</figcaption>
    </figure>
  );
}
