/** A spreadsheet on the disk as rows of text. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { CommandProblem } from '#data/tools/kit/command-problem.ts';
import {
  mostSheetMegabytes,
  type SheetFileFault,
  type SheetFile as SheetInFile,
  sheetFileRead,
} from '#domain/contribute/sheet-file.ts';
import { placeFields } from '#load/sheet-fields.ts';

export interface SheetFile extends SheetInFile {
  readonly name: string;
}

const sentences: Readonly<Record<SheetFileFault['fault'], (value: string) => string>> = {
  tooLarge: (value) => `is larger than ${value} MB; a sheet of places is far smaller`,
  oldExcel: () => 'is of an old Excel or has a password; save it as "Excel workbook (.xlsx)" without one',
  openDocument: () => 'is an OpenDocument sheet; save it as "Excel 2007-365 (.xlsx)" or as CSV',
  notXlsx: (value) => `cannot be read as XLSX (${value}); save it once more as "Excel workbook (.xlsx)"`,
  notText: () => 'is no text; save the sheet as "CSV UTF-8" or as .xlsx',
};

/** @throws CommandProblem where there is no such file, or it is none that can be read */
export async function sheetFile(path: string): Promise<SheetFile> {
  const name = basename(path);
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new CommandProblem(`${path}: is no file; name the spreadsheet that was saved`);
  }
  if (statSync(path).size > mostSheetMegabytes * 1024 * 1024) {
    throw new CommandProblem(`${name} ${sentences.tooLarge(String(mostSheetMegabytes))}`);
  }
  const read = await sheetFileRead(name, new Uint8Array(readFileSync(path)), placeFields);
  if ('fault' in read) throw new CommandProblem(`${name} ${sentences[read.fault](read.value)}`);
  return { name, ...read };
}
