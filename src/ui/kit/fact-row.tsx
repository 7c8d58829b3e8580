import type { ReactNode } from 'react';
import { useWords } from './use-words.ts';

/** A fact: its name and what is known. */
export const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="row">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

export const Unknown = () => <span className="muted">{useWords().words.notKnown}</span>;
