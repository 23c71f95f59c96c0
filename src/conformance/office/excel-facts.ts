import type { ExcelFacts } from '../case/report';

/** Sets that are asked for, with the newest version of each that is known of. */
const SETS: Readonly<Record<string, readonly [major: number, newest: number]>> = {
  ExcelApi: [1, 21],
  CompressedFile: [1, 1],
  DialogApi: [1, 2],
  RibbonApi: [1, 2],
  SharedRuntime: [1, 2],
};

const newestOf = (set: string, [major, newest]: readonly [number, number]): string | null => {
  for (let minor = newest; minor >= 1; minor--) {
    const version = `${major}.${minor}`;
    if (Office.context.requirements.isSetSupported(set, version)) return version;
  }
  return null;
};

/** What this Excel says of itself: no name of a file, nothing of a person. */
export const excelFacts = (): ExcelFacts => {
  const { diagnostics, displayLanguage, requirements } = Office.context;
  const sets = requirements
    ? Object.entries(SETS).map(([set, versions]) => [set, newestOf(set, versions)] as const)
    : [];
  return {
    host: String(diagnostics?.host ?? 'Excel'),
    platform: String(diagnostics?.platform ?? Office.context.platform),
    version: String(diagnostics?.version ?? ''),
    language: displayLanguage,
    sets: Object.fromEntries(sets),
  };
};
