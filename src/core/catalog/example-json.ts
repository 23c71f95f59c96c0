import { yearLabel } from '../era/fiscal-year';
import { readList, readObject, readText, type Reader } from '../text/json-reader';
import type { PlanExample } from './catalog';
import { readYear } from './item-json';

/** Reads a plan's 記載例. */
export const readExample: Reader<PlanExample> = (value, path) => {
  const example = readObject(value, path);
  return {
    headings: readList((each, at) => {
      const { word, text } = readObject(each, at);
      return { word: readText(word, `${at}.word`), text: readText(text, `${at}.text`) };
    })(example['headings'], `${path}.headings`),
    years: readList(readYear)(example['years'], `${path}.years`),
    items: readList((each, at) => {
      const { name, texts } = readObject(each, at);
      return {
        name: readText(name, `${at}.name`),
        texts: readList(readText)(texts, `${at}.texts`),
      };
    })(example['items'], `${path}.items`),
    notes: readList((each, at) => {
      const { words, text } = readObject(each, at);
      return { words: readText(words, `${at}.words`), text: readText(text, `${at}.text`) };
    })(example['notes'], `${path}.notes`),
  };
};

/** A 記載例 as a JSON value; `readExample` gives it back. */
export const exampleToJson = (example: PlanExample): Readonly<Record<string, unknown>> => ({
  ...example,
  years: example.years.map(yearLabel),
});
