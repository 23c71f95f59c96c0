import { defineClass, type HostObject } from '../host-object';
import { areas, range } from './range';
import { registerGridClasses } from './range-objects';
import { type FileFacts, workbook } from './workbook';
import { worksheet } from './worksheet';

registerGridClasses({ range, areas, worksheet });

/** The library announces itself to the host through this once it is ready. */
const addinInternalService = defineClass<null>({
  name: 'AddinInternalService',
  methods: { notifyActionHandlerReady: () => undefined },
});

const SERVICES: Readonly<Record<string, () => HostObject>> = {
  'Microsoft.InternalService.AddinInternalService': () => addinInternalService(null),
};

/** The root object of a request. */
export const rootObject = (file: FileFacts): HostObject => workbook(file);

/** An object made by name; `undefined` where the host has no such class. */
export const findService = (name: string): HostObject | undefined =>
  Object.hasOwn(SERVICES, name) ? SERVICES[name]!() : undefined;
