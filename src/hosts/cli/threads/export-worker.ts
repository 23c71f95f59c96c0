import { parentPort, workerData } from 'node:worker_threads';
import { runToEnd } from '../../../core/steps';
import { wordsOf } from '../../../i18n';
import { PartMaker, type BooksOutcome, type BooksScene } from '../data-set/parts';
import { disk } from '../disk';
import type { Answer, Order, ThreadScene } from './ordered-pool';

/** Makes parts of the books that it is sent, group by group. */
const { options, locale } = (workerData as ThreadScene).scene as BooksScene;
const streams = { out: () => undefined, err: () => undefined };
const words = wordsOf(locale);
const maker = new PartMaker({ files: [], options, locale, words, streams, place: disk });
const port = parentPort;
if (!port) throw new TypeError('this file is for worker threads');

port.on('message', ({ index, order: files }: Order<readonly string[]>) => {
  const answer: Answer<BooksOutcome> = { index, outcome: runToEnd(maker.make(files)) };
  port.postMessage(
    answer,
    answer.outcome.parts.map(({ content }) => content.buffer as ArrayBuffer),
  );
});
