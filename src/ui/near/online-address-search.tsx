/** The deployer's online address search: the hook that sends a request, and the button that starts it. */
import { useEffect, useRef, useState } from 'react';
import type { GeocodeAnswer, Geocoded } from '#domain/near/geocoding.ts';
import { useAtlas, useServices } from '#state/use-atlas.ts';
import { Icon } from '#ui/kit/icons.tsx';
import { hostOf, Link } from '#ui/kit/link.tsx';
import { useWords } from '#ui/kit/use-words.ts';

/** Shorter texts match too much to be worth a request. */
const fewestLetters = 3;
const nothing: readonly Geocoded[] = [];

/**
 * The online search for the text of the field: a request is sent only when `ask` is called, once for one text, and is
 * aborted as soon as the text changes.
 */
export function useOnline(typed: string) {
  const { words, language } = useWords();
  const geocode = useServices().geocode;
  const geocoder = useAtlas((state) => state.config.geocoder);
  const bounds = useAtlas((state) => state.atlas.city.bounds);
  const [asked, setAsked] = useState<{ text: string; answer: GeocodeAnswer | null } | null>(null);
  const running = useRef<AbortController | null>(null);
  const text = typed.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is what ends the request, as leaving does
  useEffect(() => () => running.current?.abort(), [text]);
  const host = geocoder ? hostOf(geocoder.url) : '';
  const now = asked?.text === text ? asked : null;
  const isWaiting = now !== null && now.answer === null;
  const ask = (): void => {
    if (!geocode || isWaiting) return;
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setAsked({ text, answer: null });
    geocode({ text, bounds, language }, controller.signal).then(
      (answer) => setAsked({ text, answer }),
      // Aborted: the text has changed.
      () => setAsked((latest) => (latest?.text === text ? null : latest)),
    );
  };
  const fault = now?.answer?.type === 'fault' ? now.answer.fault : null;
  return {
    ask,
    host,
    credit: geocoder?.credit ?? null,
    canAsk: geocode !== null && geocoder !== null && text.length >= fewestLetters,
    isIdle: now === null,
    isWaiting,
    found: now?.answer?.type === 'found' ? now.answer.found : nothing,
    sentence: isWaiting ? words.near.askingOnline(host) : fault ? words.near.geocodeFaults[fault](host) : '',
  };
}

/** The button that sends the request, the host that receives it, and the credit of the results. */
export function OnlineAddressSearch({ online }: { online: ReturnType<typeof useOnline> }) {
  const { words } = useWords();
  const { credit, host, found } = online;
  if (!online.canAsk) return null;
  return found.length > 0 && credit ? (
    <p className="aside">{credit.link ? <Link to={credit.link}>{credit.text}</Link> : credit.text}</p>
  ) : (
    <>
      <button type="button" className="secondary" aria-disabled={online.isWaiting} onClick={online.ask}>
        <Icon name="outward" size={18} />
        <span>{words.near.askOnline(host)}</span>
      </button>
      <p className="aside">{words.near.askOnlineNote(host)}</p>
    </>
  );
}
