import type { RecordDoubt } from '../app/merge/record-doubts';
import type { Words } from './ja';

/** One sentence for what a file's record says and the file does not bear out. */
export const recordDoubtSentence = (
  { merge }: Pick<Words, 'merge'>,
  doubt: RecordDoubt,
): string => {
  switch (doubt.kind) {
    case 'other-plan':
      return merge.doubt.otherPlan(doubt.plan);
    case 'other-department':
      return merge.doubt.otherDepartment(doubt.department);
    case 'more-findings':
      return merge.doubt.moreFindings(doubt.errors, doubt.unexplained);
  }
};
