/** The timer: the time since its start; 0:00 while it is off. */
import './presentation.css';
import { useEffect, useState } from 'react';
import { useWords } from '#ui/kit/use-words.ts';

/** The current time in milliseconds since 1970, updated each second. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `4:07`, and from an hour on `1:04:07`. */
export function clockFace(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

export function PresenterTimer({ since }: { since: number | null }) {
  const { words } = useWords();
  const now = useNow();
  return (
    <span className="stage-time" role="timer" aria-label={words.present.timerTool}>
      {clockFace(since === null ? 0 : now - since)}
    </span>
  );
}
