/** 全国地方公共団体コード or JIS X 0401/0402: six digits with a check digit, or five without. */
const CODE = /^\d{5,6}$/u;

/** Weights of the five digits; the check digit makes up eleven. */
const WEIGHTS = [6, 5, 4, 3, 2];

/** The check digit of a five-digit code (12232 → 7). Source: 全国地方公共団体コード仕様, 1968. */
const checkDigit = (code: string): number => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return (11 - (sum % 11)) % 10;
};

/** Whether a text is the code of a local body: five digits, or six of which the last one checks the others. */
export const isCityCode = (code: string): boolean =>
  CODE.test(code) && (code.length === 5 || checkDigit(code) === Number(code[5]));
