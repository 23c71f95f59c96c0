/** Name of the very hidden sheet that tells what a workbook is. */
export const IDENTITY_SHEET = '_shinko';
