import { describeWeb } from './web-cases';
import { openWeb } from './web-page';

jest.setTimeout(600_000);

describeWeb('サーバー', () => openWeb('server'));
describeWeb('ディスク', () => openWeb('disk'));
