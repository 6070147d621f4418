import { createContext, useContext } from "react";

/** Opens a workbook file that a person chose or dropped: shows what is in it before anything changes. */
export type OpenFile = (file: File) => void;

const FileOpeningContext = createContext<OpenFile>(() => {
  throw new Error("No FileOpeningProvider above");
});

export const FileOpeningProvider = FileOpeningContext.Provider;

export function useOpenFile(): OpenFile {
  return useContext(FileOpeningContext);
}
