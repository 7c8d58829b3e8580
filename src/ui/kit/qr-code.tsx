/** A link as a QR code, dark on white in both appearances. */
import './qr-code.css';
import { useDeferredValue, useMemo } from 'react';
import { encode } from 'uqr';
import { useWords } from './use-words.ts';

/** The quiet zone in modules: ISO/IEC 18004 requires four. */
const quietZone = 4;

/** The dark modules as one path, one bar for each run of a row; null for a link longer than a code can hold (2,953 bytes). */
function modulesOf(link: string): { size: number; path: string } | null {
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

export function QrCode({ link: exact, name, hint }: { link: string; name?: string; hint?: string }) {
  const { words } = useWords();
  // The link changes while the map moves; the code is deferred.
  const link = useDeferredValue(exact);
  const code = useMemo(() => modulesOf(link), [link]);
  if (code === null) return <p className="aside">{words.kit.qr.tooLong}</p>;
  return (
    <figure className="qr">
      <svg
        viewBox={`0 0 ${code.size} ${code.size}`}
        role="img"
        aria-label={name ?? words.kit.qr.ofList}
        shapeRendering="crispEdges"
      >
        <path fill="#fff" d={`M0 0h${code.size}v${code.size}H0z`} />
        <path fill="#000" d={code.path} />
      </svg>
      <figcaption className="small">{hint ?? words.kit.qr.ofListHint}</figcaption>
    </figure>
  );
}
