import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ParquetPort } from '../../app/ports/parquet';

/** Parquet by hyparquet-writer: Snappy, dictionaries, statistics; every column may hold nulls. */
export const createParquet = (): ParquetPort => ({
  write: (columns) =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: columns.map(({ name, type, data }) => ({
          name,
          type,
          data: [...data],
          nullable: true,
        })),
      }),
    ),
});
