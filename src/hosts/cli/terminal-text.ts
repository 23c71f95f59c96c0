/** What a terminal would act upon instead of showing it, and what would show a text in another order. */
// eslint-disable-next-line no-control-regex -- control signs are what is looked for
const ACTED_UPON = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;

/** A text that quotes files, as a terminal may show it: every sign of it is seen. */
export const terminalText = (text: string): string => text.replace(ACTED_UPON, '\ufffd');
