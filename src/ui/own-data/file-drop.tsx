/** Imports files that are dropped anywhere on the page, with a hint while one is dragged over it. */
import './own-data.css';
import { useEffect, useEffectEvent, useState } from 'react';
import { useWords } from '#ui/kit/use-words.ts';
import { useFileImport } from './use-file-import.ts';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

export function FileDrop() {
  const { words } = useWords();
  const importFile = useFileImport();
  const [isDraggedOver, setIsDraggedOver] = useState(false);
  const importFiles = useEffectEvent((files: FileList) => void importFile(files));
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Otherwise the browser would leave the page for the file.
      event.preventDefault();
      setIsDraggedOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsDraggedOver(false);
    };
    const drop = (event: DragEvent): void => {
      setIsDraggedOver(false);
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      importFiles(event.dataTransfer.files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isDraggedOver ? (
    <p className="own-drop" aria-hidden="true">
      <span>{words.ownData.drop}</span>
    </p>
  ) : null;
}
