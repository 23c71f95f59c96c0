import { workerData } from 'node:worker_threads';
import { wordsOf } from '../../../i18n';
import { PartMaker, type BooksScene } from '../data-set/parts';
import { disk } from '../disk';
import type { ThreadScene } from './ordered-pool';
import { serveOrders } from './serve-orders';

/** Makes parts of the books that it is sent, group by group. */
const { options, locale } = (workerData as ThreadScene).scene as BooksScene;
const streams = { out: () => undefined, err: () => undefined };
const words = wordsOf(locale);
const maker = new PartMaker({ files: [], options, locale, words, streams, place: disk });

serveOrders(
  (files: readonly string[]) => maker.make(files),
  ({ parts }) => parts.map(({ content }) => content.buffer as ArrayBuffer),
);
