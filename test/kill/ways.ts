import type { Breaking } from './at-every-call';

const deaths = (['before', 'within', 'behind'] as const).map((when) => ({
  kind: 'death' as const,
  when,
}));
const refusals = ['ENOSPC', 'EACCES', 'EBUSY'].map((code) => ({
  kind: 'refusal' as const,
  code,
  stays: false,
}));

/** Each way in which a call is broken off, by its name in the table. */
export const WAYS: ReadonlyMap<string, readonly Breaking[]> = new Map<string, readonly Breaking[]>([
  [
    'killed',
    deaths.flatMap((fault) =>
      [false, true].map((isOverwriting) => ({ fault, isOverwriting, which: 'writes' as const })),
    ),
  ],
  [
    'disk full, no rights, busy: once',
    refusals.flatMap((fault) =>
      [false, true].map((isOverwriting) => ({ fault, isOverwriting, which: 'writes' as const })),
    ),
  ],
  [
    'disk full, no rights: from then on',
    ['ENOSPC', 'EACCES'].map((code) => ({
      fault: { kind: 'refusal' as const, code, stays: true },
      isOverwriting: true,
      which: 'writes' as const,
    })),
  ],
  [
    'asking refused',
    ['EACCES', 'EIO'].map((code) => ({
      fault: { kind: 'refusal' as const, code, stays: false },
      isOverwriting: true,
      which: 'reads' as const,
    })),
  ],
]);
