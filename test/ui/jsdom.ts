import { TextDecoder, TextEncoder } from 'node:util';
import { configure } from '@testing-library/react';

Object.assign(globalThis, { TextDecoder, TextEncoder });

// A busy machine is no fault of the pane.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(120_000);

// jsdom's files cannot be read as bytes by promise; browsers' can.
File.prototype.arrayBuffer ??= function arrayBuffer(this: File): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(new RangeError('the file cannot be read'));
    reader.readAsArrayBuffer(this);
  });
};
