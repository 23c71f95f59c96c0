import { describeWorkbookPort } from '../workbook-contract';
import { openOfficeBook } from './open-book';

describeWorkbookPort('Office.js', async (plan) => openOfficeBook(plan));
