/** Hands our own mistake to the host, which catches what nobody waits for. */
export const throwAside = (mistake: unknown): void => {
  void Promise.reject(mistake);
};
