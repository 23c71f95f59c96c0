import { describeWorkbookPort } from '../workbook-contract';
import { hostScratch } from './host-scratch';
import { openOfficeBook } from './open-book';

describeWorkbookPort('Office.js', async (plan) => hostScratch(openOfficeBook(plan)));
