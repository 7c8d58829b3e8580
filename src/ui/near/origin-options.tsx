/** The start points that the origin field offers for what was typed, from the data and from the online address search. */

import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Atlas, Position } from '#domain/atlas.ts';
import { latLngInWords, positionNear } from '#domain/geo/written-position.ts';
import { type Start, type StartIndex, startsFor } from '#domain/near/start-points.ts';
import type { Language } from '#domain/vocabulary.ts';
import { originChosen, originFound } from '#state/actions.ts';
import { startIndexFor } from '#state/near/start-index.ts';
import { atlasOf } from '#state/selectors.ts';
import type { AtlasStore } from '#state/store.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { Icon, PlaceSymbol } from '#ui/kit/icons.tsx';
import { LocalizedText } from '#ui/kit/localized-text.tsx';
import { OriginIcon } from '#ui/kit/origin-mark.tsx';
import { useStreets } from '#ui/kit/use-streets.ts';
import { type Localization, useWords } from '#ui/kit/use-words.ts';
import type { useOnline } from './online-address-search.tsx';

const maxStarts = 6;

export interface OriginOption {
  key: string;
  icon: ReactNode;
  label: ReactNode;
  details: ReactNode;
  choose: (store: AtlasStore) => void;
  position: Position;
}

/** The label of a start point, its kind, and the action that makes it the origin. */
function optionOf(start: Start, { words }: Localization): OriginOption {
  const { label, position } = start;
  const chooseFound = (store: AtlasStore): void => originFound(store, position, label);
  if (start.type === 'station') {
    const { id, mode, lines } = start.station;
    const choose = (store: AtlasStore): void => originChosen(store, { type: 'station', id });
    const details = [words.vocabulary.transportModes[mode], ...lines].join(' ');
    return { key: `station ${id}`, icon: <Icon name="near" />, label, details, choose, position };
  }
  if (start.type === 'area') {
    const { id, level } = start.area;
    return {
      key: `area ${id}`,
      icon: <Icon name="map" />,
      label,
      details: words.vocabulary.areaLevels[level],
      choose: chooseFound,
      position,
    };
  }
  if (start.type === 'street') {
    const details = words.search.hitTypes.street;
    return { key: `street ${label}`, icon: <Icon name="map" />, label, details, choose: chooseFound, position };
  }
  if (start.type === 'place') {
    const { id, category } = start.place;
    const choose = (store: AtlasStore): void => originChosen(store, { type: 'place', id });
    const icon = <PlaceSymbol place={start.place} size={20} />;
    return {
      key: `place ${id}`,
      icon,
      label: <LocalizedText text={start.place.name} />,
      details: words.vocabulary.categories[category],
      choose,
      position,
    };
  }
  const [first, ...others] = start.places;
  const details = others.length === 0 ? <LocalizedText text={first?.name} /> : words.kit.count(start.places.length);
  return { key: `address ${label}`, icon: <OriginIcon size={20} />, label, details, choose: chooseFound, position };
}

/** A position as people copy it, where the text is one. */
function pointOption(text: string, { city: { bounds } }: Atlas, { words }: Localization): OriginOption[] {
  const position = positionNear(text, bounds)?.position;
  if (!position) return [];
  const label = latLngInWords(position);
  return [
    {
      key: 'point',
      icon: <OriginIcon size={20} />,
      label,
      details: words.near.pointOnMap,
      choose: (store) => originFound(store, position, label),
      position,
    },
  ];
}

/** The index of start points; null until it is built. */
function useStartIndex(): StartIndex | null {
  const { language } = useWords();
  const atlas = useAtlas(atlasOf);
  const streets = useStreets(true);
  const [built, setBuilt] = useState<{ atlas: Atlas; language: Language; index: StartIndex } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    // Building cannot fail: the data have been validated.
    void startIndexFor(atlas, language, streets).then((index) => {
      if (isCurrent) setBuilt({ atlas, language, index });
    });
    return () => {
      isCurrent = false;
    };
  }, [atlas, language, streets]);
  return built?.atlas === atlas && built.language === language ? built.index : null;
}

/** The options for `text`. The list may lag behind the input (`isSettled`); `current` computes it at once, for the Enter key. */
export function useOriginOptions(text: string, online: ReturnType<typeof useOnline>) {
  const localization = useWords();
  const atlas = useAtlas(atlasOf);
  const index = useStartIndex();
  const optionsFor = useCallback(
    (query: string): OriginOption[] => [
      ...pointOption(query, atlas, localization),
      ...(index ? startsFor(index, query, maxStarts) : []).map((start) => optionOf(start, localization)),
      ...online.found.map(({ label, position }) => ({
        key: `online ${position.join()} ${label}`,
        icon: <OriginIcon size={20} />,
        label,
        details: online.host,
        choose: (store: AtlasStore) => originFound(store, position, label),
        position,
      })),
    ],
    [atlas, index, localization, online.found, online.host],
  );
  const deferredText = useDeferredValue(text);
  const query = text === '' ? '' : deferredText;
  const options = useMemo(() => optionsFor(query), [optionsFor, query]);
  const isSettled = index !== null && query === text;
  return { options, isSettled, current: () => (isSettled ? options : optionsFor(text)) };
}
