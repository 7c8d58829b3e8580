/** One row of a list of facts: its name and its value. */
import '#ui/kit/styles/facts.css';
import type { ReactNode } from 'react';
import { useWords } from './use-words.ts';

export const FactRow = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="row">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

export const Unknown = () => <span className="muted">{useWords().words.kit.notKnown}</span>;
