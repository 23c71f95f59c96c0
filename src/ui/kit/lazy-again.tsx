import { lazy, useState, type ComponentType, type ReactElement } from 'react';
import { fetchChunk } from './chunks';

/** Makes each component that could not be fetched ready to be fetched anew. */
const renewals = new Set<() => void>();

/** Lets what could not be fetched be fetched anew the next time it is shown. */
export const forgetFailedChunks = (): void => {
  for (const renew of renewals) renew();
  renewals.clear();
};

/**
 * A component that is fetched when it is first shown. React's own `lazy` stays rejected for ever;
 * here {@link forgetFailedChunks} makes the next showing fetch again.
 */
export const lazyAgain = <P extends object>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> => {
  const make = () =>
    lazy(async () => {
      try {
        return { default: await fetchChunk(load) };
      } catch (mistake) {
        renewals.add(() => (current = make()));
        throw mistake;
      }
    });
  let current = make();
  const Again = (props: P): ReactElement => {
    const [Shown] = useState(() => current as ComponentType<P>);
    return <Shown {...props} />;
  };
  return Again;
};
