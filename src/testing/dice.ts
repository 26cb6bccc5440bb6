/** Gives whole numbers from 0 to below the given one. */
export type Dice = (below: number) => number;

/** Dice that fall the same in every run, so that a case that fails fails again. */
export function makeDice(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One of all that there are; there must be one. */
export function oneOf<T>(dice: Dice, all: readonly T[]): T {
  return all[dice(all.length)] as T;
}
