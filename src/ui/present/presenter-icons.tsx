/** The icons of the presentation, separate so that they are not in the first chunk. */
const strokes = {
  play: 'M7 4.500l12 7.500-12 7.500z',
  pause: 'M8 5v14M16 5v14',
  black: 'M4 5.500h16v11H4zM4 5.500l16 11M9 20h6',
  pointer: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v2.500M12 18.500V21M3 12h2.500M18.500 12H21',
  timer: 'M12 6a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15zM12 9.500v4l2.500 1.500M9.500 2.500h5',
  fullScreen: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  smallScreen: 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5',
  code: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.500v2.500M20 14v6h-6M17.500 17.500h.01',
  notes: 'M4 4h11v9H4zM9 17h11V8M7 7.500h5M7 10h3',
} as const;

export const PresenterIcon = ({ name }: { name: keyof typeof strokes }) => (
  <svg className="icon" viewBox="0 0 24 24" width={20} height={20} aria-hidden="true">
    <path d={strokes[name]} />
  </svg>
);
