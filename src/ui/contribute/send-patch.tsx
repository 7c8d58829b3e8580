import { useEffect, useRef, useState } from 'react';
import { type Patch, patchFileName, patchText } from '#domain/contribute/patch.ts';
import { patchLink } from '#domain/contribute/patch-link.ts';
import { useAtlas } from '#state/use-atlas.ts';
import { save } from '#ui/kit/save-file.ts';
import { Link } from '#ui/kit/link.tsx';
import { Icon } from '#ui/kit/icons.tsx';
import { useSaid } from '#ui/kit/use-announcement.ts';
import { useWords } from '#ui/kit/use-words.ts';

/** To whom a mail goes: the contact where it is one, else whoever the person knows of. */
const mailTo = (contact: string | null): string => (contact?.toLowerCase().startsWith('mailto:') ? contact : 'mailto:');

function Letters({ patch, name }: { patch: Patch; name: string }) {
  const { words } = useWords();
  const contact = useAtlas(({ config }) => config.contact);
  const file = patchFileName(patch);
  const subject = words.patchSubjects[patch.atlasPatch.kind](name);
  const attach = words.attachFile(file);
  const mail = patchLink(mailTo(contact), subject, words.patchOpening, patch, attach);
  const page = contact?.startsWith('https:') ? patchLink(contact, subject, words.patchOpening, patch, attach) : null;
  const isCut = [mail, page].some((link) => link !== null && !link.isWhole);
  return (
    <>
      <ul className="letters">
        {page ? (
          <li>
            <Link to={page.href}>{words.openIssue}</Link> <span className="aside">{words.issueIsPublic}</span>
          </li>
        ) : null}
        {mail ? (
          <li>
            <Link to={mail.href}>{words.sendMail}</Link>
          </li>
        ) : null}
      </ul>
      {isCut ? <p className="aside">{attach}</p> : null}
    </>
  );
}

/** A patch that is made, and the ways to hand it to whoever keeps the data. Nothing is sent from here. */
export function HandOver({ patch, name }: { patch: Patch; name: string }) {
  const { words } = useWords();
  const contact = useAtlas(({ config }) => config.contact);
  const [said, setSaid] = useState('');
  const [isSelected, setIsSelected] = useState(false);
  useSaid(said);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = patchText(patch);
  const file = patchFileName(patch);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (!isSelected) return;
    field.current?.focus();
    field.current?.select();
  }, [isSelected]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.patchCopied);
    } catch {
      // Where the browser does not let us, the person can.
      setIsSelected(true);
      setSaid(words.copyByHand);
    }
  };
  const download = (): void => {
    save({ name: file, type: 'application/geo+json', text });
    setSaid(words.savedAs(file));
  };
  return (
    <section className="hand-over">
      <h2 ref={heading} tabIndex={-1}>
        {words.handOver}
      </h2>
      <p>
        {contact === null ? words.handOverWhere(`data/${patch.atlasPatch.city}/places.geojson`) : words.handOverHow}
      </p>
      <div className="actions">
        <button type="button" className="secondary" onClick={copy}>
          <Icon name="link" size={18} />
          <span>{words.copy}</span>
        </button>
        <button type="button" className="secondary" onClick={download}>
          <Icon name="download" size={18} />
          <span>{words.download}</span>
        </button>
      </div>
      <Letters patch={patch} name={name} />
      {said === '' ? null : <p className="aside">{said}</p>}
      {isSelected ? <textarea ref={field} readOnly rows={6} value={text} aria-label={words.thePatch} /> : null}
      <p className="aside">{words.noPersons}</p>
    </section>
  );
}
