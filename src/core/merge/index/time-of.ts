/** Milliseconds of a time of submission, for comparing; 0 where there is none. */
export const timeOf = (submittedAt: string | null): number => {
  const time = submittedAt === null ? NaN : Date.parse(submittedAt);
  return Number.isNaN(time) ? 0 : time;
};
